import { expect } from 'vitest';
import type { OperationId, SpaceControl } from '../../mock-server/index.js';
import type { Opinions, Request, SecondOpinion, Verdict } from './second-opinion.js';

export const TERMINAL = ['COMPLETE', 'FAILED', 'CANCELLED'];
/** An id that belongs to nothing. */
export const STRANGER = '770e8400-e29b-41d4-a716-446655440000';

export const agree = (opinions: Opinions, verdict: Verdict): void =>
  expect({ prism: opinions.prism, ours: opinions.ours }, opinions.why.join('\n')).toEqual({
    prism: verdict,
    ours: verdict,
  });

/** Asks, expects both validators to be content, and gives the answer. */
export async function fine(
  opinion: SecondOpinion,
  space: SpaceControl,
  request: Request,
  status?: number,
): Promise<Record<string, unknown>> {
  const opinions = await opinion.ask(space, request);
  agree(opinions, 'fine');
  if (status !== undefined) expect(opinions.status, JSON.stringify(opinions.json)).toBe(status);
  return (opinions.json ?? {}) as Record<string, unknown>;
}

export const userOf = (space: SpaceControl): string => space.embedUsers[0]?.userId ?? '';
export const submit = (space: SpaceControl, more: object = {}): Request => ({
  operation: 'aiJobSubmit',
  query: { userId: userOf(space) },
  body: { modelId: space.modelId, prompt: 'What were net sales by month this year?', ...more },
});
export const aboutJob = (operation: OperationId, jobId: unknown): Request => ({
  operation,
  path: { jobId: String(jobId) },
});
export const aboutConversation = (conversationId: unknown): Request => ({
  operation: 'aiConversationDetail',
  path: { conversationId: String(conversationId) },
});

/** One good request for each operation, in an order in which they all succeed. */
export async function everyOperation(opinion: SecondOpinion, space: SpaceControl): Promise<Request[]> {
  const { jobId, conversationId } = await fine(opinion, space, submit(space), 201);
  const { modelId } = space;
  const { topics } = await fine(opinion, space, { operation: 'modelsListTopics', path: { modelId } }, 200);
  const topicName = (topics as { name: string }[])[0]?.name ?? '';
  const session = { externalId: 'cust-new', name: 'Nia', contentPath: '/my', groups: [], userAttributes: {} };
  return [
    submit(space),
    aboutJob('aiJobStatus', jobId),
    aboutJob('aiJobResult', jobId),
    aboutJob('aiJobCancel', jobId),
    {
      ...aboutJob('aiJobFeedback', jobId),
      query: { userId: userOf(space) },
      body: { rating: 'bad', comment: 'No.' },
    },
    { operation: 'aiConversationsList', query: { pageSize: '5' } },
    aboutConversation(conversationId),
    { operation: 'modelsList', query: { include: 'activeBranches', modelKind: 'SHARED' } },
    { operation: 'modelsListTopics', path: { modelId } },
    { operation: 'modelsGetTopic', path: { modelId, topicName } },
    { operation: 'whoami' },
    { operation: 'embedSsoGenerateSession', body: session },
    { operation: 'embedSsoGenerateSessionUnstable', body: session },
    { operation: 'scimEmbedUsersList', query: { filter: 'embedExternalId eq "cust-42"', count: '3' } },
    { operation: 'scimEmbedUsersGet', path: { id: userOf(space) } },
    { operation: 'scimEmbedUsersDelete', path: { id: space.embedUsers[1]?.userId ?? '' } },
  ];
}
