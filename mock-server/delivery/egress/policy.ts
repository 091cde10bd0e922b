/** How far webhooks may travel: this machine only, also private networks, or anywhere. */
export const EGRESS_POLICIES = ['loopback', 'private', 'any'] as const;
export type EgressPolicy = (typeof EGRESS_POLICIES)[number];

/** Throws one sentence when a policy does not exist, as one given from JavaScript may not. */
export function requirePolicy(policy: string): void {
  if (EGRESS_POLICIES.some((known) => known === policy)) return;
  throw new Error(`webhookEgress takes ${EGRESS_POLICIES.join(', ')}, not "${policy}"`);
}
