import type { SpaceEvent, TraceEvent } from '../../../mock-server/index.js';
import type { HelloReply, WebhookHabits } from '../../protocol/messages.js';
import { type Evidence, evidenceFrom } from '../evidence.js';
import { aMessage, messagesOf } from './calls.js';
import { aSpace } from './world.js';

interface EvidenceParts
  extends Partial<Pick<Evidence, 'exchanges' | 'transitions' | 'leaks' | 'processes' | 'deliveries'>> {
  readonly space?: SpaceEvent;
  readonly asks?: Evidence['asks'];
  readonly cancels?: Evidence['cancels'];
  readonly histories?: Evidence['histories'];
  readonly sessions?: Evidence['sessions'];
  readonly embedUrls?: Evidence['embedUrls'];
  /** What the adapter says of webhooks in its hello. */
  readonly habits?: WebhookHabits;
  /** What else the adapter says in its hello. */
  readonly hello?: Partial<Pick<HelloReply, 'capabilities' | 'declined'>>;
  /** Events of any other kind. */
  readonly events?: readonly TraceEvent[];
  /** True for a run with an adapter that was asked nothing; with calls of any kind there is always one. */
  readonly hasAdapter?: boolean;
}

const hello = ({ habits: webhook, hello: said }: EvidenceParts): TraceEvent[] => [
  aMessage('to-adapter', { id: 1, verb: 'hello', protocol: 1 }, 0),
  aMessage(
    'from-adapter',
    {
      id: 1,
      ok: true,
      name: 'c',
      version: '1',
      protocol: 1,
      capabilities: ['ask'],
      ...(webhook && { webhook }),
      ...said,
    },
    0,
  ),
];

/**
 * Evidence as a real trace would give it: the parts are laid out in order of time, numbered, and read back.
 * @example
 * evidence({ exchanges: [aSubmit(), aPoll('COMPLETE', { atMs: 2_000 })], asks: [anAsk()] });
 */
export function evidence(parts: EvidenceParts = {}): Evidence {
  const { asks = [], cancels = [], histories = [], sessions = [], embedUrls = [], space = aSpace() } = parts;
  const calls = [...asks, ...cancels, ...histories, ...sessions, ...embedUrls].flatMap((call) =>
    messagesOf(call),
  );
  const adapter = calls.length > 0 || parts.hasAdapter === true ? [...hello(parts), ...calls] : [];
  const rest = [
    ...adapter,
    ...(parts.exchanges ?? []),
    ...(parts.transitions ?? []),
    ...(parts.leaks ?? []),
    ...(parts.processes ?? []),
    ...(parts.deliveries ?? []),
    ...(parts.events ?? []),
  ].sort((a, b) => a.wallMs - b.wallMs);
  return evidenceFrom([{ ...space, seq: 1 }, ...rest.map((event, index) => ({ ...event, seq: index + 2 }))]);
}
