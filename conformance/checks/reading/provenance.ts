import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import { jobOf } from './asks.js';
import { userIdOf, whoIs } from './embed-users.js';
import { objectIn } from './json.js';
import type { Showing } from './showings.js';

/** The way by which a word came to a client. */
export interface Provenance {
  readonly sentence: string;
  readonly exchanges: readonly ExchangeEvent[];
}

const CONVERSATION_PATH = /\/ai\/conversations\/([^/]+)/;

const conversationIn = ({ path }: ExchangeEvent): string | undefined => CONVERSATION_PATH.exec(path)?.[1];

/** Finds the answer of Omni that brought a word, and with whose rights it was computed. */
export function provenanceOf(evidence: Evidence, word: string, showing: Showing): Provenance {
  const bringing = evidence.exchanges.filter(
    ({ responseBody, endedMs }) =>
      endedMs <= showing.atMs && responseBody?.toLowerCase().includes(word.toLowerCase()),
  );
  const expected = bringing.findLast(
    (exchange) =>
      showing.jobIds.includes(jobOf(exchange) ?? '') ||
      (showing.conversationId !== undefined && conversationIn(exchange) === showing.conversationId),
  );
  const source = expected ?? bringing.at(-1);
  if (!source) return { sentence: 'No answer of Omni in this trace brought it.', exchanges: [] };
  const submit = submitBehind(evidence, source);
  const brought = `${source.method} ${source.path} brought it`;
  if (!submit) return { sentence: `${brought}.`, exchanges: [source] };
  return { sentence: `${brought}; ${ranAs(evidence, submit)}.`, exchanges: [submit, source] };
}

/** The submit whose answer a result or a conversation holds. */
function submitBehind(evidence: Evidence, source: ExchangeEvent): ExchangeEvent | undefined {
  const submits = callsTo(evidence, 'aiJobSubmit').filter(({ status }) => status === 201);
  const jobId = jobOf(source);
  if (jobId !== null) return submits.find((submit) => submit.jobId === jobId);
  const conversationId = conversationIn(source);
  return submits.findLast(
    (submit) =>
      conversationId !== undefined && objectIn(submit.responseBody).conversationId === conversationId,
  );
}

function ranAs(evidence: Evidence, submit: ExchangeEvent): string {
  const id = userIdOf(submit);
  return id === undefined
    ? "the submit behind it had no userId and ran as the key's owner"
    : `the submit behind it ran as ${whoIs(evidence, id)}`;
}
