import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { callsTo, type Evidence } from '../evidence.js';
import { trailsOf } from '../reading/asks.js';
import { byArrival } from '../reading/jobs.js';
import { objectIn, textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { fail, pass } from '../verdict.js';

/** More submits than this for one turn is a loop, whatever they were answered. */
const MOST_SUBMITS = 3;

/** Refusals of one conversation while one and the same job was running in it. */
function refusalsByJob(evidence: Evidence): ExchangeEvent[][] {
  const groups = new Map<string, ExchangeEvent[]>();
  const accepted = new Map<string, number>();
  for (const submit of byArrival(callsTo(evidence, 'aiJobSubmit'))) {
    const conversation = textOf(objectIn(submit.requestBody).conversationId);
    const turn = accepted.get(conversation) ?? 0;
    if (submit.status === 201) accepted.set(conversation, turn + 1);
    if (submit.status !== 409 || submit.fault !== null) continue;
    const key = `${conversation} ${turn}`;
    groups.set(key, [...(groups.get(key) ?? []), submit]);
  }
  return [...groups.values()];
}

export const oneTurnAtATime = defineCheck({
  id: 'conversations.one-turn-at-a-time',
  level: 'must',
  profile: 'conversations',
  rule: 'Let one turn of a conversation end before sending the next; after one 409, do not try again while it runs.',
  basis: {
    source: 'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit, 409',
    quote: 'An active job already exists for this conversation',
  },
  remedy: 'Queue the turns of each conversation, or refuse a second one until the first has ended.',
  judge(evidence) {
    const refusals = refusalsByJob(evidence);
    const hammered = refusals.find((submits) => submits.length > 1);
    if (hammered) return fail(`Sent ${hammered.length} turns into a conversation that was busy.`, hammered);
    const turns = trailsOf(evidence).filter(({ ask }) => ask.request.conversationId !== undefined);
    const looped = turns.find(({ submits }) => submits.length > MOST_SUBMITS);
    if (looped) return fail(`Sent one turn ${looped.submits.length} times.`, looped.submits);
    const met = turns.some((second) =>
      turns.some(
        (first) =>
          first !== second &&
          first.submits.length > 0 &&
          first.ask.request.conversationId === second.ask.request.conversationId &&
          second.ask.askedMs >= first.ask.askedMs &&
          second.ask.askedMs < (first.ask.repliedMs ?? Number.POSITIVE_INFINITY),
      ),
    );
    return met || refusals.length > 0
      ? pass()
      : missing(evidence, 'No turn was asked for while another was running.');
  },
});
