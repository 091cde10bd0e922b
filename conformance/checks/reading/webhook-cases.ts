import type { DeliveryEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { type WebhookTrail, webhookTrails } from './webhook-trails.js';

/** A webhook that was made for a purpose, with the genuine one beside it that it is measured against. */
export interface PlayedCase {
  readonly id: string;
  readonly mutant: DeliveryEvent;
  readonly control: DeliveryEvent | undefined;
  readonly trail: WebhookTrail;
}

/** Every case that was played, by the jobs it was played with. A case has a job of its own. */
export function playedCases(
  evidence: Evidence,
  wanted: (id: string) => boolean,
  trails: readonly WebhookTrail[] = webhookTrails(evidence),
): PlayedCase[] {
  return trails.flatMap((trail) => {
    const control = trail.deliveries.findLast(({ attack }) => attack?.role === 'control');
    return trail.deliveries.flatMap((mutant) =>
      mutant.attack?.role === 'mutant' && wanted(mutant.attack.id)
        ? [{ id: mutant.attack.id, mutant, control, trail }]
        : [],
    );
  });
}
