import { expect, onTestFinished, test } from 'vitest';
import { LoopWatch } from './loop-watch.js';

function aWatch() {
  const time = { nowMs: 1_000, idleMs: 500 };
  const watch = new LoopWatch(
    () => time.nowMs,
    () => time.idleMs,
  );
  onTestFinished(() => watch.stop());
  return (nowMs: number, idleMs = time.idleMs) => {
    Object.assign(time, { nowMs, idleMs });
    return watch;
  };
}

test('a process that runs stamps requests as they come', () => {
  const at = aWatch();
  at(1_020, 518).tick();
  at(1_045, 540).tick();
  expect(at(1_060, 552).lateMs()).toBe(0);
});

test('what is read at the end of a standstill may have come at its beginning', () => {
  const at = aWatch();
  at(1_020, 518).tick();
  expect(at(1_720).lateMs()).toBe(700);
});

test('so may what is read after it, until the loop has had nothing to do', () => {
  const at = aWatch();
  at(1_020, 518).tick();
  at(1_720).tick();
  expect(at(1_725).lateMs()).toBe(705);
  at(1_740).tick();
  at(1_760).tick();
  expect(at(1_790).lateMs()).toBe(770);
  expect(at(1_792, 520).lateMs()).toBe(0);
});

test('one standstill soon after another does not hide it', () => {
  const at = aWatch();
  at(1_020, 518).tick();
  at(1_720).tick();
  at(1_800).tick();
  expect(at(1_805).lateMs()).toBe(785);
});

test('a loop that never gets to wait is not taken for one that catches up for ever', () => {
  const at = aWatch();
  at(1_700).tick();
  for (let ms = 1_720; ms <= 6_000; ms += 20) at(ms).tick();
  expect(at(6_010).lateMs()).toBe(0);
});
