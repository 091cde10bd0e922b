import { expect, test } from 'vitest';
import { grouped, onceFor } from './once-for.js';

test('a view is worked out once for each thing, one that is undefined too', () => {
  const seen: unknown[] = [];
  const view = onceFor((of: { readonly n?: number }) => {
    seen.push(of);
    return of.n;
  });
  const [one, none] = [{ n: 1 }, {}];
  expect([view(one), view(one), view(none), view(none)]).toEqual([1, 1, undefined, undefined]);
  expect(seen).toEqual([one, none]);
});

test('groups keep the order of their items, and come in the order of their first ones', () => {
  const groups = grouped(['bc', 'a', 'b', 'ab'], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ['bc', 'ab']],
    [1, ['a', 'b']],
  ]);
});
