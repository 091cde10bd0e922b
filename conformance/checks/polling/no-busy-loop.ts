import { defineCheck } from '../define-check.js';
import { jobStories } from '../reading/jobs.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';
import { meanMs, pollGaps } from './gaps.js';

const BUSY_MEAN_MS = 500;

export const noBusyLoop = defineCheck({
  id: 'polling.no-busy-loop',
  level: 'must',
  profile: 'core',
  rule: 'Never poll in a busy loop.',
  basis: { source: 'docs.omni.co: Rate limits', quote: 'Rate limit exceeded (60 requests/minute)' },
  remedy: 'Put a wait of 2 seconds between polls, on every path of the loop.',
  monitor: true,
  judge(evidence) {
    const judged = jobStories(evidence).map((story) => {
      const gaps = pollGaps(story);
      if (gaps.length < 2) return undefined;
      if (meanMs(gaps) >= BUSY_MEAN_MS) return pass();
      return fail(`Job ${story.jobId} was polled every ${secondsText(meanMs(gaps))} on average.`, [
        ...new Set(gaps.flatMap(({ polls }) => polls)),
      ]);
    });
    return (
      worstOf(judged) ?? notApplicable('No job was polled often enough to measure: two gaps are needed.')
    );
  },
});
