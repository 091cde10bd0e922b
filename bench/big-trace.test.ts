import { expect, test } from 'vitest';
import { gradeTrace } from '../conformance/index.js';
import { parseTraceLines, traceLines } from '../conformance/runner/recordings/trace-file.js';
import { bigTrace } from './big-trace.js';

test('the big trace is one that a mock could have exported, of a client that breaks no rule, and always the same', () => {
  const trace = bigTrace(500);
  const text = traceLines(trace);
  expect(parseTraceLines(text)).toEqual(trace);
  expect(trace.filter(({ kind }) => kind === 'exchange').length).toBeGreaterThanOrEqual(500);
  expect(gradeTrace(trace)).toMatchObject({ outcome: 'nothing-broken', exitCode: 0 });
  expect(traceLines(bigTrace(500))).toBe(text);
});
