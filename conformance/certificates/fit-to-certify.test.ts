import { expect, test } from 'vitest';
import { aSpace } from '../checks/testing/index.js';
import { aCheckResult, aReport, aScenarioResult } from '../runner/testing/a-report.js';
import { refusal } from './fit-to-certify.js';

const good = { strict: true } as const;
const whole = { profile: 'core', manifest: 1, judged: 1, conformant: true } as const;
const half = { profile: 'cancel', manifest: 1, judged: 0, conformant: false } as const;

test('a strict run that kept everything to the end is certified', () => {
  expect(refusal(aReport(good), [])).toBeUndefined();
});

test.each([
  ['was interrupted', { outcome: 'interrupted' }, 'The run was interrupted'],
  ['was not strict', { strict: false }, 'The run was not strict'],
  [
    'broke a rule',
    { checks: [aCheckResult({ verdict: 'fail', id: 'a.b' })] },
    'The client broke a.b; `omni-conformance explain a.b` says what to change.',
  ],
  [
    'broke an ambiguous rule',
    { checks: [aCheckResult({ verdict: 'fail', ambiguities: ['retryAfter'] })] },
    'The client broke polling.stops-at-terminal-state',
  ],
  [
    'broke many rules',
    { checks: ['a', 'b', 'c', 'd', 'e'].map((id) => aCheckResult({ verdict: 'fail', id })) },
    'The client broke a, b, c and 2 more;',
  ],
  [
    'failed as expected',
    {
      checks: [
        aCheckResult({ verdict: 'fail', expected: { reason: 'x', owner: 'y', expires: '2026-12-31' } }),
      ],
      outcome: 'as-expected',
    },
    'The client broke',
  ],
  [
    'could not be judged through our fault',
    { checks: [aCheckResult({ verdict: 'harness-error' })] },
    'that is our fault and not the client',
  ],
  [
    'declined a profile',
    {
      checks: [aCheckResult(), aCheckResult({ verdict: 'declined', id: 'cancel.x' })],
      profiles: [whole, half],
    },
    'The client declined what cancel.x is about; certify what the client does: --profile core.',
  ],
  [
    'declined everything',
    { checks: [aCheckResult({ verdict: 'declined' })], profiles: [half] },
    'what is declined cannot be certified',
  ],
  [
    'has a complaint',
    { complaints: ['The adapter offers `events`, and could not say it.'] },
    'the run itself',
  ],
  [
    'is incomplete',
    { checks: [aCheckResult({ verdict: 'incomplete' })] },
    'polling.stops-at-terminal-state could not be judged; a certificate is for all of a profile or for none',
  ],
  [
    'was only a part',
    { outcome: 'incomplete', headline: 'No verdict, as only a part was run.' },
    'only a part',
  ],
  ['has a profile that is not whole', { profiles: [whole, half] }, 'The run is not complete'],
  [
    'has a scenario that broke off',
    { scenarios: [aScenarioResult({ status: 'cut-short', reason: 'The client died.' })] },
    'asks-once did not run to the end: The client died.',
  ],
] as const)('a run that %s is not', (_what, over, sentence) => {
  expect(refusal(aReport({ ...good, ...(over as object) }), [])).toContain(sentence);
});

test('a run whose recording lost events is not', () => {
  const recording = { scenario: 'asks-once', attempt: 1, trace: [aSpace({ dropped: 12 })] as const };
  expect(refusal(aReport(good), [recording])).toContain('The recording of asks-once lost 12 events');
});

test('a run of nothing is not', () => {
  const nothing = aReport({ ...good, profiles: [], checks: [], scenarios: [], outcome: 'conformant' });
  expect(refusal(nothing, [])).toBe('No rule was judged, so there is nothing to certify.');
});

test('a run whose recording is of a client that says nothing of itself is not', () => {
  const recording = { scenario: 'asks-once', attempt: 1, trace: [aSpace()] as const };
  expect(refusal(aReport(good), [recording])).toContain(
    'does not say who it is in the recording of asks-once',
  );
});
