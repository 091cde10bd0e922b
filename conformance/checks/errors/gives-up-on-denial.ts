import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { submitsOf } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { moreTimes } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

export const givesUpOnDenial = defineCheck({
  id: 'errors.gives-up-on-denial',
  level: 'must',
  profile: 'core',
  rule: 'Do not retry a submit that Omni answered with 401 or 403; report it as failed.',
  basis: { source: 'exploreomni/OmniKit (400, 401, 403, 405 and 422 are not retried)' },
  remedy:
    'Retry nothing that a second try cannot change: a wrong key or a missing permission needs a person.',
  judge(evidence) {
    const judged = evidence.asks.map((ask) => {
      const submits = submitsOf(evidence, ask);
      const denied = submits.findIndex(({ status }) => status === 401 || status === 403);
      // A client that stumbles over the body of the answer breaks `errors.reads-every-dialect`.
      const stumbled = ask.error !== undefined && submits.length === denied + 1;
      if (denied === -1 || stumbled) return undefined;
      const again = submits.slice(denied + 1);
      const { status } = submits[denied] ?? {};
      if (again.length > 0) {
        return fail(
          `The question was sent ${moreTimes(again.length)} after a ${status}.`,
          submits.slice(denied),
        );
      }
      if (!ask.reply) return incomplete(`After a ${status} the ask ${endOf({ ask })}.`);
      const { outcome } = ask.reply;
      if (outcome === 'failed' || outcome === 'refused') return pass();
      return fail(`Omni answered ${status}, and the ask ${endOf({ ask })}.`, submits);
    });
    return worstOf(judged) ?? missing(evidence, 'No submit of an ask was answered 401 or 403.');
  },
});
