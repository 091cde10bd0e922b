import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { type EmbedAddress, embedAddresses } from '../reading/embed-addresses.js';
import { missing } from '../reading/missing.js';
import { endOfCall, nameOfCall } from '../reading/sign-ins.js';
import { worstOf } from '../reading/worst.js';
import { fail, type Judgement, notApplicable, pass } from '../verdict.js';

/** What of a request the address must say, and in the same words. */
const ASKED = ['contentPath', 'theme', 'prefersDark', 'accessBoost'] as const;

export const opens = defineCheck({
  id: 'embed-urls.opens',
  level: 'must',
  profile: 'embed-urls',
  rule: 'Sign addresses that Omni lets in, whatever the values are.',
  basis: {
    source: 'docs.omni.co: Standard SSO embedding, manual signature; @omni-co/embed 0.16.0',
    quote: 'base64url',
  },
  remedy:
    'Sign values, not names: login URL, contentPath, externalId, name and nonce, then the optional ones in the order of their names; raw, JSON exactly as in the URL, `false` included, without blanks in front; HMAC-SHA256 with the embed secret, base64url without padding.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what was to be made.');
    return worstOf(embedAddresses(evidence).map(judged)) ?? missing(evidence, 'No address was asked for.');
  },
});

function judged({ call, url, opened, says }: EmbedAddress): Judgement {
  const name = nameOfCall(call);
  if (call.reply?.outcome !== 'made') return fail(`${name} ${endOfCall(call)}.`);
  if (!url) return fail(`${name} is none: "${call.reply.url ?? ''}".`);
  if (!opened)
    return fail(`${name} leads to ${url.origin}${url.pathname}, which is no login page of Omni's.`);
  if (opened.status !== 302)
    return fail(`${name} was refused with ${opened.status}${reasonOf(opened)}.`, [opened]);
  const { externalId } = call.request.user;
  if (says.externalId !== externalId) return fail(`${name} lets in "${says.externalId}".`, [opened]);
  const lost = ASKED.find((key) => String(says[key]) !== String(call.request[key]));
  return lost === undefined
    ? pass()
    : fail(`${name} says ${lost} ${says[lost]} in place of ${call.request[lost]}.`, [opened]);
}

/** Why the page behind an address says that it let nobody in. */
function reasonOf({ responseBody }: ExchangeEvent): string {
  const reason = /<strong>([^<]*)<\/strong>/.exec(responseBody ?? '')?.[1];
  return reason === undefined ? '' : ` (${reason.replace(/&quot;|&#39;/g, "'")})`;
}
