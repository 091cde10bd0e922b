import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { type Ask, submitsOf } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { shows } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { errorText } from './error-text.js';

export const readsEveryDialect = defineCheck({
  id: 'errors.reads-every-dialect',
  level: 'must',
  profile: 'core',
  rule: "Pass Omni's error text on, in whichever of its shapes it comes, and survive a body that has none.",
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): ApiError403 (`detail`, `status`); docs.omni.co: Error (`error`, `message`); exploreomni/OmniKit (reads all of them, text and HTML too)',
  },
  remedy:
    'Read `detail`, then `message`, then `error` (a string or an object with `message`), then plain text.',
  judge(evidence) {
    const judged = evidence.asks.map((ask) => {
      const last = submitsOf(evidence, ask).at(-1);
      return last && isRefusal(last) ? judgeRefusal(ask, last) : undefined;
    });
    return worstOf(judged) ?? missing(evidence, 'No ask ended with a refused submit.');
  },
});

/** Refused for good: 409 and 429 say "not now", and a client may do many things about that. */
const isRefusal = ({ status }: ExchangeEvent): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 409 && status !== 429;

function judgeRefusal(ask: Ask, refusal: ExchangeEvent): Judgement {
  const type = refusal.responseHeaders['content-type'] ?? 'no content type';
  if (ask.error !== undefined)
    return fail(`A ${refusal.status} (${type}): the ask ${endOf({ ask })}.`, [refusal]);
  if (!ask.reply) return incomplete(`After a ${refusal.status} the ask ${endOf({ ask })}.`);
  const text = errorText(refusal);
  if (text === undefined || shows(ask.reply.message ?? '', text)) return pass();
  return fail(`Omni said "${text}" (${refusal.responseBody}), and the ask ${endOf({ ask })}.`, [refusal]);
}
