/** Connects the reference client to the conformance suite: one JSON object a line, on standard input and output. */
import { createInterface } from 'node:readline';
import {
  type AdapterReply,
  type AdapterRequest,
  type AskReply,
  type Capability,
  PROTOCOL_VERSION,
} from '../../protocol/messages.js';
import type { Answer, Ask } from './ask.js';
import { OmniClient } from './omni-client.js';
import { TOLERANCE_SECONDS } from './webhook-signature.js';

const { OMNI_BASE_URL: baseUrl = '', OMNI_API_KEY: apiKey = '', OMNI_MODEL_ID: modelId = '' } = process.env;
const { OMNI_EMBED_SECRET: embedSecret = '', OMNI_WEBHOOK_SECRET: secret = '' } = process.env;
const { OMNI_WEBHOOK_URL: url, OMNI_WEBHOOK_EVENTS_URL: eventsUrl = '' } = process.env;
const webhookReceiver = url === undefined ? undefined : { url, secret, eventsUrl };
const omni = new OmniClient({ baseUrl, apiKey, modelId, embedSecret, webhookReceiver });
const asks = new Map<number, Ask>();

const capabilities: Capability[] = ['ask', 'cancel', 'history', 'session', 'embed-url', 'picture', 'webhook'];
// What somebody else acted on can only be told by asking there.
if (webhookReceiver?.eventsUrl !== '') capabilities.push('events');

async function answer(request: AdapterRequest): Promise<AdapterReply> {
  const { id } = request;
  switch (request.verb) {
    case 'hello':
      return {
        id,
        ok: true,
        name: 'omni-testkit reference client',
        version: '1',
        protocol: PROTOCOL_VERSION,
        capabilities,
        webhook: { toleranceSeconds: TOLERANCE_SECONDS },
      };
    case 'ask': {
      const { user, prompt, conversationId, deadlineMs, picture, webhook } = request;
      const { externalId } = user;
      const ask = omni.ask({ externalId, prompt, conversationId, deadlineMs, picture, webhook });
      asks.set(id, ask);
      return { id, ok: true, ...replyOf(await ask.answer) };
    }
    case 'cancel': {
      const ask = asks.get(request.ask);
      if (!ask) throw new Error(`There is no ask ${request.ask} to cancel.`);
      return { id, ok: true, outcome: await ask.cancel() };
    }
    case 'history':
      return { id, ok: true, turns: await omni.history(request.user.externalId, request.conversationId) };
    case 'session':
      return { id, ok: true, ...(await omni.signIn(request.user)) };
    case 'embed-url': {
      const { user, contentPath, theme, prefersDark, accessBoost } = request;
      return { id, ok: true, ...omni.embedUrl(user, { contentPath, theme, prefersDark, accessBoost }) };
    }
    case 'events':
      return { id, ok: true, acted: await omni.webhooksActedOn() };
    case 'bye':
      return { id, ok: true };
  }
}

/** The suite is told of a picture, not sent it. */
function replyOf(answer: Answer): Omit<AskReply, 'id' | 'ok'> {
  if (answer.outcome !== 'answered') return answer;
  const { picture, ...shown } = answer;
  if (!picture) return shown;
  return { ...shown, picture: { contentType: picture.contentType, bytes: picture.content.length } };
}

const reply = (message: AdapterReply, then?: () => void) =>
  process.stdout.write(`${JSON.stringify(message)}\n`, then);

// Each request is answered when its answer is there, so several asks run side by side.
for await (const line of createInterface({ input: process.stdin })) {
  const request: AdapterRequest = JSON.parse(line);
  answer(request).then(
    (message) => reply(message, request.verb === 'bye' ? () => process.exit(0) : undefined),
    (error: Error) => reply({ id: request.id, ok: false, error: { message: error.message } }),
  );
}
process.exit(0);
