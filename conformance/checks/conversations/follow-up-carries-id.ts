import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { type AskTrail, nameOf, trailsOf } from '../reading/asks.js';
import { objectIn } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

const conversationSent = (submit: ExchangeEvent): unknown =>
  objectIn(submit.requestBody).conversationId ?? undefined;

const astray = ({ ask, submits }: AskTrail): ExchangeEvent[] =>
  submits.filter((submit) => conversationSent(submit) !== ask.request.conversationId);

export const followUpCarriesId = defineCheck({
  id: 'conversations.follow-up-carries-id',
  level: 'must',
  profile: 'conversations',
  rule: 'Send `conversationId` with a follow-up, and none with a new question.',
  basis: {
    source:
      'docs.omni.co: Create AI job (`conversationId` continues a thread; left out, it starts a new one)',
  },
  remedy:
    'Put the `conversationId` of the earlier answer into the body of the submit, and forget it for a new question.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells a follow-up from a new question.');
    const sent = trailsOf(evidence).filter(({ submits }) => submits.length > 0);
    const followUp = sent.some(({ ask }) => ask.request.conversationId !== undefined);
    if (!followUp) return missing(evidence, 'The client sent no follow-up.');
    const wrong = sent.find((trail) => astray(trail).length > 0);
    if (!wrong) return pass();
    const went = astray(wrong).map(conversationSent)[0];
    const wanted = wrong.ask.request.conversationId ?? 'a new one';
    return fail(
      `${nameOf(wrong)} went to ${went === undefined ? 'a new conversation' : `conversation ${went}`}, not to ${wanted}.`,
      astray(wrong),
    );
  },
});
