import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { endOfCall, nameOfCall, signInsOf } from '../reading/sign-ins.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const reportsRefusal = defineCheck({
  id: 'sessions.reports-refusal',
  level: 'must',
  profile: 'sessions',
  rule: 'Report a sign-in that Omni refused as failed.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): Generate session, 400 and 403; @omni-co/embed 0.16.0 resolves with `success: false`',
    quote: 'Permission denied - embed not enabled',
  },
  remedy:
    'Look at the status of generate-session, or at `success` of what `createSessionToken` resolves with: it does not reject.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the client believes.');
    const refused = signInsOf(evidence).flatMap(({ call, requests }) => {
      const last = requests.at(-1);
      return last?.status != null && last.status >= 400 ? [{ call, last }] : [];
    });
    if (refused.length === 0) return missing(evidence, 'Omni refused no sign-in.');
    const wrong = refused.find(({ call }) => call.reply?.outcome !== 'failed');
    if (!wrong) return pass();
    return fail(
      `${nameOfCall(wrong.call)} ${endOfCall(wrong.call)}, and Omni had answered ${wrong.last.status}.`,
      [wrong.last],
    );
  },
});
