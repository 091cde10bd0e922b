import type { OmniMock, SpaceControl } from '../../../mock-server/index.js';
import type { WebhookHabits } from '../../protocol/messages.js';
import type { ConformanceScenario } from '../../scenarios/define-scenario.js';
import { switchesFor } from '../webhook-terms.js';

/** A space as the scenario wants it, with what it ordered beforehand. */
export function spaceFor(
  scenario: ConformanceScenario,
  omni: OmniMock,
  {
    habits = {},
    seedWord = '',
    idleMs,
  }: { habits?: WebhookHabits; seedWord?: string; idleMs?: number | undefined },
): SpaceControl {
  const { switches, ...wanted } = scenario.space ?? {};
  const space = omni.createSpace({
    seed: seedOf(scenario.name + seedWord),
    ...wanted,
    ...(idleMs === undefined ? {} : { idleMs }),
    switches: { ...switchesFor(scenario.needs, habits), ...switches },
  });
  for (const script of scenario.scripts ?? []) space.script(script);
  for (const fault of scenario.faults ?? []) space.fault(fault);
  return space;
}

/** Ids differ from scenario to scenario, so that a client that wrote one down is found out; and not from run to run. */
const seedOf = (name: string): number =>
  [...name].reduce((seed, character) => (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
