import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, pass } from '../verdict.js';
import { askedWaitMs, throttledRequests } from './throttling.js';

/** A client may cap the wait; one that waits this long has honoured any header. */
const LONGEST_WAIT_MS = 30_000;
const TOLERANCE_MS = 100;

export const honoursRetryAfter = defineCheck({
  id: 'errors.honours-retry-after',
  level: 'must',
  profile: 'core',
  rule: 'When a 429 carries Retry-After, wait that long: it is a number of seconds, or an HTTP date.',
  basis: {
    source:
      'RFC 9110, section 10.2.3 (Retry-After); exploreomni/OmniKit (reads both forms, waits 30 seconds at most)',
  },
  remedy:
    'Parse the header both ways and wait at least that long, up to a cap of your own of about 30 seconds.',
  judge(evidence) {
    const judged = throttledRequests(evidence).map((throttled) => {
      const { exchange, retry } = throttled;
      const asked = askedWaitMs(throttled);
      if (asked === undefined || asked > LONGEST_WAIT_MS || !retry) return undefined;
      const waited = retry.wallMs - exchange.endedMs;
      if (waited >= asked - TOLERANCE_MS) return pass();
      return fail(
        `"Retry-After: ${exchange.responseHeaders['retry-after']}" asked for ${secondsText(Math.max(asked, 0))}, ` +
          `and the request came again after ${secondsText(waited)}.`,
        [exchange, retry],
      );
    });
    return worstOf(judged) ?? missing(evidence, 'The client did not try again after a 429 with Retry-After.');
  },
});
