import { expect, test } from 'vitest';
import { Lru } from './lru.js';

test('the entry not used for longest goes first', () => {
  const made: string[] = [];
  const lru = new Lru<string>(2);
  const get = (key: string) =>
    lru.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what could not be made is tried again', () => {
  const lru = new Lru<string>(2);
  expect(() =>
    lru.get('a', () => {
      throw new Error('no such table');
    }),
  ).toThrow('no such table');
  expect(lru.get('a', () => 'A')).toBe('A');
});
