import { expect, test } from 'vitest';
import { EXIT_CODES, type Finding } from './exploration.js';
import { outcomeOf } from './outcome.js';

const finding: Finding = {
  check: 'explorer.answers-once',
  rule: 'Answer once.',
  remedy: 'Do.',
  message: 'Twice.',
  also: [],
  schedule: 'S D',
  foundIn: 'S D p',
  timeline: [],
};

test.each([
  ['orders that were all kept', {}, 0, 'Nothing found: 3 orders of events, and every rule was kept.'],
  [
    'one finding',
    { findings: [finding] },
    1,
    'A rule breaks in some order of events: explorer.answers-once.',
  ],
  [
    'a finding beside what did not repeat and what proves nothing',
    { findings: [finding], unconfirmed: [finding], lacking: ['No.'] },
    1,
    'A rule breaks',
  ],
  [
    'what did not repeat',
    { unconfirmed: [finding] },
    3,
    'No verdict: explorer.answers-once did not break each time that its order was played.',
  ],
  [
    'orders that prove nothing',
    { lacking: ['No submit.', 'x'] },
    3,
    'No verdict: 2 of 3 orders prove nothing. No submit.',
  ],
  ['no order at all', { tried: 0 }, 3, 'No verdict: no order was tried.'],
  ['an interruption', { isInterrupted: true }, 3, 'Interrupted'],
])('%s', (_what, over, code, headline) => {
  const none = { findings: [], unconfirmed: [], lacking: [], isInterrupted: false, tried: 3 };
  const outcome = outcomeOf({ ...none, ...over });
  expect(outcome.headline).toContain(headline);
  expect(EXIT_CODES[outcome.outcome]).toBe(code);
});
