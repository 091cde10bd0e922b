import { expect, test } from 'vitest';
import { switchesFor, webhookOptionProblem, webhookTerms } from './webhook-terms.js';

test.each([
  'http://127.0.0.1:3000/hooks',
  'https://localhost/hooks',
  'http://app.localhost:8080/',
  'http://[::1]:3000/hooks',
  'http://127.1:3000/hooks',
])('%s is this machine', (webhookUrl) => {
  expect(webhookOptionProblem({ webhookUrl })).toBeUndefined();
});

test.each([
  'http://10.0.0.7/',
  'http://127.0.0.1.example.com/',
  'http://localhost.example.com/',
  'http://[fe80::1]/',
])('%s is not this machine, and is allowed only when webhooks may go further', (webhookUrl) => {
  expect(webhookOptionProblem({ webhookUrl })).toContain('is not this machine');
  expect(webhookOptionProblem({ webhookUrl, webhookEgress: 'any' })).toBeUndefined();
});

test.each(['ftp://127.0.0.1/', '127.0.0.1:3000', '/hooks', ''])('%j is no address at all', (webhookUrl) => {
  expect(webhookOptionProblem({ webhookUrl, webhookEgress: 'any' })).toContain('is no address for webhooks');
});

test('an observer must be a file that can be executed', () => {
  expect(webhookOptionProblem({ webhookObserver: process.execPath })).toBeUndefined();
  expect(webhookOptionProblem({ webhookObserver: import.meta.dirname })).toContain('is no file');
  expect(webhookOptionProblem({ webhookObserver: import.meta.filename })).toContain('may not be executed');
});

test('a secret that is made up is another one in every scenario', () => {
  const secrets = ['a', 'b', 'a'].map((scenario) => webhookTerms({}, {}, scenario).secret);
  expect(new Set(secrets).size).toBe(2);
  expect(secrets[0]).toBe(secrets[2]);
});

test('the mock signs as the client reads, but only in scenarios about webhooks', () => {
  const habits = { toleranceSeconds: 300, digest: 'base64', timestampUnit: 'milliseconds' } as const;
  expect(switchesFor(['ask', 'webhook'], habits)).toEqual({
    webhookDigest: 'base64',
    webhookTimestampUnit: 'milliseconds',
  });
  expect(switchesFor(['ask'], habits)).toEqual({});
  expect(switchesFor(['ask', 'webhook'], {})).toEqual({});
});
