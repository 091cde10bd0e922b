import { ControlError } from './control/control-error.js';
import type { WebhookDesk } from './control/webhook-desk.js';
import { type Craft, webhookByHand } from './core/webhooks/by-hand.js';
import type { Postman } from './delivery/postman.js';
import { webhookCase } from './webhook-attacks/index.js';

const craft: Craft = ({ id, role }, material) => webhookCase(id)?.craft(material)[role] ?? null;

/** Has webhooks carried that are sent by hand, for the control API and for tests. */
export const webhookDesk = (postman: Postman): WebhookDesk => ({
  async send(space, request) {
    const delivery = await postman.send(space, webhookByHand(space, request, craft));
    if (!delivery) throw new ControlError(404, `Space ${space.id} ended before the receiver had answered.`);
    return delivery;
  },
  delivered: (space) => postman.delivered(space),
});
