import { defineCheck } from '../define-check.js';
import { jobStories } from '../reading/jobs.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';
import { meanMs, pollGaps } from './gaps.js';

const SHORTEST_GAP_MS = 1_800;
const SHORTEST_MEAN_MS = 1_950;
const LONGEST_ADVISED_MS = 5_000;

export const cadence = defineCheck({
  id: 'polling.cadence',
  level: 'should',
  profile: 'core',
  rule: 'Poll a job no more often than every 2 seconds.',
  basis: { source: 'docs.omni.co: Get AI job status (poll every 2 to 5 seconds)' },
  remedy:
    'Wait 2 seconds after each answer before the next poll. A key has 60 requests a minute for everything it does.',
  monitor: true,
  judge(evidence) {
    const judged = jobStories(evidence).map((story) => {
      const gaps = pollGaps(story);
      if (gaps.length < 2) return undefined;
      const all = gaps.map(({ ms }) => ms);
      const [shortest, longest, mean] = [Math.min(...all), Math.max(...all), meanMs(gaps)];
      if (shortest >= SHORTEST_GAP_MS && mean >= SHORTEST_MEAN_MS) {
        return pass(longest > LONGEST_ADVISED_MS ? `The longest gap was ${secondsText(longest)}.` : '');
      }
      return fail(
        `Job ${story.jobId} was polled every ${secondsText(mean)} on average, ${secondsText(shortest)} at the shortest; ` +
          `at least ${secondsText(SHORTEST_MEAN_MS)} and ${secondsText(SHORTEST_GAP_MS)} were expected.`,
        [...new Set(gaps.flatMap(({ polls }) => polls))],
      );
    });
    return (
      worstOf(judged) ?? notApplicable('No job was polled often enough to measure: two gaps are needed.')
    );
  },
});
