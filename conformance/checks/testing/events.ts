import type { ElsewhereEvent, EmbedUserEvent, LeakEvent, ProcessEvent } from '../../../mock-server/index.js';
import { ana } from './world.js';

const base = { seq: 0, at: '2026-08-01T09:00:05.000Z', wallMs: 5_000 };

/** The organization key in the client's standard error. */
export const aLeak = (overrides: Partial<Omit<LeakEvent, 'kind'>> = {}): LeakEvent => ({
  ...base,
  kind: 'leak',
  secret: 'organization-key',
  where: 'stderr',
  excerpt: 'GET /api/v1/ai/jobs with Bearer [organization-key]',
  ...overrides,
});

/** A request to the foreign host that a redirect fault points to. */
export const anElsewhere = (overrides: Partial<Omit<ElsewhereEvent, 'kind'>> = {}): ElsewhereEvent => ({
  ...base,
  kind: 'elsewhere',
  method: 'GET',
  path: '/',
  carriedKey: true,
  ...overrides,
});

/** The client's process started. */
export const aProcess = (overrides: Partial<Omit<ProcessEvent, 'kind'>> = {}): ProcessEvent => ({
  ...base,
  wallMs: 0,
  kind: 'process',
  change: 'started',
  detail: 'node adapter.js',
  ...overrides,
});

/** Ana was deleted, or made anew with another id, at this moment. */
export const aUserChange = (
  change: EmbedUserEvent['change'],
  {
    atMs = 5_000,
    ...overrides
  }: Partial<Omit<EmbedUserEvent, 'kind' | 'change'>> & { readonly atMs?: number } = {},
): EmbedUserEvent => ({
  ...base,
  kind: 'embed-user',
  change,
  externalId: ana.externalId,
  id: ana.id,
  wallMs: atMs,
  ...overrides,
});
