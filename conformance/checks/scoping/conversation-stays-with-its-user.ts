import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { userIdOf, whoIs } from '../reading/embed-users.js';
import { objectIn } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { sameText, shows } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

/** What was said in a conversation by whoever began it. */
interface Thread {
  readonly owner: string;
  readonly trails: readonly AskTrail[];
}

function threads(evidence: Evidence): ReadonlyMap<string, Thread> {
  const found = new Map<string, Thread>();
  for (const trail of trailsOf(evidence)) {
    const { externalId } = trail.ask.request.user;
    for (const submit of trail.submits.filter(({ status }) => status === 201)) {
      const { conversationId: id } = objectIn(submit.responseBody);
      if (typeof id !== 'string') continue;
      const known = found.get(id);
      if (!known) found.set(id, { owner: externalId, trails: [trail] });
      else if (known.owner === externalId) found.set(id, { ...known, trails: [...known.trails, trail] });
    }
  }
  return found;
}

/** Whether a text repeats a question or an answer of a thread. */
const repeats = ({ trails }: Thread, text: string): boolean =>
  trails.some(({ ask, served }) => {
    const answer = served?.message ?? '';
    return sameText(text, ask.request.prompt) || (answer !== '' && shows(text, answer));
  });

function judgeAsk(evidence: Evidence, trail: AskTrail, thread: Thread, id: string): Judgement {
  const who = `"${trail.ask.request.user.externalId}"`;
  const went = trail.submits.find(
    (submit) => submit.status === 201 && objectIn(submit.requestBody).conversationId === id,
  );
  if (went) {
    const userId = userIdOf(went);
    const as = userId === undefined ? 'without userId' : `as ${whoIs(evidence, userId)}`;
    return fail(`A question of ${who} was put, ${as}, into the conversation of "${thread.owner}".`, [went]);
  }
  const { reply, error } = trail.ask;
  if (!reply && error === undefined) return incomplete(`${nameOf(trail)} ${endOf(trail)}.`);
  return repeats(thread, reply?.text ?? '')
    ? fail(`${who} was given the answer that "${thread.owner}" had got in their conversation.`)
    : pass();
}

function judgeHistory(call: Evidence['histories'][number], thread: Thread): Judgement {
  const who = `"${call.request.user.externalId}"`;
  if (!call.reply && call.error === undefined)
    return incomplete(`${who} was never given a history or a refusal.`);
  const turns = call.reply?.turns ?? [];
  const leaked = turns.filter(({ text }) => repeats(thread, text));
  return leaked.length === 0
    ? pass()
    : fail(`${who} was shown ${leaked.length} turns of the conversation of "${thread.owner}".`);
}

export const conversationStaysWithItsUser = defineCheck({
  id: 'scoping.conversation-stays-with-its-user',
  level: 'must',
  profile: 'scoping',
  rule: 'Let nobody ask in a conversation of somebody else, or read it: an organization key can open all of them.',
  basis: {
    source:
      'docs.omni.co: Get conversation; Omni OpenAPI (Python SDK, July 2026): status, result and conversation detail take no `userId`',
  },
  remedy: 'Remember whose each conversation is, and refuse everybody else before anything is sent.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const known = threads(evidence);
    const foreign = (externalId: string, id: string | undefined): Thread | undefined => {
      const thread = known.get(id ?? '');
      return thread && thread.owner !== externalId ? thread : undefined;
    };
    const asks = trailsOf(evidence).map((trail) => {
      const { user, conversationId = '' } = trail.ask.request;
      const thread = foreign(user.externalId, conversationId);
      return thread && judgeAsk(evidence, trail, thread, conversationId);
    });
    const histories = evidence.histories.map((call) => {
      const thread = foreign(call.request.user.externalId, call.request.conversationId);
      return thread && judgeHistory(call, thread);
    });
    return (
      worstOf([...asks, ...histories]) ??
      missing(evidence, 'There was no conversation of somebody else to be kept out of.')
    );
  },
});
