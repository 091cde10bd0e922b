import { defineCheck } from '../define-check.js';
import { callsTo, type Evidence } from '../evidence.js';
import { endOf, jobOf, nameOf } from '../reading/asks.js';
import { objectIn, textOf } from '../reading/json.js';
import { type PlayedCase, playedCases } from '../reading/webhook-cases.js';
import { endedEarly, isObserved, resting } from '../reading/webhook-effects.js';
import { answerTo, listed, wasSent } from '../reading/webhook-trails.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { NOT_TAKEN, noneSent, PASSIVE, tookNone } from './unjudged.js';

export const ownJobsOnly = defineCheck({
  id: 'webhooks.own-jobs-only',
  level: 'must',
  profile: 'webhooks',
  rule: 'Act only on webhooks of jobs that you submitted.',
  basis: {
    source:
      'Our inference: the key of an organization can read the jobs of all its users (docs.omni.co: Stream AI job results), so a job id from outside must not decide what is read and for whom',
  },
  remedy:
    'Look the job of a webhook up among those you submitted, with the person who asked. Throw away what is not there: fetch nothing, show nothing.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const played = playedCases(evidence, (id) => id === 'job-of-another-user' || id === 'unknown-job');
    if (played.length === 0) return noneSent(evidence, 'No webhook of a foreign job was sent.');
    const held = played.find(({ mutant }) => !wasSent(mutant));
    if (held) return incomplete(`No verdict on ${held.id}: it ${answerTo(held.mutant)}.`);
    const broken = played.flatMap((one) => {
      const harm = harmOf(evidence, one);
      return harm ? [{ one, ...harm }] : [];
    });
    const [first] = broken;
    if (!first) {
      if (tookNone(evidence)) return NOT_TAKEN;
      const noted = played.filter((one) => isNoted(evidence, one));
      if (noted.length > 0) return resting(onlyNoted(noted), 'E2');
      return resting(pass(), isObserved(evidence) ? 'E1' : 'E2');
    }
    const ids = listed(broken.map(({ one }) => one.id));
    const text = `${broken.length} of ${played.length} webhooks of foreign jobs got through: ${ids}. ${first.one.id} ${answerTo(first.one.mutant)}, and ${first.how}.`;
    return resting(
      fail(
        text,
        broken.flatMap(({ one }) => fetched(evidence, one)),
      ),
      first.proof,
      broken.map(({ one }) => one.mutant),
    );
  },
});

/** The job that the body names, which is not the one whose subscription it went to. */
const namedJob = ({ mutant }: PlayedCase): string => textOf(objectIn(mutant.requestBody).jobId);

const fetched = (evidence: Evidence, played: PlayedCase) =>
  callsTo(evidence, 'aiJobResult').filter((call) => jobOf(call) === namedJob(played));

function harmOf(evidence: Evidence, played: PlayedCase): { how: string; proof: 'E1' | 'E2' } | undefined {
  const { mutant, trail } = played;
  if (fetched(evidence, played).length > 0)
    return { how: 'the result of the foreign job was fetched', proof: 'E2' };
  if (endedEarly(trail, mutant))
    return { how: `${nameOf(trail).replace(/^The/, 'the')} ${endOf(trail)}`, proof: 'E2' };
  return isNoted(evidence, played) && !isToldByObserver(evidence)
    ? { how: 'the client says that it acted on it', proof: 'E1' }
    : undefined;
}

const isNoted = ({ observations }: Evidence, played: PlayedCase): boolean =>
  observations.some(({ acted }) =>
    acted.some(({ eventId, jobId }) => eventId === played.mutant.eventId || jobId === namedJob(played)),
  );

/**
 * An observer shows the list of a receiver, which need not know whose jobs are whose: whoever reads that list may leave
 * out the others. An adapter speaks for the client as a whole.
 */
const isToldByObserver = ({ events }: Evidence): boolean => events.some(({ kind }) => kind === 'observation');

const onlyNoted = (noted: readonly PlayedCase[]): Judgement => ({
  ...pass(
    `The observer lists ${listed(noted.map(({ id }) => id))}, and nothing came of it at Omni's API: see that whoever reads that list leaves out the jobs of others.`,
  ),
  verdict: 'info',
});
