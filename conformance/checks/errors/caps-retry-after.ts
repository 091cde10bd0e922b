import { defineCheck } from '../define-check.js';
import { howLate, timeliness } from '../reading/deadline.js';
import { jobStories } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { askedWaitMs, throttledRequests } from './throttling.js';

/** No chat waits longer for a header's sake. */
const ABSURD_WAIT_MS = 60_000;

export const capsRetryAfter = defineCheck({
  id: 'errors.caps-retry-after',
  level: 'must',
  profile: 'core',
  rule: 'Do not hang on an absurd Retry-After: the deadline of the ask still holds.',
  basis: { source: 'exploreomni/OmniKit (Retry-After is capped at 30 seconds); exploreomni/OmniFlow' },
  remedy: 'Wait for the smallest of Retry-After, a cap of your own, and what is left until the deadline.',
  judge(evidence) {
    const absurd = throttledRequests(evidence).filter(
      (throttled) => (askedWaitMs(throttled) ?? 0) >= ABSURD_WAIT_MS,
    );
    const judged = jobStories(evidence).map(({ ask, polls }) => {
      const told = polls.filter((poll) => absurd.some(({ exchange }) => exchange === poll));
      if (!ask || told.length === 0) return undefined;
      const timely = timeliness(evidence, ask);
      if (timely === 'in-time') return pass();
      if (timely === 'cut-short') return incomplete('The trace ends before the deadline could be judged.');
      return fail(
        `Retry-After asked for ${told[0]?.responseHeaders['retry-after']} s, and ${howLate(ask)}.`,
        told,
        { timing: true },
      );
    });
    return (
      worstOf(judged) ?? missing(evidence, 'No poll was answered 429 with a Retry-After of a minute or more.')
    );
  },
});
