import type { LookupAddress, LookupOptions } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { guardedLookup } from './guarded-lookup.js';
import type { EgressPolicy } from './policy.js';
import { type Resolver, systemResolver } from './resolver.js';

const answering =
  (...addresses: string[]): Resolver =>
  async () =>
    addresses;

interface Found {
  readonly error: NodeJS.ErrnoException | null;
  readonly found: string | readonly LookupAddress[];
  readonly family: number | undefined;
}

const lookedUp = (
  resolve: Resolver,
  options: LookupOptions = { all: true },
  policy: EgressPolicy = 'loopback',
) =>
  new Promise<Found>((done) => {
    guardedLookup(policy, resolve)('receiver.test', options, (error, found, family) =>
      done({ error, found, family }),
    );
  });

describe('a socket gets exactly the addresses that were judged', () => {
  test('all of them when it asks for all, as Node 20 does', async () => {
    const { error, found } = await lookedUp(answering('127.0.0.1', '::1'));
    expect(error).toBeNull();
    expect(found).toEqual([
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);
  });

  test('the first when it asks for one', async () => {
    expect(await lookedUp(answering('::1', '127.0.0.1'), {})).toEqual({
      error: null,
      found: '::1',
      family: 6,
    });
  });

  test.each([
    [4, '127.0.0.1'],
    ['IPv4', '127.0.0.1'],
    [6, '::1'],
    ['IPv6', '::1'],
    [0, '127.0.0.1'],
  ] as const)('those of family %s', async (family, expected) => {
    const { found } = await lookedUp(answering('127.0.0.1', '::1'), { family });
    expect(found).toBe(expected);
  });

  test('a name with IPv6 addresses only has none of IPv4', async () => {
    const { error } = await lookedUp(answering('::1'), { family: 4, all: true });
    expect(error).toMatchObject({ code: 'ENOTFOUND' });
    expect(await lookedUp(answering('::1'))).toMatchObject({ found: [{ address: '::1', family: 6 }] });
  });
});

describe('one bad address refuses the name', () => {
  test.each([
    ['last', ['127.0.0.1', '169.254.169.254']],
    ['first', ['169.254.169.254', '127.0.0.1']],
    ['in IPv6', ['127.0.0.1', '::ffff:169.254.169.254']],
    ['of a family that was not asked for', ['127.0.0.1', 'fe80::1']],
  ])('%s', async (_where, addresses) => {
    const { error } = await lookedUp(answering(...addresses), { family: 4, all: true }, 'any');
    expect(error).toMatchObject({
      name: 'EgressRefused',
      message: expect.stringContaining('receiver.test is '),
    });
  });
});

describe('a resolver that does not answer', () => {
  test('fails as it says', async () => {
    const gone = Object.assign(new Error('no'), { code: 'EAI_AGAIN' });
    expect(await lookedUp(() => Promise.reject(gone))).toMatchObject({ error: { code: 'EAI_AGAIN' } });
  });

  test('with nothing has found nothing', async () => {
    expect(await lookedUp(answering())).toMatchObject({ error: { code: 'ENOTFOUND' } });
  });

  test('that throws, and something that is no error at that, fails', async () => {
    const throwing: Resolver = () => {
      throw 'no resolver';
    };
    expect(await lookedUp(throwing)).toMatchObject({ error: { message: 'no resolver' } });
  });
});

test.each(['localhost', 'localhost.', 'LOCALHOST', 'hooks.localhost', 'hooks.localhost.'])(
  'the system resolver knows %s without asking anybody',
  async (name) => {
    expect(await systemResolver(name)).toEqual(['127.0.0.1', '::1']);
  },
);

test('the system resolver knows what the system knows', async () => {
  expect(await systemResolver('127.0.0.1')).toEqual(['127.0.0.1']);
});
