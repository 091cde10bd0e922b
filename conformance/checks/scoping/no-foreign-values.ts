import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { entityOf } from '../reading/embed-users.js';
import { provenanceOf } from '../reading/provenance.js';
import { type Showing, sentForPeople, shownToPeople } from '../reading/showings.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** A word that marks the rows of one tenant. */
interface Canary {
  readonly word: string;
  readonly entity: string;
}

const holds = (text: string, { word }: Canary): boolean => text.toLowerCase().includes(word.toLowerCase());

/** Words of other tenants in what somebody was shown, except those that they wrote themselves. */
function foreignIn(evidence: Evidence, canaries: readonly Canary[], { who, text, atMs }: Showing): Canary[] {
  const own = entityOf(evidence, who, atMs);
  const typed = evidence.asks
    .filter(({ request, askedMs }) => request.user.externalId === who && askedMs <= atMs)
    .map(({ request }) => request.prompt);
  return canaries.filter(
    (canary) =>
      canary.entity !== own && holds(text, canary) && !typed.some((prompt) => holds(prompt, canary)),
  );
}

export const noForeignValues = defineCheck({
  id: 'scoping.no-foreign-values',
  level: 'must',
  profile: 'scoping',
  monitor: true,
  rule: "Show nobody a value from another tenant's rows, in an answer, in a history or in a question sent for them.",
  basis: {
    source:
      'docs.omni.co: Connect a chat agent to Omni AI for embed experiences (`userId` is what makes access filters apply)',
  },
  remedy:
    'Keep ids, conversations, answers and caches by user; the message says which request brought the value and as whom it ran.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who was shown what.');
    const canaries = Object.entries(evidence.space.canaries ?? {}).flatMap(([entity, words]) =>
      words.map((word): Canary => ({ word, entity })),
    );
    const shown = shownToPeople(evidence);
    const leaks = [...shown, ...sentForPeople(evidence)].flatMap((showing) =>
      foreignIn(evidence, canaries, showing).map((canary) => ({ showing, canary })),
    );
    const [first] = leaks;
    if (first) {
      const { showing, canary } = first;
      const { sentence, exchanges } = provenanceOf(evidence, canary.word, showing);
      const more = leaks.length > 1 ? ` (${leaks.length - 1} more like it)` : '';
      return fail(
        `"${showing.who}" of ${entityOf(evidence, showing.who, showing.atMs) ?? 'no tenant'} met "${canary.word}" of ${canary.entity} ${showing.place}. ${sentence}${more}`,
        showing.sent ? [...exchanges, showing.sent] : exchanges,
      );
    }
    const proved = shown.some(({ who, text, atMs }) =>
      canaries.some((canary) => canary.entity === entityOf(evidence, who, atMs) && holds(text, canary)),
    );
    return proved ? pass() : notApplicable('Nobody was shown rows that tell whose they are.');
  },
});
