import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { DomainError } from '../../core/errors.js';
import { type GeneratedQuery, generateQuery } from '../../core/generate-query/generate-query.js';
import type { Space } from '../../core/space.js';
import { readBody } from '../read-body.js';
import { type Edge, type Outcome, serve } from '../serve.js';
import { workbookUrlOf } from '../workbook-url.js';
import { presentQueryOf, presentRows } from './present-generated.js';

const SHUT_OFF: Wire['AiCreditShutoffError'] = {
  code: 'shutoff',
  detail: 'The AI credit limit has been reached. Contact your administrator for assistance.',
  status: 402,
};

/** One query for one prompt, without a job or a conversation. */
export function generateQueryRoutes(router: Router, edge: Edge): void {
  router.post(
    '/api/v1/ai/generate-query',
    readBody(),
    serve(
      edge,
      'aiGenerateQuery',
      ({ body, caller, space }) => {
        const { runQuery = true, workbookUrl = false } = body;
        return outcomeOf(space, generateQuery(space, caller, body), { runQuery, workbookUrl });
      },
      { needsAnswers: true },
    ),
  );
}

interface Wanted {
  readonly runQuery: boolean;
  readonly workbookUrl: boolean;
}

function outcomeOf(space: Space, generated: GeneratedQuery, wanted: Wanted): Outcome {
  switch (generated.kind) {
    case 'credits-used-up':
      return { status: 402, body: SHUT_OFF };
    case 'none': {
      const message = 'No query generated';
      if (space.switches.noQueryGenerated === 'bad-request') {
        throw new DomainError('invalid_request', message);
      }
      return answered({ error: { message, detail: generated.detail }, query: null });
    }
    case 'failed': {
      const { failure, topic, query } = generated;
      const shown = { query: query && presentQueryOf(query), ...(topic === null ? {} : { topic }) };
      // Nothing fails before it runs: the definition alone is to be had by everybody who may ask.
      if (query !== null && !wanted.runQuery) return answered({ error: null, ...shown });
      const error = { message: failure.message, detail: failure.detail ?? failure.message };
      return answered({ error, ...shown });
    }
    case 'query': {
      const { topic, query } = generated;
      return answered({
        error: null,
        query: presentQueryOf(query.query),
        ...(topic === null ? {} : { topic }),
        ...(wanted.runQuery ? { result: presentRows(query) } : {}),
        ...(wanted.workbookUrl ? { workbookUrl: workbookUrlOf(space, space.ids.next('workbook')) } : {}),
      });
    }
  }
}

const answered = (body: Wire['AiGenerateQueryResponse']): Outcome => ({ status: 200, body });
