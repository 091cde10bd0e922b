import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { jobStories } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

/** A server error, or a connection that the mock dropped: the client itself may hang up whenever it likes. */
const isTransientTrouble = ({ status, fault }: ExchangeEvent): boolean =>
  status === null ? fault !== null : status >= 500;

export const survivesTransientPollErrors = defineCheck({
  id: 'errors.survives-transient-poll-errors',
  level: 'must',
  profile: 'core',
  rule: 'Carry on polling after a 5xx, a page of HTML from a proxy or a lost connection: the job goes on, whatever happened to one poll.',
  basis: {
    source:
      'exploreomni/OmniKit (reads are retried on 500, 502, 503 and 504; five failed polls in a row end it)',
  },
  remedy:
    'Check the status before parsing the body, and give a failed poll a few more tries before giving up on the job.',
  judge(evidence) {
    const judged = jobStories(evidence).map(({ ask, polls }) => {
      const trouble = polls.filter(isTransientTrouble);
      const last = trouble.at(-1);
      if (!last) return undefined;
      if (polls.at(-1) !== last || ask?.reply?.outcome === 'answered') return pass();
      if (!ask) return undefined;
      if (ask.error === undefined && (!ask.reply || ask.reply.outcome === 'timed-out')) {
        return incomplete(`The client had not polled again when the ask ${endOf({ ask })}.`);
      }
      const seen = last.status === null ? 'a lost connection' : `a ${last.status}`;
      return fail(`The client gave up on a running job at ${seen}: the ask ${endOf({ ask })}.`, trouble);
    });
    return worstOf(judged) ?? missing(evidence, 'No poll met a server error.');
  },
});
