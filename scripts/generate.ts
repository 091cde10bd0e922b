/**
 * Makes everything that is derived from a description: wire types, operation tables, validators, the list of
 * ambiguities and its page. `--check` writes nothing and fails when a file is not what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { checks } from '../conformance/checks/index.js';
import { mutants } from '../conformance/mutants/index.js';
import { PROFILES } from '../conformance/runner/suite/suite.js';
import { scenarios } from '../conformance/scenarios/index.js';
import { ambiguityModule, ambiguityPage, readAmbiguities } from './generate/ambiguity-files.js';
import { readContract } from './generate/contract.js';
import { api, contractValidators, operationTable, wireTypes } from './generate/contract-files.js';
import { manifestFile } from './generate/manifest-file.js';
import { readRequirements } from './generate/requirements.js';
import { requirementsPage } from './generate/requirements-page.js';
import { ruleBackground } from './generate/rule-background.js';
import { schemaValidators, VALIDATOR_TYPES } from './generate/schema-files.js';
import { webhookVectors } from './generate/webhook-vectors.js';

const ROOT = new URL('../', import.meta.url);
const at = (path: string): URL => new URL(path, ROOT);
const MANIFEST = 'conformance/manifests/omni-2026-11.json';
const BANNER = '// Generated. Do not edit; run `npm run generate`.\n';

const CONTRACT_VALIDATOR_TYPES = `${VALIDATOR_TYPES}/** Validators of one description: bodies by schema, paths and queries by operation. */
export interface ContractValidators {
  readonly requests: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Validate>>;
  readonly parameters: Readonly<Record<string, Validate>>;
  readonly webhooks: Readonly<Record<string, Validate>>;
}

export declare const omni: ContractValidators;
export declare const control: ContractValidators;
`;

/** Path from the root to content, for every generated file. */
async function generated(): Promise<Map<string, string>> {
  const omni = api('omni', at('openapi/omni.yaml'), readContract(at('openapi/omni.yaml')));
  const control = api('control', at('openapi/control.yaml'), readContract(at('openapi/control.yaml')));
  const ambiguities = readAmbiguities(at('openapi/ambiguities.yaml'));
  const requirements = readRequirements(at('conformance/requirements/omni-2026-11.yaml'));
  const files = new Map<string, string>([
    ['openapi/generated/wire.ts', BANNER + (await wireTypes(omni))],
    ['openapi/generated/control.ts', BANNER + (await wireTypes(control))],
    ['openapi/generated/operations.ts', BANNER + operationTable(omni, 'operations', 'OperationId')],
    [
      'openapi/generated/control-operations.ts',
      BANNER + operationTable(control, 'controlOperations', 'ControlOperationId'),
    ],
    ['openapi/generated/ambiguities.ts', BANNER + ambiguityModule(ambiguities)],
    ['openapi/generated/validators.js', BANNER + (await contractValidators([omni, control]))],
    ['openapi/generated/validators.d.ts', BANNER + CONTRACT_VALIDATOR_TYPES],
    ['conformance/vectors/webhooks.json', webhookVectors()],
    ['conformance/generated/rule-background.json', ruleBackground(requirements, { checks, mutants })],
    [MANIFEST, manifestFile(at(MANIFEST), { checks, scenarios })],
    ['docs/ambiguities.md', ambiguityPage(ambiguities)],
    ['docs/requirements.md', requirementsPage(requirements, { checks, mutants, profiles: PROFILES })],
  ]);
  for (const [folder, target, how] of [
    ['fixtures/', 'fixtures/generated/dataset-validator', {}],
    ['conformance/protocol/schemas/', 'conformance/generated/validators', {}],
    ['conformance/', 'conformance/generated/report-validator', { open: true }],
  ] as const) {
    const validators = await schemaValidators(at(folder), how);
    if (!validators) continue;
    files.set(`${target}.js`, BANNER + validators.code);
    files.set(`${target}.d.ts`, BANNER + validators.types);
  }
  return files;
}

const files = await generated();
const stale = [...files].filter(
  ([path, content]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== content,
);

if (process.argv.includes('--check')) {
  for (const [path] of stale)
    console.error(`${path} is stale. Run \`npm run generate\` and commit the result.`);
  if (stale.length === 0) console.log(`${files.size} generated files are fresh.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, content] of stale) {
    mkdirSync(new URL('.', at(path)), { recursive: true });
    writeFileSync(at(path), content);
    console.log(`wrote ${relative(ROOT.pathname, at(path).pathname)}`);
  }
  if (stale.length === 0) console.log(`${files.size} generated files were fresh already.`);
}
