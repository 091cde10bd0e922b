import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { showsTheEnd } from '../reading/jobs.js';
import { hadNoTime, resting, timesActed } from '../reading/webhook-effects.js';
import { isGenuine } from '../reading/webhook-kinds.js';
import { isTerminal, type WebhookTrail, wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass, weakest } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const oneEndOneAnswer = defineCheck({
  id: 'webhooks.one-end-one-answer',
  level: 'should',
  profile: 'webhooks',
  rule: 'When a webhook and a poll tell of the same end, answer once, whichever comes first.',
  basis: {
    source:
      'Our inference: docs.omni.co: Create AI job announces a terminal state, which docs.omni.co: Get AI job status shows as well; nothing says which of them is seen first',
  },
  remedy:
    'Look once more when a webhook came during a poll that says otherwise, and let the first confirmed end fetch the result, once.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const { transitions } = evidence;
    const completed = transitions.filter(({ to }) => to === 'COMPLETE').map(({ jobId }) => jobId);
    const crossed = webhookTrails(evidence).filter(
      (trail) => metTwice(trail) && trail.jobIds.some((id) => completed.includes(id)),
    );
    const judged = crossed.map((trail): Judgement => {
      const ends = endsOf(trail);
      const reads = trail.results.filter(({ status }) => status === 200);
      const acted = Math.max(...ends.map(({ eventId }) => timesActed(evidence, eventId)));
      const who = nameOf(trail);
      if (acted > 1)
        return resting(
          fail(`${who}: its end was acted on ${acted} times, by the client's own account.`),
          'E1',
          ends,
        );
      if (reads.length > 1)
        return resting(fail(`${who}: its result was fetched ${reads.length} times.`, reads), 'E2', ends);
      if (trail.ask.reply?.outcome === 'answered') return resting(pass(), 'E2');
      if (hadNoTime(trail, trail.endedMs))
        return incomplete(`${who} ${endOf(trail)} before it could have had its end.`);
      const text = `${who} ${endOf(trail)}, though it was told of its end by webhook and could have read it in a poll.`;
      return resting(fail(text, trail.polls), 'E2', ends);
    });
    const worst = worstOf(judged);
    if (!worst) return noneSent(evidence, 'No webhook and no poll told of the same end.');
    const deciding = judged.filter(({ verdict }) => verdict === worst.verdict);
    return resting(
      worst,
      weakest(deciding.flatMap(({ proof }) => proof ?? [])),
      deciding.flatMap(({ deliveries = [] }) => deliveries),
    );
  },
});

const endsOf = ({ deliveries }: WebhookTrail) =>
  deliveries.filter((one) => isTerminal(one) && isGenuine(one) && wasSent(one));

/** A poll was under way when the end was announced, or had shown it before. */
const metTwice = (trail: WebhookTrail): boolean =>
  endsOf(trail).some(({ wallMs }) =>
    trail.polls.some((poll) => poll.wallMs < wallMs && (poll.endedMs > wallMs || showsTheEnd(poll))),
  );
