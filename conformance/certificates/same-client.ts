import type { Trace } from '../../mock-server/index.js';
import { readReply } from '../drivers/index.js';
import type { RunReport } from '../runner/index.js';
import { differences } from './differences.js';
import type { Recording } from './fit-to-certify.js';

type Description = NonNullable<RunReport['client']>;

/** What an adapter says of itself, in an order that does not depend on the one it lists things in. */
const described = ({ name, version, capabilities, declined, webhook }: Description) => ({
  name,
  version,
  capabilities: [...capabilities].sort(),
  declined: [...declined].sort((a, b) => (a.capability < b.capability ? -1 : 1)),
  webhook: webhook ?? null,
});

/** That a recording is not of the client that the report names, in one sentence: each begins with its hello. */
export function otherClient({ client }: RunReport, recordings: readonly Recording[]): string | undefined {
  if (!client) return 'The report names no client.';
  for (const { scenario, trace } of recordings) {
    const hellos = hellosIn(trace);
    if (hellos.length === 0) return `The client does not say who it is in the recording of ${scenario}.`;
    for (const hello of hellos) {
      const [unlike] = hello ? differences(described(hello), described(client)) : ['the shape of it'];
      if (unlike !== undefined)
        return `In the recording of ${scenario} the client says something else of itself than in the report (${unlike}).`;
    }
  }
  return undefined;
}

/** The replies to each hello; undefined for one that is none. */
function hellosIn(trace: Trace): (Description | undefined)[] {
  const messages = trace.flatMap((event) => (event.kind === 'adapter' ? [event] : []));
  return messages.flatMap(({ direction, message }, at) => {
    if (direction !== 'to-adapter' || message.verb !== 'hello') return [];
    const reply = messages
      .slice(at + 1)
      .find((later) => later.direction === 'from-adapter' && later.message.id === message.id)?.message;
    const answer = reply && readReply('hello', reply).answer;
    if (!answer || !('reply' in answer)) return [undefined];
    const { declined = [], ...rest } = answer.reply;
    return [{ ...rest, declined }];
  });
}
