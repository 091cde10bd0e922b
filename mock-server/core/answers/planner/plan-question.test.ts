import { describe, expect, it } from 'vitest';
import { planTopic } from './index.js';
import { ask, shop, told } from './testing/shop.js';

const at = (from: string, until: string): string => `where sales.sold_at ${from}..${until}`;

describe('a question becomes a query', () => {
  it.each([
    // Measures, dimensions and their synonyms, in singular and plural.
    ['Revenue', 'sales.revenue as kpi'],
    ['What was our turnover?', 'sales.revenue as kpi'],
    ['Revenue by shop', 'shops.name, sales.revenue sort sales.revenue desc as bar'],
    ['revenue per cities', 'shops.city, sales.revenue sort sales.revenue desc as bar'],
    ['REVENUE — for each "Category"', 'goods.category, sales.revenue sort sales.revenue desc as bar'],
    [
      'revenue and number of sales by shop',
      'shops.name, sales.revenue, sales.count sort sales.revenue desc as bar',
    ],
    ['average sale by channel', 'sales.channel, sales.average_sale sort sales.average_sale desc as bar'],
    ['revenue per sale', 'sales.average_sale as kpi'],
    ['pieces by product', 'goods.name, shelves.pieces sort shelves.pieces desc as bar'],
    ['sales by reduced', 'sales.reduced, sales.count sort sales.count desc as bar'],
    ['revenue by sale date', 'sales.sold_at[month], sales.revenue sort sales.sold_at[month] asc as line'],
    // Grains.
    ['monthly revenue', 'sales.sold_at[month], sales.revenue sort sales.sold_at[month] asc as line'],
    ['revenue by week', 'sales.sold_at[week], sales.revenue sort sales.sold_at[week] asc as line'],
    ['revenue over time', 'sales.sold_at[month], sales.revenue sort sales.sold_at[month] asc as line'],
    [
      'sales by weekday',
      'sales.sold_at[day_of_week_name], sales.count sort sales.sold_at[day_of_week_name] asc as bar',
    ],
    ['sales by hour', 'sales.sold_at[hour_of_day], sales.count sort sales.sold_at[hour_of_day] asc as bar'],
    ['revenue by region of the world and month', 'unplaced'],
    [
      'revenue by city and month',
      'sales.sold_at[month], shops.city, sales.revenue sort sales.sold_at[month] asc as stacked-bar',
    ],
    [
      'revenue by city, category and channel',
      'shops.city, goods.category, sales.channel, sales.revenue sort sales.revenue desc as table',
    ],
    // Counts and lists.
    ['How many sales were there?', 'sales.count as kpi'],
    ['number of shops', 'shops.count as kpi'],
    ['list the shops', 'shops.name sort shops.name asc as table'],
    ['show all shops', 'shops.name sort shops.name asc as table'],
    ['Which shops are in York?', 'shops.name where shops.city = York sort shops.name asc as table'],
    ['low stock', 'goods.name where shelves.low = true sort goods.name asc as table'],
    [
      'Which products are not low on stock?',
      'goods.name where shelves.low = false sort goods.name asc as table',
    ],
    // Values.
    ['revenue in Lisbon', 'sales.revenue where shops.city = Lisbon as kpi'],
    ['revenue in new york', 'sales.revenue where shops.city = New York as kpi'],
    ['revenue for tents', 'sales.revenue where goods.category = Tents as kpi'],
    ['revenue of cafe zoe', 'sales.revenue where shops.name = Café Zoë as kpi'],
    ['revenue in the city Lisbon', 'sales.revenue where shops.city = Lisbon as kpi'],
    ['revenue of Ridge Tent', 'sales.revenue where goods.name ~ Ridge Tent as kpi'],
    ['revenue of Ridge Tent, 2 person', 'sales.revenue where goods.name = Ridge Tent, 2 person as kpi'],
    ['revenue excluding Lisbon', 'sales.revenue where shops.city != Lisbon as kpi'],
    ['revenue on sale', 'sales.revenue where sales.reduced = true as kpi'],
    ['report on sales', 'sales.count as kpi'],
    ['revenue of web sales', 'sales.revenue where sales.channel = Web as kpi'],
    [
      'web versus in shop',
      'sales.channel, sales.revenue where sales.channel = Web|In shop sort sales.revenue desc as bar',
    ],
    [
      'revenue in Lisbon and New York',
      'shops.city, sales.revenue where shops.city = Lisbon|New York sort sales.revenue desc as bar',
    ],
    [
      'revenue in Harbour Street in 2025',
      `sales.revenue where shops.name = Harbour Street and sales.sold_at 2025-01-01..2026-01-01 as kpi`,
    ],
    // Times.
    ['revenue last quarter', `sales.revenue ${at('2026-04-01', '2026-07-01')} as kpi`],
    ['revenue in may', `sales.revenue ${at('2026-05-01', '2026-06-01')} as kpi`],
    ['may I see revenue', 'sales.revenue as kpi'],
    [
      'revenue 2023, 2024 and 2025',
      `sales.sold_at[year], sales.revenue ${at('2023-01-01', '2026-01-01')} sort sales.sold_at[year] asc as line`,
    ],
    // Two times.
    [
      'How does revenue compare with last year?',
      `sales.revenue ${at('2026-01-01', '2026-07-01')} as kpi / sales.revenue ${at('2025-01-01', '2025-07-01')} as kpi`,
    ],
    [
      'Are we ahead of last year?',
      `sales.revenue ${at('2026-01-01', '2026-07-01')} as kpi / sales.revenue ${at('2025-01-01', '2025-07-01')} as kpi`,
    ],
    [
      'revenue q1 2025 vs q1 2026',
      `sales.revenue ${at('2026-01-01', '2026-04-01')} as kpi / sales.revenue ${at('2025-01-01', '2025-04-01')} as kpi`,
    ],
    [
      'revenue this year against last year by shop',
      `shops.name, sales.revenue ${at('2026-01-01', '2026-07-01')} sort sales.revenue desc as bar / ` +
        `shops.name, sales.revenue ${at('2025-01-01', '2025-07-01')} sort sales.revenue desc as bar`,
    ],
    [
      'revenue last quarter year over year',
      `sales.revenue ${at('2026-04-01', '2026-07-01')} as kpi / sales.revenue ${at('2025-04-01', '2025-07-01')} as kpi`,
    ],
    // This month has no day yet, so whole months are compared.
    [
      'revenue month over month',
      `sales.revenue ${at('2026-06-01', '2026-07-01')} as kpi / sales.revenue ${at('2026-05-01', '2026-06-01')} as kpi`,
    ],
    [
      'revenue month over month in 2025',
      `sales.sold_at[month], sales.revenue ${at('2025-01-01', '2026-01-01')} sort sales.sold_at[month] asc as line`,
    ],
    // What is compared is no time.
    [
      'Compare Lisbon and York revenue in 2025',
      `shops.city, sales.revenue where shops.city = Lisbon|York and sales.sold_at 2025-01-01..2026-01-01 sort sales.revenue desc as bar`,
    ],
    [
      'revenue vs number of sales by month 2025',
      `sales.sold_at[month], sales.revenue, sales.count ${at('2025-01-01', '2026-01-01')} sort sales.sold_at[month] asc as line`,
    ],
    [
      'Compare Lisbon and York revenue with last year',
      `shops.city, sales.revenue where shops.city = Lisbon|York and sales.sold_at 2026-01-01..2026-07-01 sort sales.revenue desc as bar / ` +
        `shops.city, sales.revenue where shops.city = Lisbon|York and sales.sold_at 2025-01-01..2025-07-01 sort sales.revenue desc as bar`,
    ],
    // Never a figure for another question.
    ['how many sales are business', 'sales.count where sales.channel = Business as kpi'],
    ['sales without reduced', 'sales.count where sales.reduced = false as kpi'],
    ['sales without category', 'unplaced'],
    ['average sales per shop', 'unplaced'],
    ['maximum average sale', 'unplaced'],
    ['maximum revenue by month', 'unplaced'],
    ['highest revenue', 'unplaced'],
    ['sales a year ago', 'unplaced'],
    ['sales in the last 100000 years', 'unplaced'],
    ['top -5 products', 'unplaced'],
    ['top-5 products', 'goods.name, sales.revenue sort sales.revenue desc limit 5 as bar'],
    ['products with "camp" in the name', 'goods.name where goods.name ~ camp sort goods.name asc as table'],
    ['products with "mug" in the name', 'unplaced'],
    // Rankings.
    ['top 5 products by revenue', 'goods.name, sales.revenue sort sales.revenue desc limit 5 as bar'],
    ['top five products', 'goods.name, sales.revenue sort sales.revenue desc limit 5 as bar'],
    ['Which product sells best?', 'goods.name, sales.revenue sort sales.revenue desc limit 10 as bar'],
    ['the 3 worst shops by number of sales', 'shops.name, sales.count sort sales.count asc limit 3 as bar'],
    ['Which city has the fewest sales?', 'shops.city, sales.count sort sales.count asc limit 10 as bar'],
    ['top 1,000 products', 'goods.name, sales.revenue sort sales.revenue desc limit 1000 as bar'],
    ['top 3 shops by sales', 'shops.name, sales.count sort sales.count desc limit 3 as bar'],
    ['Which month was best?', 'sales.sold_at[month], sales.revenue sort sales.revenue desc as bar'],
    // Orders and charts.
    ['revenue by shop, lowest first', 'shops.name, sales.revenue sort sales.revenue asc as bar'],
    ['revenue by shop sorted by shop', 'shops.name, sales.revenue sort shops.name asc as bar'],
    [
      'revenue by month descending',
      'sales.sold_at[month], sales.revenue sort sales.sold_at[month] desc as line',
    ],
    [
      'revenue by month as a table',
      'sales.sold_at[month], sales.revenue sort sales.sold_at[month] asc as table',
    ],
    ['a line chart of revenue by shop', 'shops.name, sales.revenue sort sales.revenue desc as line'],
    // What is no part of a question.
    [
      'revenue scenario:fails-while-running by shop',
      'shops.name, sales.revenue sort sales.revenue desc as bar',
    ],
  ])('%s', (prompt, expected) => {
    expect(told(ask(prompt))).toBe(expected);
  });

  it('names what a query shows', () => {
    const names = (prompt: string): string[] => {
      const plan = ask(prompt);
      return plan.kind === 'query' ? plan.queries.map(({ name }) => name) : [];
    };
    expect(names('revenue by month in Lisbon last quarter')).toEqual(['Revenue by month, Lisbon, Q2 2026']);
    expect(names('top 5 products by revenue')).toEqual(['Top 5 products by revenue']);
    expect(names('bottom 3 categories by sales since March')).toEqual([
      'Bottom 3 categories by sales, since March',
    ]);
    expect(names('low stock')).toEqual(['Products, low stock']);
    expect(names('compare revenue with last year')).toEqual([
      'Revenue, January to June 2026',
      'Revenue, January to June 2025',
    ]);
  });

  it('says which words it took for what, and which it left out', () => {
    const plan = ask('Dazzling revenue in Lisbon last month');
    expect(plan).toMatchObject({
      ignored: ['Dazzling'],
      understood: [
        'Topic selling',
        '"revenue": measure sales.revenue (Revenue)',
        '"Lisbon": shops.city is "Lisbon"',
        '"last month": from 2026-06-01 until 2026-07-01 (June 2026)',
      ],
    });
  });
});

describe('a topic is picked', () => {
  it.each([
    ['revenue by shop', 'selling'],
    ['pieces by product', 'stock'],
    ['products low on stock', 'stock'],
    ['something else entirely', 'selling'],
    ['', 'selling'],
  ])('for "%s": %s', (prompt, expected) => {
    expect(planTopic(prompt, shop)).toBe(expected);
  });

  it('is the first of those that fit alike, whatever their order', () => {
    const reversed = { ...shop, topics: shop.topics.toReversed() };
    expect(planTopic('number of products', shop)).toBe('selling');
    expect(planTopic('number of products', reversed)).toBe('stock');
  });

  it('is none where there is none', () => {
    expect(planTopic('revenue', { ...shop, topics: [] })).toBeNull();
  });

  it('is the one that is asked for, even where another fits better', () => {
    expect(told(ask('number of products', { topicName: 'stock' }))).toBe('goods.count as kpi');
    expect(told(ask('revenue', { topicName: 'stock' }))).toBe('unplaced');
  });
});
