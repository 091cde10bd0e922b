import { expect, test } from 'vitest';
import { type Mutant, mutants } from '../../conformance/mutants/index.js';
import { clientsFor, nameOf, playsWebhooks, profilesFor } from './clients.js';
import { ORDINARY } from './profiles.js';

const named = (name: string): Mutant[] => mutants.filter((mutant) => mutant.name === name);

test('mutants are played behind the clients that they were made from', () => {
  const clients = clientsFor([...named('busy-loop'), ...named('sleeps-a-second'), ...named('folds-ids')]);
  expect(clients.map(nameOf)).toEqual([
    'the reference client',
    'the example in python',
    'the example in go',
    'busy-loop',
    'sleeps-a-second',
    'folds-ids',
  ]);
});

test('the reference client plays all that it offers, and an example what every client does', () => {
  expect(profilesFor({ language: 'typescript' })).toBeUndefined();
  expect(profilesFor({ language: 'go' })).toEqual(ORDINARY);
});

test('there are at least twelve mutants in each other language, and at least sixty in all', () => {
  const count = (language: string) => mutants.filter((mutant) => mutant.language === language).length;
  expect(Math.min(count('python'), count('go'))).toBeGreaterThanOrEqual(12);
  expect(mutants.length).toBeGreaterThanOrEqual(60);
});

test('whoever plays webhooks is known, because a receiver needs a process of its own', () => {
  const [busy] = clientsFor(named('busy-loop')).slice(-1);
  const [copies] = clientsFor(named('acts-on-every-copy')).slice(-1);
  expect([busy, copies].map((client) => client && playsWebhooks(client))).toEqual([false, true]);
});
