import { defineCheck } from '../define-check.js';
import { type AskTrail, nameOf, trailsOf } from '../reading/asks.js';
import { objectIn, textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** Domains that chat links are on (docs.omni.co, and instances observed by exploreomni/OmniKit). */
const OMNI = /\.(omni|omniapp)\.co$/;

export const onlyOwnLinks = defineCheck({
  id: 'results.only-own-links',
  level: 'should',
  profile: 'core',
  rule: 'Show `omniChatUrl` as a link only if it is an https address of this organization without credentials.',
  basis: {
    source: 'exploreomni/OmniKit checks scheme, credentials and host of omniChatUrl before it shows it',
  },
  remedy:
    'Parse the address; drop it unless the scheme is https, there is no user in it, and its host is that of the API or of the organization on `omni.co`.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const host = evidence.exchanges[0]?.requestHeaders.host ?? '';
    const strange = trailsOf(evidence).flatMap((trail) =>
      linksServed(trail)
        .filter((link) => !isOwn(link, host))
        .map((link) => ({ trail, link })),
    );
    if (strange.length === 0) return missing(evidence, 'Omni gave no link that must not be shown.');
    const shown = strange.find(({ trail, link }) => shows(trail, link));
    return shown ? fail(`${nameOf(shown.trail)} shows the link ${shown.link}.`, shown.trail.submits) : pass();
  },
});

const linksServed = ({ submits, polls, results }: AskTrail): string[] => [
  ...new Set(
    [...submits, ...polls, ...results]
      .map(({ responseBody }) => textOf(objectIn(responseBody).omniChatUrl))
      .filter((link) => link !== ''),
  ),
];

function isOwn(link: string, host: string): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  if (url.username !== '' || url.password !== '') return false;
  return url.host === host || (url.protocol === 'https:' && OMNI.test(url.host));
}

function shows({ ask }: AskTrail, link: string): boolean {
  const { links = [], text = '' } = ask.reply ?? {};
  const href = hrefOf(link);
  return links.some((one) => one === link || hrefOf(one) === href) || text.includes(link);
}

const hrefOf = (link: string): string => (URL.canParse(link) ? new URL(link).href : link);
