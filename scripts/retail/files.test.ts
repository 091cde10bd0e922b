import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { retailFiles } from './files.js';

const folder = new URL('../../fixtures/retail/', import.meta.url);
const files = retailFiles();

test.each([...files.keys()])('%s on disk is what the script makes, to the letter', (name) => {
  expect(files.get(name) === readFileSync(new URL(name, folder), 'utf8')).toBe(true);
});

test('every table on disk is made by the script', () => {
  const made = [...files.keys()].filter((name) => name.startsWith('data/'));
  expect(readdirSync(new URL('data/', folder)).map((name) => `data/${name}`)).toEqual(made.toSorted());
});
