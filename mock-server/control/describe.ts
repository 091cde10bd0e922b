import type { Control } from '../../openapi/index.js';
import { iso } from '../core/clock.js';
import type { Space } from '../core/space.js';
import type { Spaces } from '../core/spaces.js';

/** All that a test needs to point a client at a space. */
export function describeSpace(spaces: Spaces, space: Space, baseUrl: string): Control['SpaceDescription'] {
  const { organization, pats, embedSecret } = space.keys;
  return {
    id: space.id,
    baseUrl,
    keys: { organization, pats: { ...pats }, embedSecret },
    modelId: space.world.modelId,
    connectionId: connectionOf(space),
    embedUsers: [...space.world.demoUsers],
    expiresAt: spaces.expiresAt(space.id),
    seed: space.world.seed,
    dataset: space.world.dataset.name,
    profile: space.profile,
    switches: { ...space.switches },
    features: { ...space.features },
  };
}

/** The connection of the model a client is told to ask. */
function connectionOf({ world }: Space): string {
  const model = world.models.find(({ id }) => id === world.modelId);
  if (!model) throw new Error(`Dataset "${world.dataset.name}" has lost its shared model.`);
  return model.connectionId;
}

export const describeClock = ({ clock }: Space): Control['ClockView'] => ({
  mode: clock.mode,
  now: iso(clock.now()),
  frozen: clock.frozen,
});
