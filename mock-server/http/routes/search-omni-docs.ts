import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { DomainError } from '../../core/errors.js';
import { searchHelp } from '../../core/help/search-help.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';

/** Answers about how things work, from the mock's own help texts: the real documentation is not ours to hand out. */
export function searchOmniDocsRoutes(router: Router, edge: Edge): void {
  router.post(
    '/api/v1/ai/search-omni-docs',
    readBody(),
    serve(edge, 'aiSearchOmniDocs', ({ body, space }) => {
      if (!space.features.omniAgent) {
        throw new DomainError('feature_disabled', 'Omni Agent is not enabled for this organization');
      }
      const { answer, sources } = searchHelp(body.question);
      const found: Wire['AiSearchOmniDocsResponse'] = { answer, sources: [...sources] };
      return { status: 200, body: found };
    }),
  );
}
