import { defineCheck } from '../define-check.js';
import { jobStories } from '../reading/jobs.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';
import { meanMs, pollGaps, rawMeanMs, shortestMs, unmeasurableGaps } from './gaps.js';

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
    const stories = jobStories(evidence);
    const judged = stories.map((story) => {
      const gaps = pollGaps(story);
      if (gaps.length < 2) return undefined;
      const seen = gaps.map(({ ms }) => ms);
      const longest = Math.max(...seen);
      if (shortestMs(gaps) >= SHORTEST_GAP_MS && meanMs(gaps) >= SHORTEST_MEAN_MS) {
        return pass(longest > LONGEST_ADVISED_MS ? `The longest gap was ${secondsText(longest)}.` : '');
      }
      return fail(
        `Job ${story.jobId} was polled every ${secondsText(rawMeanMs(gaps))} on average, ${secondsText(Math.min(...seen))} at the shortest; ` +
          `at least ${secondsText(SHORTEST_MEAN_MS)} and ${secondsText(SHORTEST_GAP_MS)} were expected.`,
        [...new Set(gaps.flatMap(({ polls }) => polls))],
        { timing: true },
      );
    });
    const worst = worstOf(judged);
    if (worst) return worst;
    const lost = stories.reduce((sum, story) => sum + unmeasurableGaps(story), 0);
    return lost === 0
      ? notApplicable('No job was polled often enough to measure: two gaps are needed.')
      : notApplicable(
          `Nothing could be measured: the mock was kept from running, and ${lost === 1 ? 'a gap' : `${lost} gaps`} between polls can have had any length.`,
          { timing: true },
        );
  },
});
