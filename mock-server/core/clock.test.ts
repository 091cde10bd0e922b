import { expect, test } from 'vitest';
import { SpaceClock } from './clock.js';

test('a real clock runs with the wall clock, shifted by every advance', () => {
  let wall = 1000;
  const clock = new SpaceClock('real', () => wall, 0);
  clock.advance(500);
  wall += 10;
  expect([clock.now(), clock.frozen]).toEqual([1510, false]);
});

test('a frozen clock stands still, can still be advanced, and runs on from where it stood', () => {
  let wall = 1000;
  const clock = new SpaceClock('real', () => wall, 0);
  clock.freeze();
  wall += 400;
  clock.advance(50);
  expect(clock.now()).toBe(1050);
  clock.resume();
  wall += 7;
  expect(clock.now()).toBe(1057);
});

test('a manual clock starts at its fixed moment and moves only when told', () => {
  let wall = 1000;
  const clock = new SpaceClock('manual', () => wall, 42);
  wall += 5000;
  clock.resume();
  expect(clock.now()).toBe(42);
  clock.advance(8);
  expect(clock.now()).toBe(50);
});
