import { defineCheck } from '../define-check.js';
import { endOf, nameOf, trailsOf } from '../reading/asks.js';
import { shownState } from '../reading/jobs.js';
import { objectIn, objectOf, textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, notApplicable, pass } from '../verdict.js';

export const reportsMissingAttribute = defineCheck({
  id: 'scoping.reports-missing-attribute',
  level: 'must',
  profile: 'scoping',
  rule: 'Report a question that failed for want of a user attribute as failed, never as an answer without rows.',
  basis: {
    source:
      'docs.omni.co: access filters (a user attribute without a value is an error; neither no rows nor all rows)',
  },
  remedy: 'Pass the failure on, and send the attribute with the session that makes the user.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells what the client said.');
    const judged = trailsOf(evidence).map((trail) => {
      const end = trail.polls.find((poll) => shownState(poll) === 'FAILED');
      const reason = textOf(objectOf(objectIn(end?.responseBody ?? null).error).message);
      if (!end || !/attribute/i.test(reason)) return undefined;
      const { reply, error } = trail.ask;
      // A client that does not see the end of a job breaks another rule.
      const polledOn = trail.polls.some(({ wallMs }) => wallMs > end.endedMs);
      if (polledOn || (!reply && error === undefined))
        return incomplete(`The job failed, and ${nameOf(trail).replace(/^T/, 't')} ${endOf(trail)}.`);
      if (reply?.outcome === 'failed') return pass();
      return fail(`The job failed with "${reason}", and the ask ${endOf(trail)}.`, [end]);
    });
    return worstOf(judged) ?? missing(evidence, 'No job was seen to fail for want of a user attribute.');
  },
});
