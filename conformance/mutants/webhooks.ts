import { webhookAskingMutants } from './webhooks-asking.js';
import { webhookReceivingMutants } from './webhooks-receiving.js';
import { webhookSignatureMutants } from './webhooks-signatures.js';

export const webhookMutants = [
  ...webhookSignatureMutants,
  ...webhookReceivingMutants,
  ...webhookAskingMutants,
];
