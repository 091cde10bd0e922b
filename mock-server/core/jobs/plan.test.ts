import { describe, expect, test } from 'vitest';
import { defineJobScenario } from './job-scenario.js';
import { dueStep, type JobPlan, nextStep, nextStepAt, type Pace } from './plan.js';

const executing = { state: 'EXECUTING', progress: 'Running query' } as const;
const complete = { state: 'COMPLETE' } as const;
const timeline = [
  { at: 0.5, phase: executing },
  { at: 1, phase: complete },
];
const plan = (pace: Pace, extra: { span?: number; repeatEvery?: number } = {}): JobPlan => ({
  scenario: defineJobScenario({ name: 'test', story: '', timeline, ...extra }),
  pace,
});
const job = (taken: number, polls = 0) => ({ taken, polls, createdAt: 1000 });

describe('a plan paced by time', () => {
  const byTime = plan({ by: 'time', durationMs: 400 });

  test('takes a step when its share of the duration has passed, stamped with that time', () => {
    expect(dueStep(byTime, job(0), 1199)).toBeNull();
    expect(dueStep(byTime, job(0), 1200)).toEqual({ phase: executing, at: 1200, taken: 1 });
    expect(dueStep(byTime, job(1), 9999)).toEqual({ phase: complete, at: 1400, taken: 2 });
  });

  test('has nothing to do after its last step', () => {
    expect(dueStep(byTime, job(2), 9_999_999)).toBeNull();
  });

  test('takes as many times longer as its span says', () => {
    expect(dueStep(plan({ by: 'time', durationMs: 400 }, { span: 10 }), job(0), 2999)).toBeNull();
    expect(dueStep(plan({ by: 'time', durationMs: 400 }, { span: 10 }), job(0), 3000)?.at).toBe(3000);
  });

  test('that repeats leaps over the repetitions nobody watched', () => {
    const repeating = plan({ by: 'time', durationMs: 1000 }, { repeatEvery: 0.5 });
    expect(dueStep(repeating, job(2), 2499)).toBeNull();
    expect(dueStep(repeating, job(2), 1000 + 1000 + 500 * 1_000_000)).toEqual({
      phase: complete,
      at: 2000 + 500 * 1_000_000,
      taken: 1_000_002,
    });
  });

  test('that repeats does not spin when its duration is nothing', () => {
    const instant = plan({ by: 'time', durationMs: 0 }, { repeatEvery: 0.5 });
    expect(dueStep(instant, job(2), 1249)).toBeNull();
    expect(dueStep(instant, job(2), 1250)?.taken).toBe(3);
  });
});

test.each([
  [1, 1, 0, null],
  [1, 2, 0, 'EXECUTING'],
  [1, 2, 1, null],
  [1, 3, 1, 'COMPLETE'],
  [3, 3, 0, null],
  [3, 4, 0, 'EXECUTING'],
])('paced by polls, every %i, poll %i after %i steps finds %s due', (every, polls, taken, state) => {
  const due = dueStep(plan({ by: 'polls', every }), job(taken, polls), 5000);
  expect(due?.phase.state ?? null).toBe(state);
});

test('a plan paced by steps is never due, and moves by hand', () => {
  const byHand = plan({ by: 'steps' });
  expect(dueStep(byHand, job(0, 99), 9_999_999)).toBeNull();
  expect(nextStep(byHand, 0, 5000)).toEqual({ phase: executing, at: 5000, taken: 1 });
  expect(nextStep(byHand, 2, 5000)).toBeNull();
});

test('a job scenario with steps out of order, none at all, or no time between repetitions is refused', () => {
  const define = (more: object) => () => defineJobScenario({ name: 'bad', story: '', timeline, ...more });
  expect(define({ timeline: [...timeline].reverse() })).toThrow('must come at or after the one before it');
  expect(define({ timeline: [] })).toThrow('has no step');
  expect(define({ repeatEvery: 0 })).toThrow('repeatEvery must be more than 0');
});

describe('the time of the next step', () => {
  test.each([
    [400, 0, {}],
    [400, 1, {}],
    [333, 1, { span: 10 }],
    [1000, 2, { repeatEvery: 0.5 }],
    [37_123, 7, { repeatEvery: 0.5 }],
    [12_345, 1_000_003, { repeatEvery: 0.1 }],
    [0, 2, { repeatEvery: 0.5 }],
  ])(
    'of a job of %i ms that has taken %i steps is the first at which one is due',
    (durationMs, taken, extra) => {
      const byTime = plan({ by: 'time', durationMs }, extra);
      const at = nextStepAt(byTime, job(taken)) ?? Number.NaN;
      expect(dueStep(byTime, job(taken), at)?.taken).toBe(taken + 1);
      expect(dueStep(byTime, job(taken), at - 1)).toBeNull();
    },
  );

  test('is not known of a job that is at its end, or that time does not move', () => {
    expect(nextStepAt(plan({ by: 'time', durationMs: 400 }), job(2))).toBeNull();
    expect(nextStepAt(plan({ by: 'polls', every: 1 }), job(0))).toBeNull();
    expect(nextStepAt(plan({ by: 'steps' }), job(0))).toBeNull();
  });
});
