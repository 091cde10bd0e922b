import { expect, test } from 'vitest';
import { checksB } from '../checks/part-b.js';
import { scenariosB } from './part-b.js';

test('every check has an id of its own', () => {
  expect(new Set(checksB.map(({ id }) => id)).size).toBe(checksB.length);
});

test('every check that is no monitor is listed by a scenario', () => {
  const listed = new Set(scenariosB.flatMap(({ checks }) => checks.map(({ id }) => id)));
  expect(checksB.filter(({ id, monitor }) => !monitor && !listed.has(id))).toEqual([]);
});

test('every scenario judges something, under a name of its own', () => {
  expect(new Set(scenariosB.map(({ name }) => name)).size).toBe(scenariosB.length);
  expect(scenariosB.filter(({ checks }) => checks.length === 0)).toEqual([]);
});

test('a rule that leans on an ambiguity is never a must', () => {
  expect(checksB.filter(({ level, ambiguities = [] }) => level === 'must' && ambiguities.length > 0)).toEqual(
    [],
  );
});
