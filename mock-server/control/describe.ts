import type { Control } from '../../openapi/index.js';
import { iso } from '../core/clock.js';
import type { Space } from '../core/space.js';
import type { Spaces } from '../core/spaces.js';

/** All that a test needs to point a client at a space. */
export function describeSpace(spaces: Spaces, space: Space, baseUrl: string): Control['SpaceDescription'] {
  return {
    id: space.id,
    baseUrl,
    keys: { organization: space.keys.organization, pats: { ...space.keys.pats } },
    modelId: space.world.modelId,
    embedUsers: [...space.world.demoUsers],
    expiresAt: spaces.expiresAt(space.id),
    seed: space.world.seed,
    dataset: space.world.dataset.name,
    profile: space.profile,
    switches: { ...space.switches },
  };
}

export const describeClock = ({ clock }: Space): Control['ClockView'] => ({
  mode: clock.mode,
  now: iso(clock.now()),
  frozen: clock.frozen,
});
