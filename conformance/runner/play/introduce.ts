import type { Adapter, Driver } from '../../drivers/index.js';
import { PROTOCOL_VERSION } from '../../protocol/messages.js';
import type { ClientDescription } from '../../report/run-report.js';
import type { ConformanceScenario } from '../../scenarios/define-scenario.js';

/** Time for a slow runtime on a busy machine to come up and say hello. */
const HELLO_MS = 30_000;

export type Introduction = { readonly client: ClientDescription } | { readonly refused: string };

/** Says hello, and finds out whom the suite is talking to or in one sentence why it cannot. */
export async function introduce(adapter: Adapter, id: number, withinMs = HELLO_MS): Promise<Introduction> {
  const answer = await adapter.request('hello', { id, verb: 'hello', protocol: PROTOCOL_VERSION }, withinMs);
  if (!answer) {
    const gone = adapter.whyGone();
    if (gone === undefined)
      return { refused: `The adapter did not answer \`hello\` within ${withinMs / 1000} s.` };
    return { refused: gone.startsWith('the adapter') ? `Before answering \`hello\`, ${gone}.` : gone };
  }
  if ('error' in answer) return { refused: `The adapter could not say hello: ${answer.error}.` };
  const { name, version, protocol, capabilities, declined = [], webhook } = answer.reply;
  if (protocol !== PROTOCOL_VERSION) {
    return {
      refused: `The adapter speaks protocol ${protocol}; this suite speaks protocol ${PROTOCOL_VERSION}.`,
    };
  }
  return { client: { name, version, capabilities, declined, ...(webhook ? { webhook } : {}) } };
}

export type Fitness =
  | { readonly fit: true }
  | { readonly fit: false; readonly declined: boolean; readonly reason: string };

/**
 * Whether the client can be asked for all of this. Only a capability declined with a reason counts as declined; and what
 * cannot be done to a client that is reached this way, through no fault of its own.
 */
export function fitnessFor(
  client: ClientDescription,
  { needs, restarts }: Pick<ConformanceScenario, 'needs' | 'restarts'>,
  { cannotRestart }: Pick<Driver, 'cannotRestart'>,
): Fitness {
  const missing = needs.filter((need) => !client.capabilities.includes(need));
  const [first] = missing;
  if (first === undefined) {
    if (restarts !== true || cannotRestart === undefined) return { fit: true };
    return {
      fit: false,
      declined: true,
      reason: `Not judged, as the client cannot be started anew: ${cannotRestart}`,
    };
  }
  const unexplained = missing.find((need) => !client.declined.some(({ capability }) => capability === need));
  if (unexplained !== undefined) {
    const reason = `The adapter neither offers \`${unexplained}\` nor declines it with a reason.`;
    return { fit: false, declined: false, reason };
  }
  const why = client.declined.find(({ capability }) => capability === first)?.reason ?? '';
  return { fit: false, declined: true, reason: `The client declines \`${first}\`: ${why}` };
}
