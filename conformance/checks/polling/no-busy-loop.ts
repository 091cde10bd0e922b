import { defineCheck } from '../define-check.js';
import { jobStories } from '../reading/jobs.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';
import { everyGap, rawMeanMs } from './gaps.js';

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
      const gaps = everyGap(story);
      if (gaps.length < 2) return undefined;
      const meanMs = rawMeanMs(gaps);
      if (meanMs >= BUSY_MEAN_MS) return pass();
      return fail(
        `Job ${story.jobId} was polled every ${secondsText(meanMs)} on average.`,
        [...new Set(gaps.flatMap(({ polls }) => polls))],
        { timing: true },
      );
    });
    return (
      worstOf(judged) ?? notApplicable('No job was polled often enough to measure: two gaps are needed.')
    );
  },
});
