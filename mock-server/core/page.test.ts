import { expect, test } from 'vitest';
import { pageOf } from './page.js';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const ids = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id).join('');

test('following the cursor visits every item once and then ends', () => {
  const first = pageOf(items, null, 2);
  const second = pageOf(items, first.nextCursor, 2);
  const third = pageOf(items, second.nextCursor, 2);
  expect([ids(first), ids(second), ids(third)]).toEqual(['ab', 'cd', 'e']);
  expect([first.total, third.nextCursor]).toEqual([5, null]);
});

test('a page that ends with the list has no cursor, even when it is full', () => {
  expect(pageOf(items, null, 5).nextCursor).toBeNull();
});

test('an item that is added at the head between two calls moves nothing', () => {
  const first = pageOf(items, null, 2);
  expect(ids(pageOf([{ id: 'new' }, ...items], first.nextCursor, 2))).toBe('cd');
});

test('a cursor that was made up, or whose item is gone, is refused in words', () => {
  expect(() => pageOf(items, 'made-up', 2)).toThrow(
    'Invalid cursor; send the nextCursor of an earlier page unchanged',
  );
  const { nextCursor } = pageOf(items, null, 2);
  expect(() => pageOf([], nextCursor, 2)).toThrow('Invalid cursor');
});
