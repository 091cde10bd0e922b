import { describe, expect, it } from 'vitest';
import { ask, converse, shopWithout, told } from './testing/shop.js';

const MONTHLY = 'Revenue by month this year';
const YEAR = 'where sales.sold_at 2026-01-01..2027-01-01';
const MONTH = 'sales.sold_at[month]';

describe('a follow-up changes the question before', () => {
  it.each<readonly [readonly string[], string]>([
    [
      [MONTHLY, 'Break that down by city'],
      `${MONTH}, shops.city, sales.revenue ${YEAR} sort ${MONTH} asc as stacked-bar`,
    ],
    [[MONTHLY, 'By city'], `${MONTH}, shops.city, sales.revenue ${YEAR} sort ${MONTH} asc as stacked-bar`],
    [
      [MONTHLY, 'Only Lisbon'],
      `${MONTH}, sales.revenue ${YEAR} and shops.city = Lisbon sort ${MONTH} asc as line`,
    ],
    [[MONTHLY, 'by week'], `sales.sold_at[week], sales.revenue ${YEAR} sort sales.sold_at[week] asc as line`],
    [[MONTHLY, 'by shop instead'], `shops.name, sales.revenue ${YEAR} sort sales.revenue desc as bar`],
    [
      ['Revenue by month and city', 'by shop instead'],
      `${MONTH}, shops.name, sales.revenue sort ${MONTH} asc as stacked-bar`,
    ],
    [['Revenue by month and city', 'without the city'], `${MONTH}, sales.revenue sort ${MONTH} asc as line`],
    [['Revenue in Lisbon', 'all cities again'], 'sales.revenue as kpi'],
    [['Revenue in Lisbon', 'remove the filters'], 'sales.revenue as kpi'],
    [['Revenue in Lisbon', 'also New York'], 'sales.revenue where shops.city = Lisbon|New York as kpi'],
    [
      ['Revenue by city', 'excluding Lisbon'],
      'shops.city, sales.revenue where shops.city != Lisbon sort sales.revenue desc as bar',
    ],
    [['Revenue by city', 'top 3'], 'shops.city, sales.revenue sort sales.revenue desc limit 3 as bar'],
    [['Revenue by city', 'top 3', 'by month instead'], `${MONTH}, sales.revenue sort ${MONTH} asc as line`],
    [
      ['Revenue by city', 'top 5 products'],
      'goods.name, sales.revenue sort sales.revenue desc limit 5 as bar',
    ],
    [
      ['Top 5 products by revenue', 'By city'],
      'goods.name, shops.city, sales.revenue sort sales.revenue desc as stacked-bar',
    ],
    [
      ['Top 5 products by revenue', 'Only Lisbon'],
      'goods.name, sales.revenue where shops.city = Lisbon sort sales.revenue desc limit 5 as bar',
    ],
    [['Revenue by city', 'sort ascending'], 'shops.city, sales.revenue sort sales.revenue asc as bar'],
    [['Revenue by month', 'highest first'], `${MONTH}, sales.revenue sort sales.revenue desc as bar`],
    [
      ['Revenue by city', 'sort by number of sales'],
      'shops.city, sales.revenue, sales.count sort sales.count desc as bar',
    ],
    [
      ['Revenue by city', 'what about number of sales?'],
      'shops.city, sales.count sort sales.count desc as bar',
    ],
    [
      ['Revenue by city', 'add the average sale'],
      'shops.city, sales.revenue, sales.average_sale sort sales.revenue desc as bar',
    ],
    [
      [MONTHLY, 'and last year?'],
      `${MONTH}, sales.revenue where sales.sold_at 2025-01-01..2026-01-01 sort ${MONTH} asc as line`,
    ],
    [[MONTHLY, 'all time'], `${MONTH}, sales.revenue sort ${MONTH} asc as line`],
    [
      ['Sales last quarter', 'And the quarter before?'],
      'sales.count where sales.sold_at 2026-01-01..2026-04-01 as kpi',
    ],
    [
      ['Sales last quarter', 'and the quarter before?', 'and the year before?'],
      'sales.count where sales.sold_at 2025-01-01..2025-04-01 as kpi',
    ],
    [
      ['Sales last quarter', 'same quarter last year'],
      'sales.count where sales.sold_at 2025-04-01..2025-07-01 as kpi',
    ],
    [
      ['Sales last quarter', 'and the quarter before?', 'and the same quarter last year?'],
      'sales.count where sales.sold_at 2025-01-01..2025-04-01 as kpi',
    ],
    [
      ['Sales last quarter', 'and a year ago?'],
      'sales.count where sales.sold_at 2025-04-01..2025-07-01 as kpi',
    ],
    [['Sales', 'and a year ago?'], 'unplaced'],
    [[MONTHLY, 'swap in number of sales'], `${MONTH}, sales.count ${YEAR} sort ${MONTH} asc as line`],
    [
      [MONTHLY, 'Only Lisbon', 'remove the filter'],
      `${MONTH}, sales.revenue ${YEAR} sort ${MONTH} asc as line`,
    ],
    [
      [MONTHLY, 'Only Lisbon', 'remove the time filter'],
      `${MONTH}, sales.revenue where shops.city = Lisbon sort ${MONTH} asc as line`,
    ],
    [
      ['Sales last quarter', 'compare that with the quarter before'],
      'sales.count where sales.sold_at 2026-04-01..2026-07-01 as kpi / sales.count where sales.sold_at 2026-01-01..2026-04-01 as kpi',
    ],
    [
      ['Sales last quarter', 'compare with last year'],
      'sales.count where sales.sold_at 2026-04-01..2026-07-01 as kpi / sales.count where sales.sold_at 2025-04-01..2025-07-01 as kpi',
    ],
    // How it looks.
    [[MONTHLY, 'make it a bar chart'], `${MONTH}, sales.revenue ${YEAR} sort ${MONTH} asc as bar`],
    [[MONTHLY, 'as a table'], `${MONTH}, sales.revenue ${YEAR} sort ${MONTH} asc as table`],
    [
      [MONTHLY, 'as a table', 'only Lisbon'],
      `${MONTH}, sales.revenue ${YEAR} and shops.city = Lisbon sort ${MONTH} asc as table`,
    ],
    [
      [MONTHLY, 'as a table', 'by city instead'],
      `shops.city, sales.revenue ${YEAR} sort sales.revenue desc as bar`,
    ],
    // Questions of their own.
    [[MONTHLY, 'How many shops are there?'], 'shops.count as kpi'],
    [[MONTHLY, 'list the shops'], 'shops.name sort shops.name asc as table'],
    [[MONTHLY, 'low stock'], 'goods.name where shelves.low = true sort goods.name asc as table'],
    [[MONTHLY, 'pieces by product'], 'goods.name, shelves.pieces sort shelves.pieces desc as bar'],
    // What is not understood changes nothing.
    [[MONTHLY, 'only Atlantis'], 'unplaced'],
    [
      [MONTHLY, 'only Atlantis', 'by city'],
      `${MONTH}, shops.city, sales.revenue ${YEAR} sort ${MONTH} asc as stacked-bar`,
    ],
    [[MONTHLY, 'thanks'], 'unplaced'],
    [['Revenue by city', 'sort by shop'], 'unplaced'],
    [['Revenue', 'top 3'], 'unplaced'],
  ])('%j', (prompts, expected) => {
    expect(told(converse(...prompts))).toContain(expected);
  });

  it('keeps the query of a question that only asks for another chart', () => {
    const [before, after] = [converse(MONTHLY), converse(MONTHLY, 'show it as a stacked bar chart')];
    if (before.kind !== 'query' || after.kind !== 'query') throw new Error('Both are queries');
    expect(after.queries[0]).toEqual({ ...before.queries[0], chart: 'stacked-bar' });
  });

  it('goes on from nothing that the asker may not use any more', () => {
    const before = ask('Revenue by city');
    if (before.kind !== 'query') throw new Error('It is a query');
    const [previous] = before.queries;
    expect(told(ask('by month', { previous }))).not.toBe('unplaced');
    expect(told(ask('by month', { previous, reach: shopWithout('shops.city') }))).toBe('unplaced');
  });

  it.each([
    'By city',
    'Break that down by city',
    'Only Lisbon',
    'and the quarter before?',
    'as a table',
    'sort ascending',
  ])('finds no query for "%s" at the start of a conversation', (prompt) => {
    expect(told(ask(prompt))).toBe('unplaced');
  });
});
