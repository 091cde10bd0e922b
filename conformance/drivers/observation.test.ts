import { expect, test } from 'vitest';
import { actedSince, parseObservation } from './observation.js';

const one = { eventId: 'evt_1', jobId: 'job-1', status: 'COMPLETE' };
const two = { eventId: 'evt_2', jobId: 'job-2', status: 'FAILED' };

test.each([
  ['a JSON array', JSON.stringify([one, two], null, 2), [one, two]],
  ['JSON Lines', `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`, [one, two]],
  ['more keys than asked for', JSON.stringify([{ ...one, shownTo: 'ana' }]), [one]],
  [
    'bodies that said too little',
    '[{"eventId":"evt_1","jobId":null},{"jobId":"job-2","status":200},{}]',
    [
      { eventId: 'evt_1', jobId: '', status: '' },
      { eventId: '', jobId: 'job-2', status: '' },
      { eventId: '', jobId: '', status: '' },
    ],
  ],
  ['nothing acted on, as an array', '[]\n', []],
  ['nothing acted on, as no line at all', '', []],
])('an account can be %s', (_what, output, acted) => {
  expect(parseObservation(output)).toEqual({ acted });
});

test.each([
  ['a log line', 'connected\n', 'it printed something other than JSON: connected'],
  ['a line that breaks off', `${JSON.stringify(one)}\n{"eventId"`, 'it printed something other than JSON'],
  [
    'an entry with other keys',
    `${JSON.stringify(one)}\n{"event_id":"evt_2","job_id":"job-2"}`,
    "what it printed is no account: entry 2: must have required property 'eventId'",
  ],
  ['a list of ids', '["evt_1"]', 'what it printed is no account: entry 1: must be object'],
  ['an object of its own', '{"acted":[]}', 'what it printed is no account: entry 1'],
])('%s is no account', (_what, output, problem) => {
  expect(parseObservation(output)).toEqual({ problem: expect.stringContaining(problem) });
});

test('what was acted on before is left out, as often as it was', () => {
  expect(actedSince([one, two], [one, two, two, one, one])).toEqual([two, one, one]);
  expect(actedSince([], [one, one])).toEqual([one, one]);
  // A receiver may forget what is old.
  expect(actedSince([one, two], [two])).toEqual([]);
});
