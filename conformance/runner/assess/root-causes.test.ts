import { expect, test } from 'vitest';
import { checks } from '../../checks/index.js';
import { aCheckResult } from '../testing/a-report.js';
import { CONSEQUENCES, withCauses } from './root-causes.js';

test('every cause and every consequence is a rule', () => {
  const ids = checks.map(({ id }) => id);
  const named = Object.entries(CONSEQUENCES).flat(2);
  expect(named.filter((name) => !ids.includes(name))).toEqual([]);
});

test('a broken rule follows from another only when that one is broken too', () => {
  const of = (cause: 'pass' | 'fail') =>
    withCauses([
      aCheckResult({ id: 'polling.reads-state', verdict: cause }),
      aCheckResult({ id: 'polling.stops-at-terminal-state', verdict: 'fail' }),
      aCheckResult({ id: 'cancel.stops-work', verdict: 'pass' }),
    ]).map(({ follows }) => follows);
  expect(of('fail')).toEqual([undefined, 'polling.reads-state', undefined]);
  expect(of('pass')).toEqual([undefined, undefined, undefined]);
});

test('no rule is its own cause, by whatever way round', () => {
  const reach = (from: string, seen: readonly string[] = []): readonly string[] =>
    (CONSEQUENCES[from] ?? []).flatMap((next) =>
      seen.includes(next) ? [next] : [next, ...reach(next, [...seen, next])],
    );
  expect(Object.keys(CONSEQUENCES).filter((cause) => reach(cause).includes(cause))).toEqual([]);
});
