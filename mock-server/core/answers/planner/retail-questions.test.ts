import { describe, expect, it } from 'vitest';
import { loadDataset, type RecordedQuestion } from '../../../../fixtures/index.js';
import { reachOf } from '../../access/reach-of.js';
import { type Plan, type PlannedQuestion, planQuestion, planTopic } from './index.js';

const { models, questions, tables, organization } = loadDataset('retail');
const retail = models.find(({ key }) => key === 'retail') ?? models[0];
if (!retail) throw new Error('The dataset has a model');
const reach = reachOf(retail, { tenant: 'northwind', region: 'Europe' }, 'ai');
const rows = new Map(tables().map((table) => [table.name, table]));

/** Distinct texts of a column, as far as a dimension is just that column. */
const lists = new Map<string, readonly string[]>();
const knownValues = (id: string): readonly string[] => {
  const known = lists.get(id) ?? valuesOf(id);
  lists.set(id, known);
  return known;
};

function valuesOf(id: string): readonly string[] {
  const [viewName, name] = id.split('.');
  const view = retail?.views.find((each) => each.name === viewName);
  const sql = view?.dimensions.find((each) => each.name === name)?.sql;
  const table = rows.get(view?.tableName ?? '');
  const column = table?.columns.findIndex((each) => `"${each}"` === sql) ?? -1;
  const texts = (table?.rows ?? []).map((row) => row[column]).filter((value) => typeof value === 'string');
  return [...new Set(texts)];
}

const plan = (prompt: string, previous: PlannedQuestion | null = null): Plan =>
  planQuestion({ prompt, topicName: null, reach, knownValues, asOf: organization.asOf, previous });

const computed = questions.filter(({ message }) => message === undefined);
const first = computed.filter(({ followUpOnly }) => !followUpOnly);
const followUps = first.flatMap((question) =>
  (question.followUps ?? []).flatMap((id) => {
    const next = questions.find((each) => each.id === id);
    return (next?.prompts ?? []).map((prompt): [RecordedQuestion, string] => [question, prompt]);
  }),
);

describe('the demo prompts of retail', () => {
  it.each(first.flatMap(({ prompts, topic }) => prompts.map((prompt) => [prompt, topic])))(
    '"%s" is placed in %s',
    (prompt, topic) => {
      const placed = plan(prompt ?? '');
      expect(placed).toMatchObject({ kind: 'query', ignored: [] });
      if (placed.kind === 'query') expect(placed.queries[0].query.topic).toBe(topic);
      expect(planTopic(prompt ?? '', reach)).toBe(topic);
    },
  );

  it('mean the same, however they are put', () => {
    const columns = (prompt: string): readonly string[] => {
      const placed = plan(prompt);
      return placed.kind === 'query' ? placed.queries[0].query.fields : [];
    };
    const sameColumns = first.filter(
      ({ prompts }) => new Set(prompts.map((each) => `${columns(each)}`)).size === 1,
    );
    // "Which day of the week sells best?" is about sales, "Orders by day of the week" about orders.
    expect(first.filter((question) => !sameColumns.includes(question)).map(({ id }) => id)).toEqual([
      'orders-by-weekday',
    ]);
  });

  it.each(followUps.map(([question, prompt]) => [question.prompts[0] ?? '', prompt] as const))(
    'after "%s", "%s" changes the query',
    (before, prompt) => {
      const placed = plan(before);
      if (placed.kind !== 'query') throw new Error('It is placed');
      const [previous] = placed.queries;
      const after = plan(prompt, previous);
      expect(after).toMatchObject({ kind: 'query', ignored: [] });
      if (after.kind !== 'query') return;
      expect(after.queries[0].query).not.toEqual(previous.query);
      expect(after.queries[0].query.topic).toBe(previous.query.topic);
    },
  );

  it('know the values of the rows', () => {
    const query = (prompt: string) => {
      const placed = plan(prompt);
      return placed.kind === 'query' ? placed.queries[0].query.filters : null;
    };
    expect(query('How many orders came from Antarctica?')).toEqual({
      'regions.name': { kind: 'values', values: ['Antarctica'] },
    });
    expect(query('Low stock')).toEqual({ 'inventory_items.low_stock': { kind: 'values', values: [true] } });
    expect(query('net sales of Kestrel products')).toEqual({
      'products.name': { kind: 'contains', text: 'Kestrel' },
    });
    expect(query('net sales in Atlantis')).toBeNull();
  });

  it('rank what is lost from the other end', () => {
    const first = (prompt: string) => {
      const placed = plan(prompt);
      return placed.kind === 'query' ? placed.queries[0].query.sorts : [];
    };
    const rate = (descending: boolean) => [{ field: 'order_items.return_rate', descending }];
    expect(first('worst 5 products by return rate')).toEqual(rate(true));
    expect(first('best 5 products by return rate')).toEqual(rate(false));
    expect(first('bottom 5 products by return rate')).toEqual(rate(false));
  });

  it.each(['orders without discount', 'average orders per customer', 'maximum order value'])(
    '"%s" gets no figure of something else',
    (prompt) => {
      expect(plan(prompt).kind).toBe('unplaced');
    },
  );

  it('name the thing that a part of a name is looked for in', () => {
    expect(plan('products starting with Kestrel')).toMatchObject({
      queries: [{ query: { filters: { 'products.name': { kind: 'contains', text: 'Kestrel' } } } }],
      ignored: ['starting'],
    });
    expect(plan('revenue YTD by store')).toMatchObject({
      queries: [{ query: { filters: { 'orders.created_at': { label: 'YTD' } } } }],
    });
  });

  it('are not placed by what the asker may not use', () => {
    const margin = plan('gross margin by store');
    expect(margin.kind).toBe('unplaced');
    expect(JSON.stringify(margin)).not.toMatch(/margins|cost of goods/i);
    const finance = reachOf(retail, { tenant: 'northwind', department: 'finance' }, 'ai');
    const open = planQuestion({
      prompt: 'gross margin by store',
      topicName: null,
      reach: finance,
      knownValues,
      asOf: organization.asOf,
      previous: null,
    });
    expect(open).toMatchObject({ kind: 'query', queries: [{ query: { topic: 'margins' } }] });
  });
});
