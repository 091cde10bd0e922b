import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { knewComplete } from '../reading/completion.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const notBeforeComplete = defineCheck({
  id: 'results.not-before-complete',
  level: 'must',
  profile: 'core',
  monitor: true,
  rule: 'Ask for a result only after the job was seen COMPLETE.',
  basis: {
    source: 'docs.omni.co: Stream AI job results',
    quote: 'Job results not yet available',
  },
  remedy: 'Poll `GET /api/v1/ai/jobs/{jobId}` until `state` is COMPLETE, and only then read `…/result`.',
  judge(evidence) {
    const reads = callsTo(evidence, 'aiJobResult');
    if (reads.length === 0) return notApplicable('The client read no result.');
    const early = reads.filter((read) => !knewComplete(evidence, read));
    return early.length === 0
      ? pass()
      : fail(
          `${early.length} of ${reads.length} reads of a result came before its job was seen COMPLETE.`,
          early,
        );
  },
});
