import type { Material } from '../core/webhooks/material.js';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';

export type { Material } from '../core/webhooks/material.js';

/**
 * What a receiver does with the mutant. `refuse`: acts on nothing and answers no 2xx. `accept`: acts on it, as it is a
 * genuine event in a spelling the sender is free to choose. `survive`: answers whatever it likes and still serves the
 * next one. `depends-on-tolerance`: refuses it if it limits the age of webhooks. `either`: no source says.
 */
export type WebhookExpectation = 'refuse' | 'accept' | 'survive' | 'depends-on-tolerance' | 'either';

/** A valid webhook and a mutant of it that differs in one field. */
export interface WebhookCase {
  readonly id: string;
  /** A sentence: what the mutant has that the control has not. */
  readonly title: string;
  readonly group: 'signature' | 'timestamp' | 'body' | 'spelling' | 'strange';
  /**
   * The one field that differs: a header of the two, or the body. `spelling`: the same kind of event put in other bytes
   * (or its headers spelled otherwise).
   */
  readonly differs: 'signature' | 'timestamp' | 'body' | 'spelling';
  /** The signature was made anew for the field that differs, so the mutant is as validly signed as its control. */
  readonly signedAnew: boolean;
  readonly expects: WebhookExpectation;
  /** One sentence for a report: what a receiver that treats it otherwise does wrong. */
  readonly why: string;
  craft(material: Material): { readonly control: RawWebhook; readonly mutant: RawWebhook };
}
