import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OmniMock, startOmniMock } from '../../mock-server/index.js';
import { readCommandLine } from './command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'omni-grade-'));
const TOKEN = 'let-me-in';
let open: OmniMock;
let guarded: OmniMock;

beforeAll(async () => {
  open = await startOmniMock({ port: 0 });
  guarded = await startOmniMock({ port: 0, controlToken: TOKEN });
});
afterAll(async () => {
  await Promise.all([open.close(), guarded.close()]);
  rmSync(folder, { recursive: true });
});

/** Somebody asks who they are, on another machine for all that the suite knows. */
async function somebodyAsks(omni: OmniMock) {
  const space = omni.createSpace();
  const answer = await fetch(`${space.baseUrl}/api/v1/whoami`, {
    headers: { authorization: `Bearer ${space.keys.organization}` },
  });
  expect(answer.status).toBe(200);
  return space.id;
}

async function graded(...argv: string[]) {
  const file = join(folder, 'report.json');
  const exitCode = await readCommandLine(['grade', '--report', `json=${file}`, ...argv]).perform();
  return { exitCode, report: JSON.parse(readFileSync(file, 'utf8')) };
}

/** Something that is no omni-mock, for as long as `use` needs it. */
async function impostor(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    await use(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('grade --space judges what a mock elsewhere has recorded', () => {
  test('and keeps the trace where one says', async () => {
    const space = await somebodyAsks(open);
    const { exitCode, report } = await graded('--space', space, '--mock', `${open.url}/`, '--traces', folder);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ kind: 'grade', outcome: 'nothing-broken' });
    expect(report.scenarios[0].exchanges).toBe(1);
    const again = await graded('--trace', join(folder, 'grade.jsonl'));
    expect(again.report.checks).toEqual(report.checks);
  });

  test('with the control token that it asks for', async () => {
    const space = await somebodyAsks(guarded);
    const there = ['--space', space, '--mock', guarded.url];
    expect((await graded(...there, '--control-token', TOKEN)).exitCode).toBe(0);
    await expect(graded(...there)).rejects.toThrow(/wants its control token: give --control-token or OMNI_/);
    await expect(graded(...there, '--control-token', 'wrong')).rejects.toThrow(
      /the one that was given is not/,
    );
  });

  test('as the scenario it was recorded in, by whose rules alone it is then judged', async () => {
    const where = ['--space', await somebodyAsks(open), '--mock', open.url];
    const ids = async (...more: string[]) =>
      (await graded(...where, ...more)).report.checks.map(({ id }: { id: string }) => id);
    const [all, some] = [await ids(), await ids('--scenario', 'job-never-ends')];
    expect(all).toContain('cancel.reaches-omni');
    expect(some).not.toContain('cancel.reaches-omni');
    expect(some).toContain('polling.respects-deadline');
  });
});

describe('grade --space explains why there is nothing to judge', () => {
  test('an unknown space', async () => {
    await expect(graded('--space', 'gone', '--mock', open.url)).rejects.toThrow(
      /has no space gone; it may have expired, and `default` is there always/,
    );
  });

  test('a space that nobody has used, with its name, its mock and what to do', async () => {
    const { id } = open.createSpace();
    const { exitCode, report } = await graded('--space', id, '--mock', `${open.url}/`);
    expect(exitCode).toBe(3);
    expect(report.complaints).toEqual([
      `Space ${id} of the mock at ${open.url} has recorded no request. Give the client the base URL of this space (GET ${open.url}/_mock/spaces/${id} tells it and its keys), use it, and grade again; or name the space that the client did use with --space.`,
    ]);
    const told = await fetch(`${open.url}/_mock/spaces/${id}`);
    expect(await told.json()).toMatchObject({ baseUrl: expect.stringContaining(id), keys: {} });
  });

  test('nobody listens', async () => {
    const { url } = await startOmniMock({ port: 0 }).then(async (mock) => {
      await mock.close();
      return mock;
    });
    await expect(graded('--space', 'default', '--mock', url)).rejects.toThrow(
      /^Nothing was judged: no mock answers at http:\/\/\S+ \(.*ECONNREFUSED.*\): name it with --mock <url>\.$/,
    );
  });

  test.each<[string, RequestListener, RegExp]>([
    [
      'a page',
      (_request, response) => response.setHeader('content-type', 'text/html').end('<h1>Hello</h1>'),
      /is no omni-mock, or another version of it \(200\)/,
    ],
    [
      'a login',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /is no omni-mock, or another version of it \(302\)/,
    ],
    [
      'a trace that breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': '1000' });
        response.write('{"kind":"space"', () => response.destroy());
      },
      /broke off while it sent the trace/,
    ],
  ])('%s', async (_what, answer, sentence) => {
    await impostor(answer, async (url) => {
      await expect(graded('--space', 'default', '--mock', url)).rejects.toThrow(sentence);
    });
  });

  test.each([
    [['--space', 'a', '--trace', 'b'], 'Give `grade` a command, --trace or --space, not two of them.'],
    [['--mock', 'http://127.0.0.1:1'], 'say which --space of it'],
    [['--space', 'a', '--mock', 'localhost:4010'], '--mock takes an address such as http://127.0.0.1:4010'],
  ])('%j is refused', (argv, sentence) => {
    expect(() => readCommandLine(['grade', ...argv])).toThrow(sentence);
  });
});
