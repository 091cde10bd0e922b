import { describe, expect, test } from 'vitest';
import { type Filterable, scimPage } from './scim-list.js';

const people = ['ana', 'Ana', 'anna', 'b"e\\n'].map((name) => ({ name, code: name }));
const FILTERABLE: readonly Filterable<(typeof people)[number]>[] = [
  { name: 'userName', of: ({ name }) => name, caseExact: false, operators: ['eq', 'co'] },
  { name: 'embedExternalId', of: ({ code }) => code, caseExact: true, operators: ['eq'] },
];
const page = (
  query: { filter?: string; startIndex?: number; count?: number },
  scimPageCap: 'none' | '100' = 'none',
) => scimPage(people, { filter: null, startIndex: 1, count: 100, ...query }, FILTERABLE, { scimPageCap });

describe('a filter', () => {
  test.each([
    ['userName eq "ANA"', ['ana', 'Ana']],
    ['USERNAME CO "an"', ['ana', 'Ana', 'anna']],
    ['embedExternalId eq "Ana"', ['Ana']],
    ['embedexternalid eq "an"', []],
    ['embedExternalId eq "b\\"e\\n"', ['b"e\\n']],
  ])('%s finds %j', (filter, names) => {
    expect(page({ filter }).items.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['userName sw "a"', 'the operator "sw" is not supported'],
    ['userName eq "a" and userName eq "b"', 'the operator "and" is not supported'],
    ['embedExternalId co "a"', 'the operator "co" is not supported on embedExternalId'],
    ['id eq "a"', 'the attribute "id" is not supported'],
    ['userName eq 7', 'the value must be a quoted string'],
    ['userName eq', 'Bad Request: filter: '],
    ['', 'Bad Request: filter: '],
  ])('%s is refused', (filter, why) => {
    expect(() => page({ filter })).toThrow(why);
    expect(() => page({ filter })).toThrow(
      'Expected userName eq|co "<value>" or embedExternalId eq "<value>"',
    );
  });
});

describe('a page', () => {
  test.each([
    [{ startIndex: 2, count: 2 }, ['Ana', 'anna'], 2],
    [{ startIndex: 0 }, ['ana', 'Ana', 'anna', 'b"e\\n'], 1],
    [{ startIndex: -3, count: 1 }, ['ana'], 1],
    [{ startIndex: 9 }, [], 9],
    [{ count: 0 }, [], 1],
    [{ count: -1 }, [], 1],
  ])('%j has %j', (query, names, startIndex) => {
    const { items, ...rest } = page(query);
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(rest).toEqual({ startIndex, total: 4 });
  });

  test('is as large as asked for, or has 100 at most', () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ name: `${i}`, code: '' }));
    const sizes = (['none', '100'] as const).map(
      (scimPageCap) =>
        scimPage(many, { filter: null, startIndex: 1, count: 200 }, FILTERABLE, { scimPageCap }).items.length,
    );
    expect(sizes).toEqual([200, 100]);
  });
});
