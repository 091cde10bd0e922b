import { startOmniMock } from '../../../mock-server/index.js';
import { defineCheck } from '../../checks/define-check.js';
import { callsTo } from '../../checks/evidence.js';
import { fail, notApplicable, pass } from '../../checks/verdict.js';
import { fakeAdapter } from '../../drivers/testing/fake-adapters.js';
import { manifestOf } from '../../manifests/index.js';
import { type RunReport, runSuite, type Suite } from '../../runner/index.js';
import { answers, isPolite, tinySuite } from '../../runner/testing/tiny-suite.js';
import { type Certifiable, certify } from '../certify.js';
import { sha256 } from '../digest.js';
import { seal } from '../envelope.js';
import { CERTIFICATE, SIGNER } from '../files.js';
import type { Recording } from '../fit-to-certify.js';
import { makeKeyPair, readSigningKey } from '../keys.js';
import type { Folder } from '../read-folder.js';
import { type Statement, statementOf } from '../statement.js';

/** Broken by the first run of a scenario and kept by the second: what a busy machine does to a rule about time. */
const isQuick = defineCheck({
  id: 'tiny.is-quick',
  level: 'should',
  profile: 'core',
  rule: 'Be quick.',
  basis: { source: 'Tests' },
  remedy: 'Hurry.',
  monitor: true,
  judge(evidence) {
    const [submit] = callsTo(evidence, 'aiJobSubmit');
    if (!submit) return notApplicable();
    return submit.requestBody?.includes('slowly') ? fail('It was slow.', [submit], { timing: true }) : pass();
  },
});

/** Two rules, one of them a monitor, and one that is looked at again. */
export const certifiedSuite: Suite = { checks: [answers, isPolite, isQuick], scenarios: tinySuite.scenarios };
export const itsManifest = manifestOf(certifiedSuite);

/**
 * A client that shows no tables, says so, puts secrets wherever it can, and has a webhook secret of its own; in the scenario with two questions it is
 * slow the first time it runs.
 */
const LEAKY = `
const { OMNI_BASE_URL: base, OMNI_API_KEY: key, OMNI_WEBHOOK_SECRET: secret, OMNI_EMBED_SECRET: embed } = process.env;
const { existsSync, writeFileSync } = require('node:fs');
const own = 'own/secret+of "this" client';
on.hello = ({ id }) => say({ id, ok: true, name: 'fake', version: '1', protocol: 1, capabilities: ['ask'], declined: [{ capability: 'tables', reason: 'It shows prose alone.' }] });
on.ask = async ({ id, prompt }) => {
  const seen = process.env.ONCE + '-' + prompt.replace(/\\W/g, '');
  const slowly = prompt === 'First?' && !existsSync(seen);
  writeFileSync(seen, '');
  const call = (path, init) => fetch(base + path, { ...init, headers: { authorization: 'Bearer ' + key, 'content-type': 'application/json', cookie: 'a=' + own, 'x-more': secret, ...init?.headers } });
  const answer = await call('/api/v1/ai/jobs?trace=' + encodeURIComponent(own), {
    method: 'POST',
    body: JSON.stringify({ modelId: process.env.OMNI_MODEL_ID, prompt: prompt + (slowly ? ' slowly' : ''), webhookUrl: 'http://127.0.0.1:9/hooks', webhookSigningSecret: own }),
  });
  const { jobId } = await answer.json().catch(() => ({}));
  await call('/api/v1/nowhere/' + embed + '?session=' + Buffer.from(own).toString('base64'));
  await call('/api/v1/embed/sso/generate-session', { method: 'POST', body: JSON.stringify({ externalId: 'cust-ana', name: 'Ana', contentPath: '/my' }) });
  process.stderr.write('using ' + secret + ' and ' + own + '\\n');
  say({ id, ok: true, outcome: 'answered', text: 'It depends on ' + own + '.', jobId });
};
`;

/** A strict run of that client, with all that a certificate is made from. */
export async function aRun(once: string, code = LEAKY, suite = certifiedSuite): Promise<Certifiable> {
  const recordings: Recording[] = [];
  const secrets = new Set<string>();
  const report = await runSuite(
    { ...suite, manifest: manifestOf(suite) },
    {
      command: fakeAdapter(code),
      strict: true,
      env: { ...process.env, ONCE: once },
      webhookSecret: 'signing secret given by hand',
      onTrace(scenario, attempt, trace, known) {
        recordings.push({ scenario, attempt, trace });
        for (const secret of known) secrets.add(secret);
      },
    },
    () => startOmniMock({ port: 0, complain: () => {} }),
  );
  return { report, recordings, secrets };
}

/** The files of a certificate of that run, and the key it is signed with. */
export async function aCertificate(run: Certifiable) {
  const { privatePem, publicKey } = makeKeyPair();
  const certified = await certify(certifiedSuite, run, readSigningKey(privatePem), itsManifest);
  if ('refused' in certified) throw new Error(certified.refused);
  return { files: certified.files, report: certified.report, privatePem, publicKey };
}

export const folderOf = (files: ReadonlyMap<string, string | Buffer>): Folder => ({
  files: new Map([...files].map(([name, text]) => [name, Buffer.from(text)])),
  problems: [],
});

/** What somebody makes who changes files and then signs the whole anew. */
export function resigned(
  files: ReadonlyMap<string, string>,
  report: RunReport,
  { privatePem, publicKey }: Pick<ReturnType<typeof makeKeyPair>, 'privatePem' | 'publicKey'> = makeKeyPair(),
  restated: (statement: Statement) => unknown = (statement) => statement,
): ReadonlyMap<string, string> {
  const rest = new Map([...files, [SIGNER, publicKey.pem] as const].filter(([name]) => name !== CERTIFICATE));
  const digests = new Map([...rest].map(([name, text]) => [name, sha256(text)]));
  const statement = restated(statementOf(report, digests, itsManifest));
  return rest.set(CERTIFICATE, seal(JSON.stringify(statement), readSigningKey(privatePem), publicKey));
}
