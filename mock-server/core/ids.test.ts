import { expect, test } from 'vitest';
import { IdSource } from './ids.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('one seed makes the same ids, another seed others', () => {
  const three = (seed: number) => {
    const ids = new IdSource(seed);
    return [ids.named('model', 'retail'), ids.next('job'), ids.next('job')];
  };
  expect(three(1)).toEqual(three(1));
  expect(three(1).some((id) => three(2).includes(id))).toBe(false);
});

test('the third job has the same id whatever was made between', () => {
  const [plain, busy] = [new IdSource(1), new IdSource(1)];
  busy.next('conversation');
  const thirdOf = (ids: IdSource) => [ids.next('job'), ids.next('job'), ids.next('job')][2];
  expect(thirdOf(busy)).toBe(thirdOf(plain));
});

test('every id is a UUID, and no two of a hundred thousand are alike, not even in their first eight digits', () => {
  const ids = new IdSource(7);
  const made = Array.from({ length: 100_000 }, () => ids.next('job'));
  expect(made.filter((id) => !UUID.test(id))).toEqual([]);
  expect(new Set(made.map((id) => id.slice(0, 8))).size).toBe(made.length);
});
