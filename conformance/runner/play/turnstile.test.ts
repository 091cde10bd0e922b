import { expect, test } from 'vitest';
import { turnstile } from './turnstile.js';

test('no more than so many are let in, and the next one when somebody is through', async () => {
  const enter = turnstile(2);
  const inside: string[] = [];
  const come = async (name: string) => {
    const leave = await enter();
    inside.push(name);
    return leave;
  };
  const [a, b] = await Promise.all([come('a'), come('b')]);
  const c = come('c');
  const d = come('d');
  await Promise.resolve();
  expect(inside).toEqual(['a', 'b']);
  b();
  // Saying it twice is saying it once.
  b();
  const leaveC = await c;
  expect(inside).toEqual(['a', 'b', 'c']);
  a();
  leaveC();
  await d;
  expect(inside).toEqual(['a', 'b', 'c', 'd']);
});
