import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reporters } from '../reporters/index.js';
import type { RunReport } from '../runner/index.js';
import { aReport } from '../runner/testing/a-report.js';
import type { Certifiable } from './certify.js';
import { CERTIFICATE, derivedFiles, REPORT, SIGNER } from './files.js';
import type { makeKeyPair } from './keys.js';
import {
  aCertificate,
  aRun,
  certifiedSuite,
  folderOf,
  itsManifest,
  resigned,
} from './testing/a-certificate.js';
import { verify } from './verify.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder = '';
let run: Certifiable;
let files: ReadonlyMap<string, string>;
let report: RunReport;
let key: ReturnType<typeof makeKeyPair>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  run = await aRun(join(folder, 'once'));
  ({ files, report, ...key } = await aCertificate(run));
});
afterAll(() => rmSync(folder, { recursive: true }));

const look = (changed: ReadonlyMap<string, string | Buffer>, trusted?: string) =>
  verify(certifiedSuite, folderOf(changed), trusted, itsManifest);

describe('a certificate', () => {
  test('holds the report, a trace for each playing, what follows from the report, and one signature over all', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        CERTIFICATE,
        SIGNER,
        'traces/asks-once.jsonl',
        'traces/asks-twice.again.jsonl',
        'traces/asks-twice.jsonl',
        ...derivedFiles(report, itsManifest).keys(),
      ].sort(),
    );
  });

  test('is valid, and every verdict comes out again, those that were looked at twice included', async () => {
    const quick = report.checks.find(({ id }) => id === 'tiny.is-quick');
    expect(quick?.evidence.map(({ verdict, superseded }) => [verdict, superseded])).toEqual([
      ['pass', undefined],
      ['fail', true],
      ['pass', undefined],
    ]);
    expect(await look(files, key.publicKey.fingerprint)).toMatchObject({
      verdict: 'valid',
      problems: [],
      verdicts: 3,
      traces: 3,
      files: files.size - 1,
      signer: { fingerprint: key.publicKey.fingerprint },
    });
  });

  test('names what the client declined, and why, where people read and where programs do', () => {
    const { payload } = JSON.parse(String(files.get(CERTIFICATE)));
    const { client } = JSON.parse(Buffer.from(payload, 'base64').toString()).predicate
      .omniTestkit_certification;
    const reason = 'It shows prose alone.';
    expect(client).toEqual({ name: 'fake', version: '1', declined: [{ capability: 'tables', reason }] });
    expect(files.get('REPRODUCE.md')).toContain(
      'The client declined, and nothing here speaks for:\n\n- tables: It shows prose alone.\n\n## Check',
    );
  });

  test('contains no secret of the run, however the client spelled it', () => {
    const secrets = [...run.secrets].filter((secret) => secret.length > 7);
    expect(secrets).toContain('own/secret+of "this" client');
    expect(secrets).toContain('signing secret given by hand');
    expect(secrets.filter((secret) => secret.startsWith('pat_')).length).toBeGreaterThan(3);
    const spelled = secrets.flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ]);
    for (const [name, text] of files)
      for (const secret of spelled) expect(`${name}: ${text.includes(secret)}`).toBe(`${name}: false`);
  });

  test('contains no session that somebody could open', () => {
    const text = files.get('traces/asks-once.jsonl') ?? '';
    const original = JSON.stringify(run.recordings.find(({ scenario }) => scenario === 'asks-once')?.trace);
    const [, session = ''] = /\\"sessionId\\":\\"([^"\\]+)/.exec(original) ?? [];
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toContain(session);
    expect(text).toContain('\\"sessionId\\":\\"ticket-1\\"');
  });

  test('is the same but for its signature when it is made of the same run with another key', async () => {
    const again = await aCertificate(run);
    const without = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([name]) => name !== CERTIFICATE && name !== SIGNER);
    expect(without(again.files)).toEqual(without(files));
  });
});

describe('a change is found', () => {
  /** Numbers that look random and are the same in every run. */
  const random = (() => {
    let state = 42;
    return (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state % below;
    };
  })();

  test('in any byte of any file, and the file is named', async () => {
    for (const [name, text] of files) {
      for (let time = 0; time < 25; time += 1) {
        const bytes = Buffer.from(text);
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        const { verdict, problems } = await look(new Map<string, string | Buffer>([...files, [name, bytes]]));
        expect([verdict, problems.some((problem) => problem.includes(name)), name, at]).toEqual([
          'invalid',
          true,
          name,
          at,
        ]);
      }
    }
  });

  test('when a file is missing', async () => {
    for (const name of files.keys()) {
      const rest = new Map([...files].filter(([other]) => other !== name));
      const { verdict, problems } = await look(rest);
      expect([verdict, problems.join(' ')]).toEqual([
        'invalid',
        expect.stringContaining(`${name} is missing`),
      ]);
    }
  });

  test('when a file is added', async () => {
    const { problems } = await look(new Map([...files, ['traces/more.jsonl', 'x']]));
    expect(problems).toEqual(['traces/more.jsonl was not signed, and does not belong there.']);
  });

  test('when two recordings are swapped', async () => {
    const swapped = new Map([
      ...files,
      ['traces/asks-once.jsonl', files.get('traces/asks-twice.jsonl') ?? ''],
      ['traces/asks-twice.jsonl', files.get('traces/asks-once.jsonl') ?? ''],
    ]);
    const { problems } = await look(swapped);
    expect(problems).toEqual([
      'traces/asks-once.jsonl is not as it was signed.',
      'traces/asks-twice.jsonl is not as it was signed.',
    ]);
  });

  test('when bytes are put before or after what was signed', async () => {
    for (const text of [` ${files.get(CERTIFICATE)}`, `${files.get(CERTIFICATE)}\n`]) {
      expect((await look(new Map([...files, [CERTIFICATE, text]]))).verdict).toBe('invalid');
    }
  });

  test('when somebody else signed it', async () => {
    const { verdict, problems } = await look(resigned(files, report), key.publicKey.fingerprint);
    expect(verdict).toBe('invalid');
    expect(problems).toEqual([expect.stringMatching(/^It is signed by SHA256:.*, and not by SHA256:/)]);
  });
});

