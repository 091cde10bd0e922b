import type { Capability } from '../../protocol/messages.js';
import type { Evidence } from '../evidence.js';
import { declined, type Judgement } from '../verdict.js';
import { type Json, objectOf, objectsOf, textOf } from './json.js';
import { onceFor } from './once-for.js';

/** What the client says of itself in its first reply; nothing where no adapter speaks for it. */
export const helloOf: (evidence: Pick<Evidence, 'events'>) => Json = onceFor(({ events }) => {
  const hello = events.find(
    (event) =>
      event.kind === 'adapter' && event.direction === 'from-adapter' && 'capabilities' in event.message,
  );
  return hello?.kind === 'adapter' ? objectOf(hello.message) : {};
});

/** That the client has declined a capability, as the verdict on a rule about it; undefined when it has not. */
export function declines(evidence: Evidence, capability: Capability): Judgement | undefined {
  const { capabilities, declined: list } = helloOf(evidence);
  if (Array.isArray(capabilities) && capabilities.includes(capability)) return undefined;
  const entry = objectsOf(list).find((one) => one.capability === capability);
  return entry && declined(`The client declines \`${capability}\`: ${textOf(entry.reason)}`);
}
