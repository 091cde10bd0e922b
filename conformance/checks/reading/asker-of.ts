import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { AskReply, AskRequest } from '../../protocol/messages.js';
import type { Call, Evidence } from '../evidence.js';
import { idsOf, userIdOf } from './embed-users.js';
import { objectIn } from './json.js';

type Ask = Call<AskRequest, AskReply>;

/**
 * The one of several asks of the same question that a submit belongs to: the client's own word about the job comes
 * first, because a submit in somebody else's name still belongs to whoever was given its answer.
 */
export function askerOf(evidence: Evidence, asks: readonly Ask[], submit: ExchangeEvent): Ask | undefined {
  const asked = asks.filter(({ askedMs }) => askedMs <= submit.wallMs);
  const { jobId } = submit;
  const reported = asked.find(({ reply }) => jobId !== null && reply?.jobId === jobId);
  if (reported) return reported;
  const id = userIdOf(submit);
  const { conversationId } = objectIn(submit.requestBody);
  const named = asked.filter(
    ({ request }) => id !== undefined && idsOf(evidence, request.user.externalId).includes(id),
  );
  const likely = named.length > 0 ? named : asked;
  return likely.findLast(({ request }) => request.conversationId === conversationId) ?? likely.at(-1);
}
