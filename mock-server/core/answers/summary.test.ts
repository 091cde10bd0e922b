import { expect, test } from 'vitest';
import type { SemanticQuery } from './semantic-query.js';
import { compileQuery } from './sql/compile-query.js';
import { type Finding, summaryOf } from './summary.js';
import { tableOf } from './table-of.js';
import { shopModel } from './testing/a-model.js';
import { aQuery, topicFor } from './testing/a-query.js';
import type { SqlValue } from './warehouse.js';

const topic = topicFor(shopModel, { chain: '*' });

/** A query that found these rows. */
function aFinding(query: SemanticQuery, rows: readonly (readonly SqlValue[])[], name = 'Amount'): Finding {
  const compiled = compileQuery(query, topic, shopModel);
  return { name, query, table: tableOf(compiled, { run: () => ({ columns: [], rows }) }) };
}
const summary = (...findings: Finding[]): string => summaryOf(findings, shopModel);
const in2026 = { kind: 'time', from: '2026-01-01', until: '2027-01-01', label: 'this year' } as const;
const in2025 = { kind: 'time', from: '2025-01-01', until: '2026-01-01', label: 'last year' } as const;

test('one figure is one sentence, with what it is limited to', () => {
  const filters = { 'sales.sold_at': in2026, 'shops.name': { kind: 'values', values: ['Mill Rd'] } } as const;
  expect(summary(aFinding(aQuery(['sales.amount'], { filters }), [[678994.41]]))).toBe(
    'Amount for this year (2026), Mill Rd: **678,994.41**.',
  );
});

test('several figures are one sentence too', () => {
  expect(summary(aFinding(aQuery(['sales.amount', 'sales.count']), [[12.5, 3]]))).toBe(
    'Amount: **12.50**, Sales: **3**.',
  );
});

test('a table says its sum and its highest row, then shows its rows', () => {
  const rows = [
    ['2026-01', 10],
    ['2026-02', 30.5],
    ['2026-03', null],
  ];
  expect(summary(aFinding(aQuery(['sales.sold_at[month]', 'sales.amount']), rows))).toBe(
    `Amount: **40.50** in all; the highest is **2026-02** with 30.50.

| Month | Amount |
| --- | --- |
| 2026-01 | 10.00 |
| 2026-02 | 30.50 |
| 2026-03 |  |`,
  );
});

test('a ranking is a numbered list, and its sum is not told when rows were left out', () => {
  const query = aQuery(['products.name', 'sales.amount'], {
    sorts: [{ field: 'sales.amount', descending: true }],
    limit: 2,
  });
  expect(
    summary(
      aFinding(query, [
        ['Tea', 20],
        ['Mug', 10],
      ]),
    ),
  ).toBe('Amount: the highest is **Tea** with 20.00.\n\n1. **Tea**: 20.00\n2. **Mug**: 10.00');
});

test('a ranking from below names the lowest', () => {
  const query = aQuery(['products.name', 'sales.amount'], {
    sorts: [{ field: 'sales.amount', descending: false }],
  });
  expect(
    summary(
      aFinding(query, [
        ['Mug', 10],
        ['Tea', 20],
      ]),
    ),
  ).toContain('the lowest is **Mug** with 10.00.');
});

test('shares are not added up', () => {
  const rows = [
    ['Tea', 0.5],
    ['Mug', 0.25],
  ];
  expect(summary(aFinding(aQuery(['products.name', 'sales.return_share']), rows))).toMatch(
    /^Return share: the highest is \*\*Tea\*\* with 50.0%\.\n/,
  );
});

test('a long table is shown in part, and says so', () => {
  const rows = Array.from({ length: 57 }, (_, i) => [`P${i}`, i]);
  const text = summary(aFinding(aQuery(['products.name', 'sales.amount']), rows));
  expect(text).toContain('| P9 | 9.00 |\n\nThe first 10 of 57 rows.');
  expect(text).not.toContain('P10');
});

test('a list without figures says how many there are', () => {
  expect(summary(aFinding(aQuery(['shops.name']), [['Mill Rd'], ['Pike Place']]))).toBe(
    '**2** rows.\n\n| Shop |\n| --- |\n| Mill Rd |\n| Pike Place |',
  );
});

test.each([
  ['no group', aQuery(['shops.name', 'sales.amount']), []],
  ['a sum of nothing', aQuery(['sales.amount']), [[null]]],
])('%s is told as no rows', (_what, query, rows) => {
  const filters = { 'cities.name': { kind: 'values', values: ['Atlantis'] } } as const;
  expect(summary(aFinding({ ...query, filters }, rows))).toBe('No rows: nothing was found for Atlantis.');
});

test('two periods are compared by their figures and the change between them', () => {
  const now = aFinding(aQuery(['sales.amount'], { filters: { 'sales.sold_at': in2026 } }), [[110]]);
  const then = aFinding(aQuery(['sales.amount'], { filters: { 'sales.sold_at': in2025 } }), [[100]]);
  expect(summary(now, then)).toBe(
    'Amount for this year (2026): **110.00** against **100.00** for last year (2025): **+10.0%**.',
  );
});

test('two periods by month are compared by their sums, each with its own table', () => {
  const fields = ['sales.sold_at[month]', 'sales.amount'];
  const now = aFinding(
    aQuery(fields),
    [
      ['2026-01', 30],
      ['2026-02', 20],
    ],
    'Amount, 2026',
  );
  const then = aFinding(
    aQuery(fields),
    [
      ['2025-01', 60],
      ['2025-02', 40],
    ],
    'Amount, 2025',
  );
  const text = summary(now, then);
  expect(text).toMatch(/^Amount: \*\*50\.00\*\* against \*\*100\.00\*\*: \*\*-50\.0%\*\*\./);
  expect(text).toContain('### Amount, 2026\n\n| Month');
  expect(text).toContain('| 2025-02 | 40.00 |');
});

test('no change is told where there is nothing to compare with', () => {
  const now = aFinding(aQuery(['sales.amount'], { filters: { 'sales.sold_at': in2026 } }), [[110]]);
  const then = aFinding(aQuery(['sales.amount'], { filters: { 'sales.sold_at': in2025 } }), [[null]]);
  expect(summary(now, then)).toBe(
    'Amount for this year (2026): **110.00**. No rows: nothing was found for last year (2025).',
  );
});

test('a value is text, not markup, and stays in its cell', () => {
  const rows = [
    ['Mesa | Co-op', 1],
    ['*Star* <b>', 2],
    ['two\nlines', 3],
  ];
  expect(summary(aFinding(aQuery(['products.name', 'sales.amount']), rows))).toContain(
    '| Mesa \\| Co-op | 1.00 |\n| \\*Star\\* \\<b\\> | 2.00 |\n| two lines | 3.00 |',
  );
});
