import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf } from '../reading/embed-users.js';
import { objectIn } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { sameText, shows } from '../reading/text.js';
import { fail, notApplicable, pass } from '../verdict.js';

interface Swap {
  readonly what: string;
  readonly exchanges: readonly ExchangeEvent[];
}

/** What one asker's trail holds of another asker's: their id, their conversation, or their answer. */
function swapBetween(evidence: Evidence, mine: AskTrail, theirs: AskTrail): Swap | undefined {
  const them = `"${theirs.ask.request.user.externalId}"`;
  const ids = idsOf(evidence, theirs.ask.request.user.externalId);
  const asThem = mine.submits.filter((submit) => ids.includes(userIdOf(submit) ?? ''));
  if (asThem.length > 0) return { what: `was sent as ${them}`, exchanges: asThem };

  const threads = theirs.submits.map((submit) => objectIn(submit.responseBody).conversationId);
  const inTheirs = mine.submits.filter((submit) => {
    const { conversationId } = objectIn(submit.requestBody);
    return conversationId !== undefined && threads.includes(conversationId);
  });
  if (inTheirs.length > 0) return { what: `was put into the conversation of ${them}`, exchanges: inTheirs };

  const answer = theirs.served?.message ?? '';
  const told = mine.ask.reply?.text ?? '';
  const isTheirs = answer !== '' && !sameText(answer, mine.served?.message ?? '') && shows(told, answer);
  return isTheirs ? { what: `was given the answer of ${them}`, exchanges: theirs.results } : undefined;
}

export const neverSwapped = defineCheck({
  id: 'scoping.never-swapped',
  level: 'must',
  profile: 'scoping',
  rule: 'Keep two users of one process apart: their ids, their conversations and their answers.',
  basis: {
    source:
      'docs.omni.co: Connect a chat agent to Omni AI for embed experiences (each question runs as the user who asks it)',
  },
  remedy:
    'Keep the membership id and the conversation with the request or keyed by user, never in a shared variable.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const trails = trailsOf(evidence).filter(({ submits }) => submits.length > 0);
    const pairs = trails.flatMap((mine) =>
      trails
        .filter((theirs) => theirs.ask.request.user.externalId !== mine.ask.request.user.externalId)
        .map((theirs) => ({ mine, theirs })),
    );
    if (pairs.length === 0) return missing(evidence, 'The questions of two users did not both reach Omni.');
    for (const { mine, theirs } of pairs) {
      const swap = swapBetween(evidence, mine, theirs);
      if (swap)
        return fail(`${nameOf(mine)} by "${mine.ask.request.user.externalId}" ${swap.what}.`, swap.exchanges);
    }
    return pass();
  },
});
