import { expect, test } from 'vitest';
import { checks } from '../checks/index.js';
import { scenarios } from './index.js';

test('every check has an id of its own', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

test('every check that is no monitor is listed by a scenario', () => {
  const listed = new Set(scenarios.flatMap((scenario) => scenario.checks.map(({ id }) => id)));
  expect(checks.filter(({ id, monitor }) => !monitor && !listed.has(id))).toEqual([]);
});

test('every scenario judges something, under a name of its own', () => {
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
  expect(scenarios.filter((scenario) => scenario.checks.length === 0)).toEqual([]);
});

test('a rule that leans on an ambiguity is never a must', () => {
  const musts = checks.filter(({ level, ambiguities = [] }) => level === 'must' && ambiguities.length > 0);
  expect(musts.map(({ id }) => id)).toEqual([]);
});
