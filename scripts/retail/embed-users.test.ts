import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { embedUsersFile } from './embed-users.js';

test('the embed users on disk are those the script makes, to the letter', () => {
  const onDisk = readFileSync(new URL('../../fixtures/retail/embed-users.json', import.meta.url), 'utf8');
  expect(embedUsersFile()).toBe(onDisk);
});

test('making the embed users twice gives the same people', () => {
  expect(embedUsersFile()).toBe(embedUsersFile());
});
