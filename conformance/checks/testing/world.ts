import type { SpaceEvent } from '../../../mock-server/index.js';

export const aModelId = '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12';
export const anOrganizationId = '0b9c1d2e-3f40-4152-8637-48596a7b8c9d';
export const aConversationId = 'a4d0e7b2-1c55-4f0e-8a3d-6b2f9c7e1d20';
export const aJobId = '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f';
export const anotherJobId = '7b2e4d10-8c3f-4a5b-9d6e-1f2a3b4c5d6e';

/** Two embed users of every handmade space; `id` is what a client must send as `userId`. */
export const ana = { externalId: 'cust-ana', id: 'c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b' } as const;
export const ben = { externalId: 'cust-ben', id: 'd8b7c6e5-f4a3-4212-8b9c-8d7e6f5a4b3c' } as const;

/** The first event of a trace: a space with Ana and Ben. */
export const aSpace = (overrides: Partial<Omit<SpaceEvent, 'kind'>> = {}): SpaceEvent => ({
  kind: 'space',
  version: 1,
  seq: 1,
  at: '2026-08-01T09:00:00.000Z',
  wallMs: 0,
  space: { id: 'space-1', seed: 1, dataset: 'retail', profile: 'dev', switches: {} },
  organizationId: anOrganizationId,
  modelId: aModelId,
  keyOwnerId: '0000aaaa-0000-4000-8000-000000000001',
  embedUsers: [ana, ben],
  ...overrides,
});
