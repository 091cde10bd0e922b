import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { cancelTrails } from '../reading/cancels.js';
import { shownState } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

const endedOtherwise = (answer: ExchangeEvent): boolean => {
  const state = shownState(answer);
  return state === 'COMPLETE' || state === 'FAILED';
};

export const reportsRealEnd = defineCheck({
  id: 'cancel.reports-real-end',
  level: 'must',
  profile: 'cancel',
  rule: 'When a cancel answers COMPLETE or FAILED, say that the job had already ended, not that it was cancelled.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel is idempotent and answers 200 with the unchanged state of an ended job',
  },
  remedy: 'Look at `state` in the answer to a cancel; a 200 alone says nothing about the job.',
  judge(evidence) {
    const late = cancelTrails(evidence).filter(({ answers }) => answers.some(endedOtherwise));
    if (late.length === 0) return missing(evidence, 'No cancel came too late.');
    const wrong = late.find(({ call, trail }) =>
      [call.reply?.outcome, trail.ask.reply?.outcome].includes('cancelled'),
    );
    if (wrong) {
      const state = wrong.answers.find(endedOtherwise)?.jobState;
      return fail(`${nameOf(wrong.trail)} was called cancelled; Omni said ${state}.`, wrong.answers);
    }
    const silent = late.some(({ call }) => !call.reply);
    return silent ? incomplete('The client never said what became of its cancel.') : pass();
  },
});
