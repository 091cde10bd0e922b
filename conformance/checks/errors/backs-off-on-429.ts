import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { type JobStory, jobStories } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { secondsText } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { type Throttled, throttledRequests } from './throttling.js';

const SHORTEST_WAIT_MS = 1_000;
/** Timers may fire this much early. */
const TOLERANCE_MS = 50;

export const backsOffOn429 = defineCheck({
  id: 'errors.backs-off-on-429',
  level: 'must',
  profile: 'core',
  rule: 'After a 429 wait at least a second, and then carry on with the same job.',
  basis: {
    source: 'docs.omni.co: Rate limits (back off exponentially)',
    quote: 'Rate limit exceeded (60 requests/minute)',
  },
  remedy: 'Treat 429 as "later": wait 1, 2, 4 ... seconds and repeat the request. The job goes on meanwhile.',
  judge(evidence) {
    const throttled = throttledRequests(evidence).filter(({ allowedMs }) => allowedMs === undefined);
    const judged = throttled.map(judgeWait);
    const stories = jobStories(evidence).filter(({ polls }) =>
      throttled.some(({ exchange }) => polls.at(-1) === exchange),
    );
    return (
      worstOf([...judged, ...stories.map(judgeGivingUp)]) ??
      missing(evidence, 'The client was not seen to go on after a 429 without Retry-After.')
    );
  },
});

function judgeWait({ exchange, retry }: Throttled): Judgement | undefined {
  if (!retry) return undefined;
  const waited = retry.wallMs - exchange.endedMs;
  if (waited >= SHORTEST_WAIT_MS - TOLERANCE_MS) return pass();
  return fail(`The request came again ${secondsText(waited)} after a 429.`, [exchange, retry]);
}

/** The last poll of the job was answered 429. */
function judgeGivingUp({ ask, polls }: JobStory): Judgement | undefined {
  if (!ask) return undefined;
  const outcome = ask.reply?.outcome;
  const ranOutOfTime = outcome === 'timed-out' || (outcome === undefined && ask.error === undefined);
  if (ranOutOfTime)
    return incomplete(`The client was still waiting after a 429 when the ask ${endOf({ ask })}.`);
  return fail(`The client gave up at a 429: the ask ${endOf({ ask })}.`, polls.slice(-1));
}
