import { expect, test } from 'vitest';
import { checksA } from '../checks/part-a.js';
import { scenariosA } from './part-a.js';

test('every check has an id of its own', () => {
  expect(new Set(checksA.map(({ id }) => id)).size).toBe(checksA.length);
});

test('every check that is no monitor is listed by a scenario', () => {
  const listed = new Set(scenariosA.flatMap(({ checks }) => checks.map(({ id }) => id)));
  expect(checksA.filter(({ id, monitor }) => !monitor && !listed.has(id))).toEqual([]);
});
