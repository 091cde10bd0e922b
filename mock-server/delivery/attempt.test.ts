import { Agent } from 'node:http';
import { expect, test } from 'vitest';
import { Attempt } from './attempt.js';
import { targetOf } from './target.js';
import { receiver } from './testing/receiver.js';

const NO_ORDERS = { timeoutMs: 5000, abandon: false };

/** Agents whose lookup is not guarded, so that only the peer's address can give them away. */
function unguarded(refusal: (host: string, address: string) => string | null) {
  const lookup: NonNullable<ConstructorParameters<typeof Agent>[0]>['lookup'] = (_name, _options, done) =>
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  const kept = new Agent({ keepAlive: true, lookup });
  return { kept, now: () => performance.now(), refusal };
}

test('nothing is written to a peer that is not allowed, whatever led the socket there', async () => {
  const somebody = await receiver();
  const to = targetOf(somebody.url.replace('127.0.0.1', 'receiver.test'));
  if (typeof to === 'string') throw new Error(to);
  const means = unguarded((host, address) => `${host} is ${address}, and is not allowed.`);
  const webhook = { headers: [], body: Buffer.from('{}') };
  expect(await new Attempt(to, webhook, NO_ORDERS, means).outcome).toMatchObject({
    outcome: 'refused',
    status: null,
    problem: 'receiver.test is 127.0.0.1, and is not allowed.',
  });
  await somebody.idle();
  expect(somebody.received).toEqual([]);
  await somebody.close();
});

test('a kept connection is judged again when it is used again', async () => {
  const somebody = await receiver();
  const to = targetOf(somebody.url.replace('127.0.0.1', 'receiver.test'));
  if (typeof to === 'string') throw new Error(to);
  let allowed = true;
  const means = unguarded(() => (allowed ? null : 'Not allowed any more.'));
  const webhook = { headers: [], body: Buffer.from('{}') };
  expect(await new Attempt(to, webhook, NO_ORDERS, means).outcome).toMatchObject({ status: 200 });
  await new Promise((resolve) => setImmediate(resolve));
  allowed = false;
  expect(await new Attempt(to, webhook, NO_ORDERS, means).outcome).toMatchObject({ outcome: 'refused' });
  expect(somebody.received.length).toBe(1);
  expect(somebody.connections).toBe(1);
  await somebody.close();
});
