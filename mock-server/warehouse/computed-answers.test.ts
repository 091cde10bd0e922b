import { expect, test, vi } from 'vitest';
import type { Answer, AnswerEngine, AnswerFailure, Question } from '../core/answers/answer-engine.js';
import { computedAnswers } from '../core/answers/computed-answers.js';
import { shopModel } from '../core/answers/testing/a-model.js';
import type { Attributes, EffectiveUser } from '../core/directory/effective-user.js';
import type { Model } from '../core/world.js';
import { openWarehouse } from './open-warehouse.js';
import { aShopDataset } from './testing/shop-dataset.js';

const dataset = aShopDataset({
  questions: [
    { id: 'hello', prompts: ['Hello'], topic: null, message: 'Good day.', followUps: ['again'] },
    { id: 'again', prompts: ['Once more'], followUpOnly: true, topic: null, message: 'Good day again.' },
    { id: 'demo', prompts: ['Amount by shop'], topic: 'sales' },
  ],
});
const model: Model = {
  id: 'model-1',
  name: 'Shop',
  kind: 'SHARED',
  connectionId: 'connection-1',
  baseModelId: null,
  semantic: shopModel,
  createdAt: 0,
  updatedAt: 0,
};

const aUser = (attributes: Attributes): EffectiveUser => ({
  membershipId: 'ana',
  name: 'Ana',
  kind: 'embed',
  orgAdmin: false,
  attributes,
  highestRole: 'QUERY_TOPICS',
  roleOn: () => 'QUERY_TOPICS',
});
const north = aUser({ chain: 'north' });

const aQuestion = (prompt: string, more: Partial<Question> = {}): Question => ({
  prompt,
  model,
  topicName: null,
  asker: north,
  previous: null,
  ...more,
});

async function anEngine(): Promise<AnswerEngine> {
  const engine = computedAnswers({ dataset, open: () => openWarehouse(dataset) });
  await engine.ready();
  return engine;
}

function answered(answer: Answer | AnswerFailure): Answer {
  if ('failure' in answer) throw new Error(answer.failure.message);
  return answer;
}

test('a question is answered from the rows of whoever asks', async () => {
  const engine = await anEngine();
  const ask = (asker: EffectiveUser) => answered(engine.answer(aQuestion('Amount by shop', { asker })));
  expect(ask(north).queries[0]).toMatchObject({
    columns: ['Shop', 'Amount'],
    rows: [
      ['Mill Rd', '100.50'],
      ['Pike Place', '75.00'],
    ],
    query: { table: 'sales', fields: ['shops.name', 'sales.amount'], filters: {} },
  });
  expect(ask(aUser({ chain: 'south' })).queries[0]?.rows).toEqual([['Harbour St', '560.00']]);
  expect(ask(north).message).toContain('**175.50** in all; the highest is **Mill Rd** with 100.50');
  expect(ask(north).topic).toBe('sales');
});

test('those who see the same rows share one answer, and others never get it', async () => {
  const engine = await anEngine();
  const ask = (chain: string | string[], name: string) =>
    engine.answer(aQuestion('Amount by shop', { asker: { ...aUser({ chain }), name } }));
  expect(ask('north', 'Ana')).toBe(ask('north', 'Pat'));
  expect(ask('north', 'Ana')).not.toBe(ask('south', 'Ana'));
  expect(ask(['north', 'south'], 'Ana')).not.toEqual(ask('*', 'Ana'));
});

test('a follow-up starts from the last answer', async () => {
  const engine = await anEngine();
  const previous = answered(engine.answer(aQuestion('Amount by shop')));
  const next = answered(engine.answer(aQuestion('only Turku', { previous })));
  expect(next.queries[0]).toMatchObject({ rows: [['Pike Place', '75.00']] });
});

test('without a value for the attribute that filters rows there is an error, not all rows and not none', async () => {
  const engine = await anEngine();
  for (const chain of [null, []]) {
    expect(engine.answer(aQuestion('Amount by shop', { asker: aUser({ chain }) }))).toMatchObject({
      failure: {
        code: 'QUERY_EXECUTION_ERROR',
        message: 'User attribute "chain" has no value',
        detail: expect.stringContaining('Set it on the user'),
      },
      attempted: { topic: 'sales', query: { fields: ['shops.name', 'sales.amount'] } },
    });
  }
});

test('a model whose SQL is wrong fails the question in the words of the engine', async () => {
  const engine = await anEngine();
  const [sales, ...views] = shopModel.views;
  if (!sales) throw new Error('There are sales.');
  const broken = sales.measures.map((measure) =>
    measure.name === 'amount' ? { ...measure, sql: '"amuont"' } : measure,
  );
  const semantic = { ...shopModel, key: 'broken', views: [{ ...sales, measures: broken }, ...views] };
  expect(engine.answer(aQuestion('Amount by shop', { model: { ...model, semantic } }))).toMatchObject({
    failure: {
      message: 'Query failed',
      detail: 'no such column: sales.amuont',
      code: 'QUERY_EXECUTION_ERROR',
    },
  });
});

test('a prompt that cannot be placed gets an honest answer and no query', async () => {
  const engine = await anEngine();
  const answer = answered(engine.answer(aQuestion('What is the meaning of life?')));
  expect(answer).toMatchObject({ topic: null, queries: [] });
  expect(answer.message).toContain('Amount');
});

test('recorded questions are answered as recorded, follow-ups only where they follow', async () => {
  const engine = await anEngine();
  const hello = answered(engine.answer(aQuestion('hello! scenario:answers')));
  expect(hello.message).toBe('Good day.');
  expect(answered(engine.answer(aQuestion('Once more', { previous: hello }))).message).toBe(
    'Good day again.',
  );
  expect(answered(engine.answer(aQuestion('Once more'))).message).not.toBe('Good day again.');
});

test('rows are loaded at the first question, once', async () => {
  const open = vi.fn(() => openWarehouse(dataset));
  const engine = computedAnswers({ dataset, open });
  expect(open).not.toHaveBeenCalled();
  await Promise.all([engine.ready(), engine.ready()]);
  expect(engine.ready()).toBeNull();
  expect(open).toHaveBeenCalledTimes(1);
});

test('rows that cannot be loaded are the reason everybody hears, and loading is not tried again', async () => {
  const open = vi.fn(() => Promise.reject(new Error('data/sales.csv: line 3 has 4 cells, not 6.')));
  const engine = computedAnswers({ dataset, open });
  await engine.ready();
  expect(engine.ready()).toBeNull();
  expect(engine.answer(aQuestion('Amount by shop'))).toMatchObject({
    failure: {
      message: 'The rows of dataset "shop" could not be loaded',
      detail: 'data/sales.csv: line 3 has 4 cells, not 6.',
    },
  });
  expect(open).toHaveBeenCalledTimes(1);
});
