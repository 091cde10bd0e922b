import { expect, test } from 'vitest';
import { aLeak, aProcess, evidence } from '../testing/index.js';
import { notInOutput } from './not-in-output.js';

test.each([
  ['a client that keeps its key to itself', evidence({ hasAdapter: true }), 'pass'],
  ['a command that keeps its key to itself', evidence({ processes: [aProcess()] }), 'pass'],
  ['a client that logs its key', evidence({ leaks: [aLeak()], hasAdapter: true }), 'fail'],
  [
    'a client that shows its key to a user',
    evidence({ leaks: [aLeak({ where: 'adapter-message' })] }),
    'fail',
  ],
  [
    'a client whose output nobody saw, which is told and not held against it',
    evidence({ processes: [aProcess({ change: 'reached' })], hasAdapter: true }),
    'info',
  ],
  [
    'a client whose output nobody saw, and that shows its key to a user',
    evidence({ processes: [aProcess({ change: 'reached' })], leaks: [aLeak({ where: 'adapter-message' })] }),
    'fail',
  ],
  ['a trace that saw no output', evidence(), 'not-applicable'],
])('%s', (_who, seen, verdict) => {
  expect(notInOutput.judge(seen).verdict).toBe(verdict);
});

test('the message says where, and never holds more than the masked excerpt', () => {
  const { message } = notInOutput.judge(evidence({ leaks: [aLeak(), aLeak()] }));
  expect(message).toBe(
    'The organization key was written 2 times, first to stderr: GET /api/v1/ai/jobs with Bearer [organization-key]',
  );
});
