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
