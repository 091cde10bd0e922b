import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { jobStories, shownState } from '../reading/jobs.js';
import { objectIn, objectOf, textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { shows } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

export const reportsFailure = defineCheck({
  id: 'polling.reports-failure',
  level: 'must',
  profile: 'core',
  rule: "Report a FAILED job as failed, with Omni's `error.message`, whether or not there is a `code` or it ever ran.",
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobStatus (`error.message` is required, `code` and `detail` are not)',
  },
  remedy:
    'On FAILED stop, and pass `error.message` on. Expect no `code`, and no `executionStartedAt` either.',
  judge(evidence) {
    const judged = jobStories(evidence).map(({ polls, ask }) => {
      const end = polls.find((poll) => shownState(poll) === 'FAILED');
      if (!end || !ask) return undefined;
      const polledOn = polls.some(({ wallMs }) => wallMs > end.endedMs);
      if (polledOn || (!ask.reply && ask.error === undefined)) {
        return incomplete(`FAILED was shown and the client did not end there: the ask ${endOf({ ask })}.`);
      }
      if (ask.reply?.outcome !== 'failed')
        return fail(`The job FAILED, and the ask ${endOf({ ask })}.`, [end]);
      const reason = textOf(objectOf(objectIn(end.responseBody).error).message);
      if (shows(ask.reply.message ?? '', reason)) return pass();
      return fail(`The job FAILED with "${reason}", which is lost: the ask ${endOf({ ask })}.`, [end]);
    });
    return (
      worstOf(judged) ??
      missing(evidence, 'No failed job was shown to a client that says what it made of it.')
    );
  },
});
