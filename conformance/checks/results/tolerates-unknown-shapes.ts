import { defineCheck } from '../define-check.js';
import { endOf, gaveAnswer, nameOf, trailsOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import type { ServedResult } from '../reading/result-body.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** Action types that Omni documents or that public clients have met. */
const KNOWN_TYPES = new Set([
  'generate_query',
  'summarize',
  'inspect_model',
  'search_model',
  'search_model_files',
  'manage_task_list',
  'create_dashboard_from_chat',
  'create_dashboard',
  'create_app',
  'create_app_from_chat',
  'failure',
]);
const MANY_ACTIONS = 50;

/** What is unusual about a result; empty for an ordinary one. */
function oddity({ actions }: ServedResult): string {
  const stranger = actions.find(({ type }) => !KNOWN_TYPES.has(String(type)));
  if (stranger) return `an action of type ${JSON.stringify(stranger.type)}`;
  if (actions.some((action) => !('timestamp' in action))) return 'an action without timestamp';
  return actions.length > MANY_ACTIONS ? `${actions.length} actions` : '';
}

export const toleratesUnknownShapes = defineCheck({
  id: 'results.tolerates-unknown-shapes',
  level: 'must',
  profile: 'core',
  rule: 'Answer from a result that holds unknown action types, missing timestamps, many actions or further keys.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): action types and keys are open sets; exploreomni/OmniKit tests show such results',
  },
  remedy: 'Decode only the keys you use, treat each of them as optional, and skip actions you do not know.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the client read.');
    const odd = trailsOf(evidence).flatMap((trail) => {
      const what = trail.served ? oddity(trail.served) : '';
      return what === '' ? [] : [{ trail, what }];
    });
    if (odd.length === 0) return missing(evidence, 'The client read no unusual result.');
    const lost = odd.find(({ trail }) => !gaveAnswer(trail));
    return lost
      ? fail(
          `${nameOf(lost.trail)} ${endOf(lost.trail)} without the message of a result with ${lost.what}.`,
          lost.trail.results,
        )
      : pass();
  },
});
