import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { callsTo } from '../evidence.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** What the contract answers to a request whose form is wrong. */
const MALFORMED: ReadonlySet<number | null> = new Set([400, 413, 415, 422]);

/** What a base URL that ends in `/api` makes of a path that begins with it. */
const DOUBLED = /\/api\/api(\/|$)/;

export const wellFormed = defineCheck({
  id: 'submit.well-formed',
  level: 'must',
  profile: 'core',
  rule: 'Send every question as a valid POST /api/v1/ai/jobs: JSON with `modelId`, a `prompt` that is not empty, and UUIDs where the contract has them.',
  basis: {
    source: 'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit',
    quote: 'Bad Request: prompt: Required',
  },
  remedy:
    'Read the `detail` of the 400: it names the field. Mind that `userId` goes in the query, and that a base URL must not end in /api.',
  monitor: true,
  judge(evidence) {
    const submits = [...callsTo(evidence, 'aiJobSubmit'), ...astraySubmits(evidence)];
    const doubled = evidence.exchanges.filter(
      ({ operation, path }) => operation === null && DOUBLED.test(path),
    );
    if (submits.length === 0) {
      // A client whose every path is wrong never gets as far as a submit.
      const [first] = doubled;
      if (first) return fail(`The client called ${first.path}, which is no route.`, doubled);
      return notApplicable('No question was submitted.');
    }
    const broken = submits.filter((submit) => submit.operation === null || isMalformed(submit, evidence));
    const [first] = broken;
    if (!first) return pass();
    const seen =
      first.operation === null
        ? `went to ${first.path}, which is no route`
        : `got ${first.status} ${first.responseBody ?? ''}`.trimEnd();
    return fail(
      `${broken.length} of ${submits.length} submits were not accepted as valid: the first ${seen}.`,
      broken,
    );
  },
});

function isMalformed(submit: ExchangeEvent, { space }: Evidence): boolean {
  if (submit.fault !== null || !MALFORMED.has(submit.status)) return false;
  // With this switch a well-formed id of a conversation that is gone answers 400 too.
  const unknownConversation =
    space.space.switches.unknownConversation === 'bad-request' &&
    /conversation/i.test(submit.responseBody ?? '');
  return !unknownConversation;
}

const astraySubmits = ({ exchanges }: Evidence): ExchangeEvent[] =>
  exchanges.filter(
    ({ operation, method, path }) => operation === null && method === 'POST' && /\/ai\/jobs\/?$/.test(path),
  );