describe('what is signed anew, even by the same hand, is judged again', () => {
  const edited = (over: Partial<RunReport>, more: readonly (readonly [string, string])[] = []) => {
    const changed: RunReport = { ...report, ...over };
    return resigned(new Map([...files, ...derivedFiles(changed, itsManifest), ...more]), changed, key);
  };

  test('and is valid when nothing was changed', async () => {
    expect((await look(resigned(files, report, key))).problems).toEqual([]);
  });

  test('a verdict that the recordings do not bear out', async () => {
    const rude = await aRun(
      join(folder, 'rude'),
      "on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: 'rude' });",
    );
    const traces = rude.recordings.map(
      ({ scenario, attempt, trace }) =>
        [
          `traces/${scenario}${attempt > 1 ? '.again' : ''}.jsonl`,
          trace.map((event) => `${JSON.stringify(event)}\n`).join(''),
        ] as const,
    );
    const { verdict, problems } = await look(edited({}, traces));
    expect(verdict).toBe('invalid');
    expect(problems).toContain('tiny.is-polite is pass in the report, and fail by the recordings.');
    expect(problems[0]).toContain('It should not have been certified: The client broke tiny.is-polite');
  });

  test('a scenario that was left out', async () => {
    const scenarios = report.scenarios.filter(({ name }) => name !== 'asks-once');
    const { problems } = await look(edited({ scenarios }));
    expect(problems).toContain('asks-once was not played.');
    expect(problems).toContain('traces/asks-once.jsonl is of no scenario that the report names.');
  });

  test.each([
    ['a headline', { headline: 'Conformant: 4 rules judged, none broken.' }, 'headline'],
    ['a count', { counts: { ...aReport().counts, pass: 4 } }, 'counts'],
    ['a profile', { profiles: [{ profile: 'core', manifest: 4, judged: 4, conformant: true }] }, 'profiles'],
    ['a complaint', { complaints: ['Hm.'] }, 'complaints'],
    ['a field of no meaning', { more: true }, 'more'],
  ] as const)('%s', async (_what, over, path) => {
    const changed = { ...report, ...over } as RunReport;
    const { verdict, problems } = await look(
      resigned(new Map([...files, [REPORT, reporters.json(changed)]]), report, key),
    );
    expect(verdict).toBe('invalid');
    expect(problems.join(' ')).toContain(`report.json says something else than the recordings: ${path}`);
  });

  test('a badge, a page or a manifest that says more than the report', async () => {
    for (const name of derivedFiles(report, itsManifest).keys()) {
      if (name === REPORT) continue;
      const { problems } = await look(
        resigned(new Map([...files, [name, `${files.get(name)} `]]), report, key),
      );
      expect(problems).toEqual([`${name} says something else than the recordings.`]);
    }
  });

  test('another client in the statement than in the report', async () => {
    const other = { ...report, client: { name: 'other', version: '9', capabilities: [], declined: [] } };
    const { problems } = await look(resigned(files, other, key));
    expect(problems.join(' ')).toContain(
      'certificate.json says something else than the recordings: predicate',
    );
  });

  test('a recording that is none', async () => {
    const { problems } = await look(
      resigned(new Map([...files, ['traces/asks-once.jsonl', 'hello\n']]), report, key),
    );
    expect(problems.join(' ')).toContain('traces/asks-once.jsonl: line 1 is not JSON');
  });

  test('a recording that breaks off', async () => {
    const lines = (files.get('traces/asks-once.jsonl') ?? '').split('\n');
    const bye = lines.findIndex((line) => line.includes('"verb":"bye"'));
    const cut = `${lines.slice(0, bye).join('\n')}\n`;
    const { problems } = await look(
      resigned(new Map([...files, ['traces/asks-once.jsonl', cut]]), report, key),
    );
    expect(problems).toContain('traces/asks-once.jsonl does not go to the end of its scenario.');
  });
});

test('what was certified by other rules is not judged by these', async () => {
  const newer = {
    ...itsManifest,
    profiles: itsManifest.profiles.map((profile) => ({ ...profile, version: 2, digest: 'f'.repeat(64) })),
  };
  const found = await verify(certifiedSuite, folderOf(files), undefined, newer);
  expect(found.verdict).toBe('unknown');
  expect(found.problems).toEqual([
    expect.stringMatching(/other rules than this build has: core 1 \(here it is 2\)\. .*omni-testkit \d/),
  ]);
});
