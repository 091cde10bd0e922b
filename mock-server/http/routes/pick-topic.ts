import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';

/** The topic a prompt is best put to. */
export function pickTopicRoutes(router: Router, edge: Edge): void {
  router.post(
    '/api/v1/ai/pick-topic',
    readBody(),
    serve(edge, 'aiPickTopic', async ({ body, caller, space }) => {
      // Brings the planner along, which no start should wait for.
      const { pickTopic } = await import('../../core/generate-query/pick-topic.js');
      const answer: Wire['AiPickTopicResponse'] = { topicId: pickTopic(space, caller, body) };
      return { status: 200, body: answer };
    }),
  );
}
