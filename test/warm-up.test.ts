import { expect, test } from 'vitest';
import { loadDataset } from '../fixtures/index.js';
import type { Question } from '../mock-server/core/answers/answer-engine.js';
import { Spaces } from '../mock-server/core/spaces.js';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';

test('warming up loads the engine, then has it answer one question of everybody, and leaves no trace', async () => {
  const [usualScenario] = jobScenarios;
  if (!usualScenario) throw new Error('There is no job scenario.');
  const calls: (string | Question)[] = [];
  const spaces = new Spaces({
    wall: () => 0,
    wallMs: () => 0,
    loadDataset,
    engineFor: () => ({
      ready: () => Promise.resolve().then(() => void calls.push('ready')),
      answer(question) {
        calls.push(question);
        return { message: '', topic: null, queries: [] };
      },
    }),
    jobScenarios: new Map(),
    usualScenario,
    defaults: { seed: 1, dataset: 'retail', profile: 'dev', clock: 'manual', switches: {}, features: {} },
  });
  const space = spaces.default;
  await space.warmUp();
  const computed = space.world.dataset.questions.find(({ message }) => message === undefined);
  const askers = calls.slice(1).map((call) => (typeof call === 'string' ? call : call.asker.name));
  expect(calls[0]).toBe('ready');
  expect(askers).toEqual([space.world.keyOwner.name, ...space.world.demoUsers.map(({ name }) => name)]);
  expect(calls.at(-1)).toMatchObject({ prompt: computed?.prompts[0], previous: null });
  expect(space.read().map(({ kind }) => kind)).toEqual(['space']);
});
