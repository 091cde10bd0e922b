import { expect, test } from 'vitest';
import { type Order, pageOf } from './page.js';

interface Item {
  readonly id: string;
  readonly at: number;
}
const items: readonly Item[] = [3, 1, 5, 2, 4].map((at) => ({ id: `i${at}`, at }));
const newestFirst: Order<Item> = { by: ({ at }) => [at], descending: true };
const page = (cursor: string | null, size = 2, list = items) => pageOf(list, newestFirst, cursor, size);
const ids = (cut: { items: readonly Item[] }) => cut.items.map(({ id }) => id).join(' ');

test('following the cursor visits every item once, in order, and then ends', () => {
  const first = page(null);
  const second = page(first.nextCursor);
  const third = page(second.nextCursor);
  expect([ids(first), ids(second), ids(third)]).toEqual(['i5 i4', 'i3 i2', 'i1']);
  expect([first.total, third.nextCursor]).toEqual([5, null]);
});

test('a page that ends with the list has no cursor, even when it is full', () => {
  expect(page(null, 5).nextCursor).toBeNull();
});

test('items of one sort value are told apart by their id', () => {
  const alike = ['a', 'b', 'c'].map((id) => ({ id, at: 7 }));
  const first = page(null, 2, alike);
  expect([ids(first), ids(page(first.nextCursor, 2, alike))]).toEqual(['c b', 'a']);
});

test.each([
  ['is added at the head', [...items, { id: 'new', at: 9 }]],
  ['is deleted where the page ended', items.filter(({ id }) => id !== 'i4')],
  ['moves from the end of the page to the head', items.map((it) => (it.id === 'i4' ? { ...it, at: 9 } : it))],
])(
  'an item that %s between two calls makes the next page neither repeat nor skip another',
  (_how, changed) => {
    expect(ids(page(page(null).nextCursor, 2, changed))).toBe('i3 i2');
  },
);

test.each(['made-up', '', Buffer.from('{}').toString('base64url')])(
  'the cursor "%s", which nobody gave out, is refused',
  (cursor) => {
    expect(() => page(cursor)).toThrow('Invalid cursor; send the nextCursor of an earlier page unchanged');
  },
);
