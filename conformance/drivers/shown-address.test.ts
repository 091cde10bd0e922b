import { expect, test } from 'vitest';
import { httpDriver, httpUrlProblem } from './http-client.js';
import { shownAddress } from './shown-address.js';

test.each([
  ['http://127.0.0.1:9000/adapter', 'http://127.0.0.1:9000/adapter'],
  ['https://me:hunter2@client.test/adapter', 'https://client.test/adapter'],
  ['https://me:hunter2@client.test', 'https://client.test'],
  ['https://me:hunt@er2@client.test/a@b', 'https://client.test/a@b'],
  ['https:\\\\me:hunter2@client.test\\a', 'https:\\\\client.test\\a'],
  ['http://client.test/a?key=hunter2&b#hunter2', 'http://client.test/a?[hidden]#[hidden]'],
  ['/elsewhere?token=hunter2', '/elsewhere?[hidden]'],
  ['ftp://me:hunter2@client.test', 'ftp://client.test'],
  ['me:hunter2@client.test', 'me:client.test'],
  ['http://client.test/?', 'http://client.test/?'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test('neither a report nor an error message shows what an address carries', () => {
  expect(httpDriver('https://me:hunter2@client.test/adapter?key=hunter2').describe).toEqual([
    '--http',
    'https://client.test/adapter?[hidden]',
  ]);
  expect(httpUrlProblem('ftp://me:hunter2@client.test?key=hunter2')).not.toContain('hunter2');
});
