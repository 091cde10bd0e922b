import type { TraceEvent } from '../../../mock-server/index.js';
import { counted } from '../../report/counted.js';

type Message = Readonly<Record<string, unknown>>;

const idOf = ({ id }: Message): unknown => id;

/**
 * What explains everything when an adapter answered no question: it is not wired up, and what it says of that itself is
 * worth more than all the rules that could not be judged. `traces` are those of the scenarios that were played.
 */
export function adapterHint(traces: readonly (readonly TraceEvent[])[]): string | undefined {
  const errors = new Map<string, number>();
  let asks = 0;
  for (const trace of traces) {
    const messages = (direction: 'to-adapter' | 'from-adapter') =>
      trace.flatMap((event) =>
        event.kind === 'adapter' && event.direction === direction ? [event.message] : [],
      );
    const asked = new Set(
      messages('to-adapter')
        .filter(({ verb }) => verb === 'ask')
        .map(idOf),
    );
    asks += asked.size;
    for (const message of messages('from-adapter')) {
      const error = asked.has(message.id) ? errorIn(message) : undefined;
      if (error !== undefined) errors.set(error, (errors.get(error) ?? 0) + 1);
    }
  }
  const [most] = [...errors].sort(([, a], [, b]) => b - a);
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  if (most === undefined || failed < asks) return undefined;
  const [error, times] = most;
  const said = times === failed ? '' : `, ${times} times`;
  return `Not one of ${counted(asks, 'question')} was answered; the adapter said${said}: ${error}. \`omni-conformance smoke\` shows this in seconds.`;
}

function errorIn({ ok, error }: Message): string | undefined {
  if (ok !== false || typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  return typeof error.message === 'string' ? error.message.replace(/[.\s]+$/, '') : undefined;
}
