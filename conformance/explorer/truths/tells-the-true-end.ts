import { defineCheck } from '../../checks/define-check.js';
import { endOf, nameOf, trailsOf } from '../../checks/reading/asks.js';
import { worstOf } from '../../checks/reading/worst.js';
import { fail, incomplete, notApplicable, pass } from '../../checks/verdict.js';
import { ENDS, endAt, isForgotten } from './standing.js';

const CLAIMS: readonly string[] = Object.values(ENDS);

export const tellsTheTrueEnd = defineCheck({
  id: 'explorer.tells-the-true-end',
  level: 'must',
  profile: 'core',
  rule: 'Tell the person who asked how the job really ended, in whatever order the news came.',
  basis: { source: 'docs.omni.co: Get AI job status (`state` says with authority how a job ended)' },
  remedy:
    'Let one place decide how an ask ended, from the first terminal `state` that Omni showed, and only once.',
  judge(evidence) {
    const judged = trailsOf(evidence).map((trail) => {
      const { ask } = trail;
      const end = endAt(evidence, trail);
      if (end === undefined) return undefined;
      const name = nameOf(trail);
      const calls = [...trail.polls, ...trail.cancels, ...trail.results];
      if (ask.error !== undefined) return fail(`${name} ${endOf(trail)}; its job was ${end}.`, calls);
      const outcome = ask.reply?.outcome;
      if (outcome === ENDS[end]) return pass();
      if (outcome !== undefined && CLAIMS.includes(outcome))
        return fail(`${name} ended as ${outcome}; its job was ${end}.`, calls);
      if (isForgotten(evidence, ask.askedMs, ask.repliedMs))
        return fail(`${name} ${endOf(trail)}, long after its job was ${end}.`, calls);
      return incomplete(`${name} ${endOf(trail)}.`);
    });
    return worstOf(judged) ?? notApplicable('No job ended.');
  },
});
