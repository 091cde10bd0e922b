import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import { type AskTrail, endOf, gaveAnswer, jobOf, nameOf, trailsOf } from './asks.js';
import { byArrival } from './jobs.js';

/** An ask whose asker wanted a picture, with the client's calls for it. */
export interface PictureTrail {
  readonly trail: AskTrail;
  readonly calls: readonly ExchangeEvent[];
}

export const pictureTrails = (evidence: Evidence): PictureTrail[] =>
  trailsOf(evidence)
    .filter(({ ask }) => ask.request.picture === true)
    .map((trail) => ({
      trail,
      calls: byArrival(callsTo(evidence, 'aiJobVisualization')).filter((call) =>
        trail.jobIds.includes(jobOf(call) ?? ''),
      ),
    }));

/** Omni drew something. */
export const isPicture = ({ status, responseHeaders }: ExchangeEvent): boolean =>
  status === 200 && responseHeaders['content-type']?.startsWith('image/') === true;

/** What is wrong with an answer that has no picture, as a sentence; empty when nothing is. */
export function spoilt({ trail, calls }: PictureTrail): string {
  const answer = calls.at(-1);
  const after = answer
    ? ` after ${answer.status} ${answer.responseHeaders['content-type'] ?? 'without a body'} in place of a picture`
    : '';
  if (trail.ask.reply?.picture) return `${nameOf(trail)} was answered with a picture${after}.`;
  return gaveAnswer(trail) ? '' : `${nameOf(trail)} ${endOf(trail)} without the answer${after}.`;
}
