import { expect, test } from 'vitest';
import { type AskOptions, askCommand } from './ask.js';

const ask = (prompt: string, more: Partial<AskOptions> = {}): Promise<string> =>
  askCommand({ prompt, as: 'cust-ana', dataset: 'retail', topic: null, followUps: [], json: false, ...more });

test('a question shows who asks, what was understood, the SQL with its row filters, the rows and the answer', async () => {
  const text = await ask('Top 5 products by revenue');
  for (const part of [
    'Ana Ferreira, embed user cust-ana',
    'tenant = northwind',
    '"revenue": measure order_items.net_sales',
    'Only rows where orders.tenant is northwind, by the user attribute tenant',
    'WHERE "orders"."tenant" = ?1',
    '?1 = "northwind"',
    'Rows: 5',
    '1. **Kestrel ',
  ]) {
    expect(text).toContain(part);
  }
});

test('questions of one conversation build on each other', async () => {
  const { turns } = JSON.parse(await ask('Net sales this year', { followUps: ['by region'], json: true }));
  expect(turns).toMatchObject([
    { prompt: 'Net sales this year', queries: [{ query: { fields: ['order_items.net_sales'] } }] },
    {
      prompt: 'by region',
      queries: [
        {
          query: {
            fields: ['regions.name', 'order_items.net_sales'],
            filters: { 'orders.created_at': '2026' },
          },
          parameters: expect.arrayContaining(['northwind', 'Europe']),
          rows: [['Europe', expect.stringMatching(/^\d[\d,]*\.\d\d$/)]],
        },
      ],
    },
  ]);
});

test('the organization key without a user sees all rows, and the report says so', async () => {
  const text = await ask('Net sales', { as: 'organization' });
  expect(text).toContain('organization key without userId, which acts as admin');
  expect(text).toContain('All rows: no row filter applies');
});

test('a missing attribute is told with its remedy', async () => {
  const text = await ask('Net sales', { as: 'cust-1031' });
  expect(text).toContain('The job fails: User attribute "tenant" has no value (QUERY_EXECUTION_ERROR)');
  expect(text).toContain('Set it on the user');
});

test('somebody who may not ask is told so', async () => {
  expect(await ask('Net sales', { as: 'vic' })).toContain('A job as this person is refused');
});

test.each([
  [
    { as: 'nobody' },
    'There is nobody "nobody" in dataset retail; give organization, a standard user (admin, mia,',
  ],
  [{ as: 'CUST-ANA' }, 'such as Cust-Ana, cust-ana'],
  [{ topic: 'profits' }, 'There is no topic "profits" in model Retail; choose sales,'],
  [{ dataset: 'wholesale' }, 'There is no dataset "wholesale"; choose'],
])('%j is refused with what there is instead', async (more, sentence) => {
  await expect(ask('Net sales', more)).rejects.toThrow(sentence);
});
