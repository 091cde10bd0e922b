import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { mayUseAi } from '../../core/access.js';
import { DomainError } from '../../core/errors.js';
import { type Edge, serve } from '../serve.js';

const PLACEHOLDER = 'Ask a question about your data';

/** How a chat client is to present the agent. The organization has changed nothing, so this is what one starts with. */
export function brandingRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/ai/branding',
    serve(edge, 'aiBranding', ({ caller, space }) => {
      if (!mayUseAi(space.directory.effectiveUser(caller.user.membershipId))) {
        throw new DomainError('permission_denied', 'Insufficient permissions');
      }
      const docs = space.switches.brandingKeys === 'docs';
      const shared = {
        name: 'Omni Agent',
        headline: 'What would you like to know?',
        body: 'Answers come from the data you have access to.',
        logoUrl: null,
      };
      const body: Wire['AiBrandingResponse'] = docs
        ? { ...shared, promptPlaceholder: PLACEHOLDER }
        : { ...shared, placeholder: PLACEHOLDER };
      return { status: 200, body };
    }),
  );
}
