import { expect, test } from 'vitest';
import { OriginLimits } from './origin-limits.js';

test('an origin is remembered while it is in use, and forgotten afterwards', async () => {
  const limits = new OriginLimits(1);
  const seen: number[] = [];
  const work = async () => void seen.push(limits.size);
  await Promise.all([
    limits.run('http://a.test', work),
    limits.run('http://a.test', work),
    limits.run('http://b.test', work),
  ]);
  expect(Math.max(...seen)).toBe(2);
  expect(limits.size).toBe(0);
});

test('work of one origin waits for its turn, and that of another does not wait for it', async () => {
  const limits = new OriginLimits(1);
  const done: string[] = [];
  let release = () => {};
  const first = limits.run('http://a.test', () => new Promise<void>((resolve) => (release = resolve)));
  const second = limits.run('http://a.test', async () => void done.push('second'));
  await limits.run('http://b.test', async () => void done.push('other'));
  expect(done).toEqual(['other']);
  release();
  await Promise.all([first, second]);
  expect(done).toEqual(['other', 'second']);
});

test('work that fails is forgotten as well', async () => {
  const limits = new OriginLimits(1);
  await expect(limits.run('http://a.test', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(limits.size).toBe(0);
});
