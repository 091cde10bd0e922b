import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { callsTo } from '../evidence.js';
import { type AskTrail, jobOf, nameOf, trailsOf } from '../reading/asks.js';
import { knewComplete } from '../reading/completion.js';
import { howLate, timeliness } from '../reading/deadline.js';
import { objectIn, textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { grouped } from '../reading/once-for.js';
import { shows } from '../reading/text.js';
import { fail, incomplete, pass } from '../verdict.js';

/** OmniKit stops after 8; a little room for clients that count otherwise. */
const MOST_READS = 10;
/** Result reads of each job that was COMPLETE and never got its result. */
function readsOfGoneResults(evidence: Evidence): (readonly ExchangeEvent[])[] {
  const reads = callsTo(evidence, 'aiJobResult').filter((read) => knewComplete(evidence, read));
  return [...grouped(reads, jobOf).values()].filter((tries) => tries.every(({ status }) => status === 404));
}

/** An answer that is neither in a result nor in the summary that the status showed. */
function isInvented({ ask, polls }: AskTrail): boolean {
  if (ask.reply?.outcome !== 'answered') return false;
  const summaries = polls.map(({ responseBody }) => textOf(objectIn(responseBody).resultSummary));
  const text = ask.reply.text ?? '';
  return !summaries.some((summary) => summary !== '' && shows(text, summary));
}

export const boundedWhenGone = defineCheck({
  id: 'results.bounded-when-gone',
  level: 'must',
  profile: 'core',
  rule: `Give up on a result that stays 404 after at most ${MOST_READS} reads, and say so.`,
  basis: {
    source: 'docs.omni.co: Stream AI job results (kept 14 days); exploreomni/OmniKit stops after 8 reads',
    quote: 'Result is no longer available',
  },
  remedy: 'Bound the retries of `…/result`, then tell the user that the answer is no longer there.',
  judge(evidence) {
    const gone = readsOfGoneResults(evidence);
    if (gone.length === 0) return missing(evidence, 'The client met no result that was gone.');
    const tooMany = gone.find((tries) => tries.length > MOST_READS);
    if (tooMany) return fail(`Read a result that is gone ${tooMany.length} times.`, tooMany);
    const trails = trailsOf(evidence).filter(
      ({ results }) => results.length > 0 && results.every(({ status }) => status === 404),
    );
    const invented = trails.find(isInvented);
    if (invented)
      return fail(
        `${nameOf(invented)} was reported as answered, though its result was never sent.`,
        invented.results,
      );
    const late = trails.find(({ ask }) => timeliness(evidence, ask) === 'late');
    if (late)
      return fail(`${nameOf(late)} did not end in time: ${howLate(late.ask)}.`, late.results, {
        timing: true,
      });
    const silent = trails.some(({ ask }) => !ask.reply);
    return silent ? incomplete('The client never said how the ask ended.') : pass();
  },
});
