import { bodyCases } from './body-cases.js';
import { signatureCases } from './signature-cases.js';
import { spellingCases } from './spelling-cases.js';
import { strangeCases } from './strange-cases.js';
import { timestampCases } from './timestamp-cases.js';
import type { WebhookCase } from './webhook-case.js';

export { genuineWebhook } from './letter.js';
export type { Material, WebhookCase, WebhookExpectation } from './webhook-case.js';

/** Every pair of the catalogue, in the order of its groups. */
export const webhookCases: readonly WebhookCase[] = [
  ...signatureCases,
  ...timestampCases,
  ...bodyCases,
  ...spellingCases,
  ...strangeCases,
];

/** The case with this id, or undefined when the catalogue has none. */
export const webhookCase = (id: string): WebhookCase | undefined =>
  webhookCases.find((candidate) => candidate.id === id);
