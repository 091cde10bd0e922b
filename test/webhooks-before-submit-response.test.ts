import { beforeEach, describe, expect, test } from 'vitest';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

describe('a job whose webhooks overtake the answer to its submit', () => {
  test('has ended, and been announced, when its id becomes known', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', webhook: { beforeSubmitResponse: true } });
    const { status, body } = await clientOf(space).submit(to(receiver(), { progressWebhookEnabled: true }));
    expect(status).toBe(201);
    expect(receiver().received.map((one) => [one.body.jobId, one.body.status])).toEqual([
      [body.jobId, 'EXECUTING'],
      [body.jobId, 'COMPLETE'],
    ]);
    const kinds = space.trace().map(({ kind }) => kind);
    expect(kinds.lastIndexOf('delivery')).toBeLessThan(kinds.indexOf('exchange'));
    expect((await clientOf(space).poll(body.jobId)).body.state).toBe('COMPLETE');
  });

  test('waits for no retry: one answer of the receiver is enough, whatever it is', async () => {
    receiver().answer = (res) => void res.writeHead(500).end();
    const space = omni().createSpace();
    space.script({ scenario: 'fails-before-running', webhook: { beforeSubmitResponse: true } });
    expect((await clientOf(space).submit(to(receiver()))).status).toBe(201);
    expect(receiver().received).toHaveLength(1);
    expect(deliveriesOf(space)).toMatchObject([{ status: 500, nextAttemptAt: expect.any(String) }]);
  });

  test('waits for nothing when the webhook gets lost', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', webhook: { beforeSubmitResponse: true, drop: 'terminal' } });
    expect((await clientOf(space).submit(to(receiver()))).status).toBe(201);
    expect(receiver().received).toEqual([]);
  });

  test('is answered at once without a webhookUrl', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', webhook: { beforeSubmitResponse: true } });
    const client = clientOf(space);
    const { status, body } = await client.submit();
    expect(status).toBe(201);
    expect((await client.poll(body.jobId)).body.state).toBe('QUEUED');
  });

  test('is answered when its space ends, though the receiver never does', async () => {
    receiver().answer = () => {};
    const space = omni().createSpace();
    space.script({ scenario: 'answers', webhook: { beforeSubmitResponse: true } });
    const submitted = clientOf(space)
      .submit(to(receiver()))
      .then(({ status }) => status);
    await receiver().came(1);
    space.drop();
    expect(await submitted).toBe(201);
  });
});
