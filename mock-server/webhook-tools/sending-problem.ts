import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';

/** Of what went wrong, that which came before a byte of the webhook could leave. */
const BEFORE_IT_LEFT =
  /^(Nothing listens at|The host name|There is no way to|A header of the webhook cannot)|should (show a|speak TLS)/;

/** Whether nothing of a webhook has left: the receiver cannot be blamed, as there is none. */
export const neverSent = ({ outcome, status, problem }: AttemptOutcome): boolean =>
  outcome === 'refused' || (outcome === 'failed' && status === null && BEFORE_IT_LEFT.test(problem ?? ''));

/** A problem in the words of a command that has no mock to start. */
export const forThisCommand = (problem: string | null): string | null =>
  problem
    ?.replace(/start the mock with (--webhook-egress \w+) \(.*?\)/, 'give $1')
    .replace('start the mock with NODE_EXTRA_CA_CERTS', 'set NODE_EXTRA_CA_CERTS')
    .replace('check the webhook URL', 'check --to')
    .replace('give a webhook URL of another host', 'give --to another host') ?? null;
