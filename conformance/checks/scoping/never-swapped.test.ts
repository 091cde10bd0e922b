import { expect, test } from 'vitest';
import { anAsk, ana, anotherJobId, aResult, aSubmit, ben, evidence } from '../testing/index.js';
import { neverSwapped } from './never-swapped.js';

const anas = { prompt: 'Sales of Ana?', userId: ana.id, conversationId: 'conversation-ana' };
const bens = {
  prompt: 'Sales of Ben?',
  userId: ben.id,
  conversationId: 'conversation-ben',
  jobId: anotherJobId,
};
const results = [
  aResult({ actions: [], message: 'Kestrel leads.' }, { atMs: 4_000 }),
  aResult({ actions: [], message: 'Heron leads.' }, { atMs: 4_000, jobId: anotherJobId }),
];
const told = (toAna: string, toBen: string) => [
  anAsk({ id: 2, prompt: anas.prompt, reply: { text: toAna } }),
  anAsk({ id: 3, as: ben.externalId, prompt: bens.prompt, reply: { text: toBen } }),
];
const own = told('Kestrel leads.', 'Heron leads.');

test.each([
  ['two users, each with their own', [aSubmit(anas), aSubmit(bens), ...results], own, 'pass'],
  ['an id that was swapped', [aSubmit(anas), aSubmit({ ...bens, userId: ana.id }), ...results], own, 'fail'],
  [
    'an answer that was swapped',
    [aSubmit(anas), aSubmit(bens), ...results],
    told('Heron leads.', 'Kestrel leads.'),
    'fail',
  ],
  [
    'an answer that holds both',
    [aSubmit(anas), aSubmit(bens), ...results],
    told('Kestrel leads.', 'Kestrel leads. Heron leads.'),
    'fail',
  ],
  [
    'a conversation that was swapped',
    [aSubmit(anas), aSubmit({ ...bens, continues: 'conversation-ana' }), ...results],
    own,
    'fail',
  ],
  [
    'a wrong id that is nobody’s, which is another rule',
    [aSubmit({ ...anas, userId: 'x' }), aSubmit(bens), ...results],
    own,
    'pass',
  ],
  ['only one question sent', [aSubmit(anas)], own, 'incomplete'],
])('%s', (_case, exchanges, asks, verdict) => {
  expect(neverSwapped.judge(evidence({ exchanges, asks })).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  expect(neverSwapped.judge(evidence({ exchanges: [aSubmit(anas)] })).verdict).toBe('not-applicable');
});
