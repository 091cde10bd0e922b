import type { TraceEvent } from '../../mock-server/index.js';
import type { ScenarioRun } from '../runner/play/run-scenario.js';

/** One line of what happened, and when, in seconds from the question. */
export interface Happening {
  readonly atSeconds: number;
  readonly what: string;
}

/** What happened in a play, in the order in which it did: a person's view of a trace. */
export function happeningsIn({ trace }: Pick<ScenarioRun, 'trace'>): Happening[] {
  const events: readonly TraceEvent[] = trace ?? [];
  const asked = events.find((event) => event.kind === 'adapter' && event.message.verb === 'ask')?.wallMs ?? 0;
  const verbs = new Map(
    events.flatMap((event) =>
      event.kind === 'adapter' && event.direction === 'to-adapter'
        ? [[event.message.id, event.message.verb] as const]
        : [],
    ),
  );
  return events
    .flatMap((event) => told(event, verbs))
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, what }) => ({ atSeconds: Math.round((atMs - asked) / 100) / 10, what }));
}

interface Told {
  readonly atMs: number;
  readonly what: string;
}

const CALLS: Readonly<Record<string, readonly [came: string, answer: string]>> = {
  aiJobSubmit: ['the submit arrives', 'its answer goes out'],
  aiJobStatus: ['a poll arrives', 'a poll is answered'],
  aiJobCancel: ['the cancel arrives', 'the cancel is answered'],
  aiJobResult: ['the result is asked for', 'the result is handed over'],
};

const OF_THE_ASK: readonly unknown[] = ['ask', 'cancel'];

function told(event: TraceEvent, verbs: ReadonlyMap<unknown, unknown>): Told[] {
  const { wallMs: atMs } = event;
  switch (event.kind) {
    case 'adapter':
      return toldByAdapter(event, verbs).map((what) => ({ atMs, what }));
    case 'transition':
      return event.from === null ? [] : [{ atMs, what: `the job is ${event.to}` }];
    case 'delivery': {
      if (event.outcome === 'dropped') return [];
      const answer = event.outcome === 'answered' ? `answered ${event.status}` : event.outcome;
      return [{ atMs, what: `a webhook says ${event.event} → ${answer}` }];
    }
    case 'exchange': {
      const [came, answer] = CALLS[event.operation ?? ''] ?? [];
      if (came === undefined || answer === undefined) return [];
      const said =
        event.status === null ? 'to nobody: the client has hung up' : `→ ${event.jobState ?? event.status}`;
      const shown = event.status === 200 || event.status === 201 ? said : `→ ${event.status ?? said}`;
      return [
        { atMs, what: came },
        { atMs: event.endedMs, what: event.operation === 'aiJobSubmit' ? answer : `${answer} ${shown}` },
      ];
    }
    default:
      return [];
  }
}

function toldByAdapter(
  { direction, message }: Extract<TraceEvent, { kind: 'adapter' }>,
  verbs: ReadonlyMap<unknown, unknown>,
): string[] {
  if (direction === 'to-adapter') {
    if (message.verb === 'ask') return ['the user asks'];
    return message.verb === 'cancel' ? ['the user cancels'] : [];
  }
  const verb = verbs.get(message.id);
  if (!OF_THE_ASK.includes(verb)) return [];
  const said = message.ok === true ? String(message.outcome) : 'an error';
  return [
    verb === 'ask' ? `the client says of the question: ${said}` : `the client says of the cancel: ${said}`,
  ];
}
