import type { ExchangeEvent } from '../../../mock-server/index.js';
import { type JobStory, shownState } from '../reading/jobs.js';

/** The first poll that showed the job COMPLETE. */
export const completion = ({ polls }: JobStory): ExchangeEvent | undefined =>
  polls.find((poll) => shownState(poll) === 'COMPLETE');

/** The client acted on COMPLETE: it read the result, or it handed an answer to its user. */
export const actedOnCompletion = (story: JobStory): boolean => {
  const shownMs = completion(story)?.wallMs ?? Number.POSITIVE_INFINITY;
  return (
    story.results.some(({ wallMs }) => wallMs >= shownMs) ||
    (story.ask?.reply?.outcome === 'answered' && shownMs < Number.POSITIVE_INFINITY)
  );
};
