/** Connects the reference client to the conformance suite: one JSON object a line, on standard input and output. */
import { createInterface } from 'node:readline';
import type { AdapterReply, AdapterRequest } from '../../protocol/messages.js';
import { Verbs } from './verbs.js';

const { OMNI_BASE_URL: baseUrl = '', OMNI_API_KEY: apiKey = '', OMNI_MODEL_ID: modelId = '' } = process.env;
const { OMNI_EMBED_SECRET: embedSecret = '', OMNI_WEBHOOK_SECRET: webhookSecret = '' } = process.env;
const { OMNI_WEBHOOK_URL: webhookUrl, OMNI_WEBHOOK_EVENTS_URL: eventsUrl } = process.env;
const omni = { baseUrl, apiKey, modelId, embedSecret, webhookSecret };
const verbs = new Verbs(webhookUrl === undefined ? omni : { ...omni, webhookUrl }, eventsUrl);

const reply = (message: AdapterReply, then?: () => void) =>
  process.stdout.write(`${JSON.stringify(message)}\n`, then);

// Each request is answered when its answer is there, so several asks run side by side.
for await (const line of createInterface({ input: process.stdin })) {
  const request: AdapterRequest = JSON.parse(line);
  verbs
    .answer(request)
    .then((message) => reply(message, request.verb === 'bye' ? () => process.exit(0) : undefined));
}
process.exit(0);
