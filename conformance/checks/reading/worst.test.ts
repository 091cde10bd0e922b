import { expect, test } from 'vitest';
import { aPoll } from '../testing/index.js';
import { fail, incomplete, pass } from '../verdict.js';
import { worstOf } from './worst.js';

test('a failure outweighs what is incomplete, and that a pass', () => {
  expect(worstOf([pass(), incomplete('no reply'), fail('broken')])?.verdict).toBe('fail');
  expect(worstOf([pass(), undefined, incomplete('no reply')])?.verdict).toBe('incomplete');
  expect(worstOf([undefined, pass()])?.verdict).toBe('pass');
});

test('all failures show their exchanges, and the first one speaks', () => {
  const worst = worstOf([fail('one', [aPoll('QUEUED')]), fail('two', [aPoll('FAILED')])]);
  expect(worst?.message).toBe('one (1 more like it)');
  expect(worst?.exchanges.map(({ jobState }) => jobState)).toEqual(['QUEUED', 'FAILED']);
});

test('nothing judged is no verdict', () => {
  expect(worstOf([undefined])).toBeUndefined();
});
