import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPoll, aSpace } from '../../checks/testing/index.js';
import { parseTraceLines, readTraceFile, traceLines } from './trace-file.js';

const space = JSON.stringify(aSpace());
const poll = (seq: number, over: object = {}) => JSON.stringify({ ...aPoll('EXECUTING'), seq, ...over });
const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('');

describe('a trace', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trace-file-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('comes back from its lines as it was', () => {
    const text = lines(space, poll(2), poll(3));
    expect(traceLines(parseTraceLines(text))).toBe(text);
  });

  test('may have blank lines, line ends of Windows, a byte order mark, and no line end at its end', () => {
    const text = `\uFEFF${space}\r\n\r\n${poll(2)}\r\n${poll(3)}`;
    expect(parseTraceLines(text)).toHaveLength(3);
  });

  test('of several megabytes is read from its file with every character whole', () => {
    const text = lines(
      space,
      ...Array.from({ length: 40 }, (_, at) => poll(at + 2, { responseBody: 'aß€😀'.repeat(10_000) })),
    );
    const file = join(folder, 'big.jsonl');
    writeFileSync(file, text);
    expect(traceLines(readTraceFile(file))).toBe(text);
  });

  test('that says how many events it let go goes on after the gap', () => {
    const cut = JSON.stringify({ ...aSpace(), dropped: 5 });
    expect(parseTraceLines(lines(cut, poll(7)))).toHaveLength(2);
  });
});

test.each([
  ['nothing in it', '', 'it is empty'],
  ['nothing but line ends', '\n\n', 'it is empty'],
  ['no JSON', 'hello', 'line 1 is not JSON; a trace is JSON Lines'],
  ['JSON over several lines', '{\n  "kind": "space"\n}', 'line 1 is not JSON; a trace is JSON Lines'],
  ['JSON of another kind', '{"a":1}', 'line 1 is not a trace event'],
  ['a list', '[]', 'line 1 is not a trace event'],
  [
    'a trace without its beginning',
    lines(poll(2)),
    'begins with its `space` event: its beginning is missing',
  ],
  [
    'a trace of the future',
    lines('{"kind":"space","version":99,"seq":"1"}'),
    'line 1 says trace version 99, and omni-testkit',
  ],
  ['a trace of the future', lines('{"kind":"space","version":99}'), 'judge it with a newer release'],
  ['a trace of the past', lines('{"kind":"space","version":0}'), 'record it again with this release'],
  ['a last line cut off', lines(space, poll(2)) + poll(3).slice(0, 90), 'it ends in the middle of line 3'],
  ['a line damaged', lines(space, poll(2).slice(0, 90), poll(3)), 'line 2 is not JSON, though those before'],
  ['a line left out', lines(space, poll(2), poll(4)), 'line 3 has seq 4 where 3 must come'],
  ['lines in another order', lines(space, poll(3), poll(2)), 'line 2 has seq 3 where 2 must come'],
  ['two traces in it', lines(space, poll(2), space), 'line 3 begins a second trace'],
  [
    'a status as a text',
    lines(space, poll(2, { status: '200' })),
    'line 2 has an event of kind "exchange" whose `status` must be a number or null, not "200"',
  ],
  ['no path', lines(space, poll(2, { path: undefined })), 'whose `path` must be a text, and is missing'],
  [
    'an event of a kind to come',
    lines(space, '{"kind":"dream","seq":2,"at":"","wallMs":1}'),
    'line 2 has an event of kind "dream", which this version does not know',
  ],
  [
    'a refusal without its reason',
    lines(
      space,
      JSON.stringify({
        kind: 'adapter',
        direction: 'from-adapter',
        seq: 2,
        at: '',
        wallMs: 1,
        message: { ok: false },
      }),
    ),
    'line 2 has an adapter message that says `"ok": false`',
  ],
  ['a line without an end', `${space}\n${'x'.repeat(65 * 1024 * 1024)}`, 'line 2 is longer than 64 MB'],
])('a file with %s is refused in one sentence', (_what, text, message) => {
  expect(() => parseTraceLines(text)).toThrow(message);
});
