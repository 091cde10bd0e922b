import type { Space } from '../core/space.js';
import type { DeliveryEvent } from '../core/trace-events.js';
import type { WebhookByHand } from '../core/webhooks/by-hand.js';

/** Where webhooks are handed in and asked after. */
export interface WebhookDesk {
  /** Sends one by hand. Rejects when there is nothing to send, or when the space ends before the receiver answers. */
  send(space: Space, request: WebhookByHand): Promise<DeliveryEvent>;
  /** Resolves when nothing of the space is under way or due. */
  delivered(space: Space): Promise<void>;
}
