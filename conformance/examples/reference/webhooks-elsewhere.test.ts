import { describe, expect, test } from 'vitest';
import { json, stubOmni } from './stub-omni.js';
import { WebhooksElsewhere } from './webhooks-elsewhere.js';

/** A web application that has acted on these events. */
async function anApplication(events: unknown) {
  const { baseUrl, seen } = await stubOmni((_request, response) => json(response, 200, events));
  const receiver = { url: 'https://chat.example/hooks', secret: 'shared', eventsUrl: `${baseUrl}/events` };
  return { seen, webhooks: new WebhooksElsewhere(receiver) };
}

const COMPLETE = { eventId: 'e1', jobId: 'j1', status: 'COMPLETE' };

test('the application is where Omni sends events, signed with the secret it knows', async () => {
  const { webhooks } = await anApplication([]);
  const { fields } = await webhooks.subscribe(false);
  expect(fields).toEqual({ webhookUrl: 'https://chat.example/hooks', webhookSigningSecret: 'shared' });
});

test('whoever waits hears of an end that the application acted on', async () => {
  const { webhooks, seen } = await anApplication([
    { ...COMPLETE, jobId: 'j2' },
    { ...COMPLETE, at: 'noon' },
  ]);
  const subscription = await webhooks.subscribe(false);
  subscription.isAbout('j1');
  await expect(subscription.beforeFirstLook(AbortSignal.timeout(2_000))).resolves.toBeUndefined();
  expect(seen[0]).toBe('GET /events');
});

test('what was acted on is what the application says of the jobs of these asks, as often as it says it', async () => {
  const { webhooks } = await anApplication([
    { ...COMPLETE, at: 'noon' },
    { ...COMPLETE, jobId: 'j2' },
    COMPLETE,
    'nonsense',
    { eventId: 'e2' },
  ]);
  expect(await webhooks.acted()).toEqual([]);
  (await webhooks.subscribe(false)).isAbout('j1');
  expect(await webhooks.acted()).toEqual([COMPLETE, COMPLETE]);
});

describe('whoever asks what was acted on is told which address is wrong, and how, when', () => {
  const saysOf = (eventsUrl: string) =>
    new WebhooksElsewhere({ url: 'https://chat.example/hooks', secret: 'shared', eventsUrl })
      .acted()
      .then(String, (error: Error) => error.message);

  test.each([
    [
      'the application answers 404',
      404,
      [],
      'answered 404. It must be where the web application answers GET',
    ],
    ['it answers something else than a list', 200, { events: [] }, 'without a JSON list: {"events":[]}.'],
  ])('%s', async (_what, status, body, sentence) => {
    const { baseUrl } = await stubOmni((_request, response) => json(response, status, body));
    expect(await saysOf(`${baseUrl}/events`)).toContain(
      `OMNI_WEBHOOK_EVENTS_URL, which is ${baseUrl}/events, `,
    );
    expect(await saysOf(`${baseUrl}/events`)).toContain(sentence);
  });

  test.each([
    ['nobody listens there', 'http://127.0.0.1:9/events', 'gave no answer ('],
    ['it is no address', 'localhost/events', 'gave no answer (Invalid URL)'],
  ])('%s', async (_what, eventsUrl, sentence) => {
    expect(await saysOf(eventsUrl)).toContain(`which is ${eventsUrl}, ${sentence}`);
  });
});
