import { describe, expect, test } from 'vitest';
import { refusal } from './guard.js';
import { EGRESS_POLICIES } from './policy.js';

describe('each policy lets out what it says', () => {
  test.each([
    ['127.0.0.1', ['loopback', 'private', 'any']],
    ['::1', ['loopback', 'private', 'any']],
    ['::ffff:127.0.0.1', ['loopback', 'private', 'any']],
    ['10.0.0.1', ['private', 'any']],
    ['100.64.0.1', ['private', 'any']],
    ['fd12::1', ['private', 'any']],
    ['::ffff:192.168.0.1', ['private', 'any']],
    ['8.8.8.8', ['any']],
    ['2606:4700:4700::1111', ['any']],
    ['2002:808:808::1', ['any']],
    ['0.0.0.0', []],
    ['::', []],
    ['169.254.1.1', []],
    ['fe80::1', []],
    ['169.254.169.254', []],
    ['::ffff:169.254.169.254', []],
    ['fd00:ec2::254', []],
    ['100.100.100.200', []],
    ['168.63.129.16', []],
    ['224.0.0.1', []],
    ['ff02::1', []],
    ['255.255.255.255', []],
    ['240.0.0.1', []],
    ['64:ff9b::7f00:1', []],
  ])('%s: %j', (address, allowing) => {
    expect(EGRESS_POLICIES.filter((policy) => refusal(policy, 'receiver.test', address) === null)).toEqual(
      allowing,
    );
  });
});

describe('a refusal says what was expected, what came, and what to do', () => {
  test('a private address can be let out', () => {
    expect(refusal('loopback', 'receiver.test', '10.0.0.5')).toBe(
      "Webhooks go to loopback addresses only, and receiver.test is 10.0.0.5, a private address; to let it out start the mock with --webhook-egress private (webhookEgress: 'private' in code).",
    );
  });

  test('a public one needs the widest policy', () => {
    expect(refusal('private', '8.8.8.8', '8.8.8.8')).toBe(
      "Webhooks go to loopback and private addresses only, and 8.8.8.8 is a public address; to let it out start the mock with --webhook-egress any (webhookEgress: 'any' in code).",
    );
  });

  test('nothing lets out a metadata address, and the address inside another one is named', () => {
    expect(refusal('any', '::ffff:a9fe:a9fe', '::ffff:a9fe:a9fe')).toBe(
      'Webhooks go to loopback, private and public addresses only, and ::ffff:a9fe:a9fe (169.254.169.254 in IPv6) is a cloud metadata address, which no --webhook-egress lets out; give a webhook URL of another host.',
    );
  });

  test('an unspecified address has its article', () => {
    expect(refusal('any', '0.0.0.0', '0.0.0.0')).toContain('0.0.0.0 is an unspecified address');
  });

  test('an answer of the resolver that is no address goes nowhere', () => {
    expect(refusal('any', 'receiver.test', 'banana')).toBe(
      'Webhooks go to loopback, private and public addresses only, and the resolver answered "banana" for receiver.test, which is no IP address; check the webhook\'s URL.',
    );
  });
});
