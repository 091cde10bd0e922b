import { expect, test } from 'vitest';
import { cadence } from '../../conformance/checks/polling/cadence.js';
import { aPoll, evidence } from '../../conformance/checks/testing/index.js';
import { randomFrom } from './random.js';
import { LOOKS, type Look, type Shape, shapes } from './shapes.js';

/** The looks of a shape on a machine that does everything at once, but for answers that take `answerMs`. */
function arrivals(shape: Shape, answerMs: number): number[] {
  const random = randomFrom(7);
  const first: Look = { dueMs: 0, sentMs: 0, answeredMs: answerMs };
  const looks = [first];
  for (let number = 2, last = first; number <= LOOKS; number += 1) {
    const dueMs = shape.due(number, last, first, random);
    const sentMs = Math.max(dueMs, last.answeredMs);
    last = { dueMs, sentMs, answeredMs: sentMs + answerMs };
    looks.push(last);
  }
  return looks.map(({ sentMs }) => sentMs);
}

test.each(shapes.map((shape) => ({ name: shape.name, shape })))('$name is what it says', ({ shape }) => {
  const exchanges = arrivals(shape, 20).map((atMs) => aPoll('EXECUTING', { atMs }));
  expect(cadence.judge(evidence({ exchanges })).verdict).toBe(shape.isHonest ? 'pass' : 'fail');
});

test.each(shapes.filter(({ isHonest }) => isHonest).map((shape) => ({ name: shape.name, shape })))(
  '$name is honest with answers that take 2.5 s, too',
  ({ shape }) => {
    const exchanges = arrivals(shape, 2_500).map((atMs) => aPoll('EXECUTING', { atMs }));
    expect(cadence.judge(evidence({ exchanges })).verdict).toBe('pass');
  },
);

test('every shape has a name of its own', () => {
  expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
});
