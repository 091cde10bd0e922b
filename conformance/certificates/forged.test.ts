import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunReport, TOOL } from '../runner/index.js';
import { derivedFiles, REPORT } from './files.js';
import { reproduceText } from './reproduce.js';
import type { Statement } from './statement.js';
import {
  aCertificate,
  aRun,
  certifiedSuite,
  folderOf,
  itsManifest,
  resigned,
} from './testing/a-certificate.js';
import { verify } from './verify.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder = '';
let made: Awaited<ReturnType<typeof aCertificate>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forged-'));
  made = await aCertificate(await aRun(join(folder, 'once')));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Files = readonly (readonly [string, string])[];

/** What verify says of a certificate that somebody changed, files that follow from the report too, and signed. */
async function forged(
  change: Partial<RunReport>,
  { files = [], restated }: { files?: Files; restated?: (statement: Statement) => unknown } = {},
) {
  const report = { ...made.report, ...change };
  const all = new Map<string, string>([...made.files, ...derivedFiles(report, itsManifest), ...files]);
  return verify(certifiedSuite, folderOf(resigned(all, report, made, restated)), undefined, itsManifest);
}

const OLD = { name: TOOL.name, version: '0.0.9' };
type Own = Statement['predicate']['omniTestkit_certification'];
const certifying = (change: (own: Own) => object) => (statement: Statement) => ({
  ...statement,
  predicate: {
    ...statement.predicate,
    omniTestkit_certification: change(statement.predicate.omniTestkit_certification),
  },
});

describe('the release that a signer says it was made with', () => {
  test('does not make it valid, since nobody but that release knows its words', async () => {
    const { verdict, problems } = await forged({ tool: OLD });
    expect([verdict, problems]).toEqual([
      'unknown',
      [expect.stringContaining(`${TOOL.name} 0.0.9 wrote it and this is ${TOOL.name} ${TOOL.version}`)],
    ]);
    expect(problems[0]).toContain('report.html, REPRODUCE.md, badge.svg');
  });

  test('lets nobody say something else in the statement', async () => {
    for (const change of [
      (own: Own) => ({ ...own, client: { ...own.client, name: 'Acme', version: '3' } }),
      (own: Own) => ({ ...own, client: { ...own.client, declined: [] } }),
      (own: Own) => ({ ...own, evidence: { ...own.evidence, webhooks: 'E2' } }),
      (own: Own) => ({ ...own, profiles: [...own.profiles, ...own.profiles] }),
    ]) {
      const { verdict, problems } = await forged({ tool: OLD }, { restated: certifying(change) });
      expect([verdict, problems.join(' ')]).toEqual([
        'invalid',
        expect.stringContaining('certificate.json says something else than the recordings'),
      ]);
    }
  });

  test('has to be the same in the statement and in the report', async () => {
    const { verdict, problems } = await forged(
      {},
      { restated: certifying((own) => ({ ...own, tool: OLD })) },
    );
    expect([verdict, problems.join(' ')]).toEqual(['invalid', expect.stringContaining('tool.version')]);
  });

  test('lets nobody change the manifest or the facts of the report', async () => {
    const manifest = await forged({ tool: OLD }, { files: [['manifest.json', '{}']] });
    expect(manifest.problems).toEqual(['manifest.json says something else than the recordings.']);
    const facts = await forged({ tool: OLD, counts: { ...made.report.counts, pass: 99 } });
    expect(facts.problems).toEqual(['report.json says something else than the recordings: counts.pass.']);
  });
});

test('a certificate of nothing is none', async () => {
  const { verdict, problems } = await forged({ profiles: [], checks: [], scenarios: [] }, { files: [] });
  expect([verdict, problems]).toEqual([
    'invalid',
    [expect.stringContaining('certificate.json holds no test result')],
  ]);
});

test('the client in the report is the one that says hello in each recording', async () => {
  const { client } = made.report;
  if (!client) throw new Error('The report has no client.');
  for (const change of [
    { name: 'Acme' },
    { version: '9' },
    { capabilities: [...client.capabilities, 'picture'] },
  ]) {
    const { verdict, problems } = await forged({ client: { ...client, ...change } as typeof client });
    expect([verdict, problems[0]]).toEqual([
      'invalid',
      expect.stringContaining('the client says something else of itself than in the report'),
    ]);
  }
});

test('a file that was signed and has no place in a certificate is found', async () => {
  const { verdict, problems } = await forged({}, { files: [['docs/AUDIT.md', 'audited']] });
  expect([verdict, problems]).toEqual([
    'invalid',
    ['docs/AUDIT.md is none of the files of a certificate, though it was signed.'],
  ]);
});

describe('what has not the shape of a statement or a report is not valid', () => {
  test.each([
    ['no tool', ({ tool: _tool, ...own }: Own) => own],
    ['no client', ({ client: _client, ...own }: Own) => own],
    [
      'a client of which nobody knows what it declined',
      ({ client: { name, version }, ...own }: Own) => ({ ...own, client: { name, version } }),
    ],
    ['a date that is none', (own: Own) => ({ ...own, startedAt: 'x' })],
    ['another level of evidence', (own: Own) => ({ ...own, evidence: { level: 'audited', webhooks: null } })],
    ['more than there is to say', (own: Own) => ({ ...own, audited: true })],
  ])('%s', async (_what, change) => {
    const { verdict, problems } = await forged({}, { restated: certifying(change) });
    expect([verdict, problems]).toEqual([
      'invalid',
      [expect.stringContaining('certificate.json holds no test result')],
    ]);
  });

  test.each([
    [
      'that says what made it',
      (own: Own) => ({ ...own, version: 2, tool: { name: TOOL.name, version: '9.0.0' } }),
      `${TOOL.name} 9.0.0`,
    ],
    ['that does not', ({ tool: _tool, ...own }: Own) => ({ ...own, version: 2 }), 'a later release'],
  ])('but one of a later version is for that release to judge: one %s', async (_what, change, made) => {
    const { verdict, problems, statement } = await forged({}, { restated: certifying(change) });
    expect([verdict, problems, statement]).toEqual([
      'unknown',
      [expect.stringMatching(`^It was made by ${made}, in a version that .* cannot read: verify it with`)],
      undefined,
    ]);
  });

  test('a report without most of it', async () => {
    const text = JSON.stringify({ reportVersion: 1, kind: 'run', outcome: 'conformant', checks: [] });
    const { verdict, problems } = await forged({}, { files: [[REPORT, text]] });
    expect([verdict, problems.join()]).toEqual(['invalid', expect.stringContaining('it is no report that')]);
  });
});

test('REPRODUCE.md takes what a client says as words, and a command as what a shell reads back', () => {
  const declined = [{ capability: 'tables' as const, reason: 'None.\n# Audited' }];
  const client = { name: 'Acme\n# Audited <b>`x`', version: '[1](http://x)', capabilities: [], declined };
  const command = ['node', "it's", 'a\nb```\u001b'];
  const text = reproduceText({ ...made.report, client, command }, itsManifest);
  expect(text.split('\n')[0]).toBe(
    "# Acme \\# Audited \\<b\\>\\`x\\` \\[1\\]\\(http://x\\) and Omni's AI jobs API",
  );
  expect(text).toContain('\n- tables: None. \\# Audited\n');
  expect(text).toContain(String.raw`-- node 'it'\''s' $'a\012b${'```'}\033'`);
});
