import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** The embed secret may travel in one body alone, that of generate-url; in a URL never. */
const MASKED_SECRET = '[embed-secret]';

/** What a trace holds where a key stood. */
const MASKED_KEY = /\[(organization-key|personal-key(:[^\]]*)?)\]/;

const carriesKey = ({ path, query, requestBody }: ExchangeEvent): boolean =>
  [path, JSON.stringify(query), requestBody ?? ''].some((part) => MASKED_KEY.test(part)) ||
  [path, JSON.stringify(query)].some((part) => part.includes(MASKED_SECRET));

export const notInUrl = defineCheck({
  id: 'secrets.not-in-url',
  level: 'must',
  profile: 'core',
  rule: 'Send the API key in the Authorization header only, never in a path, a query or a body, and the embed secret in no URL.',
  basis: { source: 'docs.omni.co: Authentication (HTTP bearer)' },
  remedy: 'Send `Authorization: Bearer <key>`. URLs end up in access logs and browser histories.',
  monitor: true,
  judge({ exchanges }) {
    if (exchanges.length === 0) return notApplicable('The client sent nothing.');
    const carrying = exchanges.filter(carriesKey);
    if (carrying.length === 0) return pass();
    return fail(
      `${carrying.length} of ${exchanges.length} requests carried the key in the URL or the body.`,
      carrying,
    );
  },
});
