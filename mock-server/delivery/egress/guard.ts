import { type AddressClass, judgeAddress } from './address-class.js';
import { EGRESS_POLICIES, type EgressPolicy } from './policy.js';

/** The narrowest policy that lets out what goes to a class; a class without one is never sent to. */
const NEEDS: Partial<Record<AddressClass, EgressPolicy>> = {
  loopback: 'loopback',
  private: 'private',
  public: 'any',
};

const ALLOWS: Record<EgressPolicy, string> = {
  loopback: 'loopback addresses only',
  private: 'loopback and private addresses only',
  any: 'loopback, private and public addresses only',
};

/** Why nothing may be sent to an address that `host` stands for, in one sentence; null when it may. */
export function refusal(policy: EgressPolicy, host: string, address: string): string | null {
  const judged = judgeAddress(address);
  const goes = `Webhooks go to ${ALLOWS[policy]}, and`;
  if (judged === null) {
    return `${goes} the resolver answered "${address}" for ${host}, which is no IP address; check the webhook's URL.`;
  }
  const needs = NEEDS[judged.class];
  if (needs !== undefined && EGRESS_POLICIES.indexOf(needs) <= EGRESS_POLICIES.indexOf(policy)) return null;
  const article = judged.class === 'unspecified' ? 'an' : 'a';
  const stands = judged.within === null ? '' : ` (${judged.within} in IPv6)`;
  const named = host === address ? '' : `${host} is `;
  const is = named === '' ? `${address}${stands} is` : `${named}${address}${stands},`;
  const what = `${goes} ${is} ${article} ${judged.class} address`;
  return needs === undefined
    ? `${what}, which no --webhook-egress lets out; give a webhook URL of another host.`
    : `${what}; to let it out start the mock with --webhook-egress ${needs} (webhookEgress: '${needs}' in code).`;
}

/** What the guard did not let out; the message is a sentence for the trace. */
export class EgressRefused extends Error {
  override readonly name = 'EgressRefused';
}
