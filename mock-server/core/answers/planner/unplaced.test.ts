import { describe, expect, it } from 'vitest';
import type { PlanInput } from './index.js';
import { suggestionsFor } from './suggestions.js';
import { ask, shop, shopWithout, told } from './testing/shop.js';

const message = (prompt: string, options: Partial<PlanInput> = {}): string => {
  const plan = ask(prompt, options);
  return plan.kind === 'unplaced' ? plan.message : `placed: ${told(plan)}`;
};

describe('a question without a query gets an honest answer', () => {
  it.each([
    ['revenue in Atlantis', '"Atlantis"'],
    ['revenue for unicorns', '"unicorns"'],
    ['revenue by salesperson', '"salesperson"'],
    ['gross margin by shop', '"gross", "margin"'],
    ['average revenue by shop', '"average"'],
    ['What is the weather?', '"weather"'],
    ['weather last month', '"weather"'],
    ['sales with more than 5 pieces', '"more than"'],
    ['revenue on 3/5/2026', '"3/5/2026"'],
    ['revenue on 2026-02-30', '"2026-02-30"'],
    ['revenue since 2026/03/05', '"2026/03/05"'],
    ['addresses of shops', '"addresses"'],
    ['shops with no revenue', '"revenue"'],
    ['tell me about <b>*stars*</b> in `Mars`', '"b stars b"'],
  ])('%s: it does not know %s', (prompt, unknown) => {
    expect(message(prompt)).toContain(`I do not know what ${unknown}`);
  });

  it.each(['Hello', 'What can you do?', '', '   ', '???'])('"%s" is told what can be asked', (prompt) => {
    expect(message(prompt)).toContain('**Selling**: figures: Revenue, Sales,');
  });

  it('takes what it does not know literally', () => {
    expect(message('revenue in x_y_z')).toContain('x');
    expect(message(`revenue in ${'z'.repeat(5_000)}`).length).toBeLessThan(2_000);
  });

  it('suggests questions that have a query', () => {
    const suggestions = suggestionsFor(shop, shop.topics);
    expect(suggestions).toHaveLength(5);
    for (const suggestion of suggestions) {
      expect(message('Hello')).toContain(`- ${suggestion}`);
      expect(told(ask(suggestion))).not.toBe('unplaced');
    }
  });

  it('says nothing of fields that the asker may not use', () => {
    const reach = shopWithout('sales.revenue', 'sales.average_sale', 'shops.city');
    for (const prompt of ['Hello', 'revenue by shop', 'revenue per sale', 'sales by city']) {
      const text = message(prompt, { reach });
      expect(text).not.toContain('placed: ');
      expect(text.replace('"revenue"', '').replace('"city"', '')).not.toMatch(/revenue|city|average sale/i);
    }
  });

  it('does not find a value of a field that the asker may not use', () => {
    expect(told(ask('sales in Lisbon'))).toBe('sales.count where shops.city = Lisbon as kpi');
    expect(told(ask('sales in Lisbon', { reach: shopWithout('shops.city') }))).toBe('unplaced');
  });

  it('says so where there is no topic at all', () => {
    expect(message('revenue', { reach: { ...shop, topics: [] } })).toContain(
      'no topic here that you can ask about',
    );
  });

  it('tells no value that the asker did not say', () => {
    const told = JSON.stringify(ask('revenue of Ridge'));
    expect(told).toContain('Ridge');
    expect(told).not.toContain('person');
  });
});
