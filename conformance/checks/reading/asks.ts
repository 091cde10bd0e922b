import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { AskReply, AskRequest } from '../../protocol/messages.js';
import type { Call, Evidence } from '../evidence.js';
import { callsTo } from '../evidence.js';
import { askerOf } from './asker-of.js';
import { objectIn, textOf } from './json.js';
import { grouped, onceFor } from './once-for.js';
import { type ServedResult, servedResult } from './result-body.js';
import { shows } from './text.js';

/** One question and everything the client did about it at the API. */
export interface AskTrail {
  readonly ask: Call<AskRequest, AskReply>;
  readonly submits: readonly ExchangeEvent[];
  /** Jobs the submits made; more than one if the client sent the question again. */
  readonly jobIds: readonly string[];
  readonly polls: readonly ExchangeEvent[];
  readonly results: readonly ExchangeEvent[];
  readonly cancels: readonly ExchangeEvent[];
  /** The last result that reached the client in full. */
  readonly served: ServedResult | undefined;
}

/** Letters and digits only: whether a prompt arrives unchanged is the business of another rule. */
const essence = (prompt: string): string => prompt.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

type Ask = Call<AskRequest, AskReply>;

const promptOf = onceFor((submit: ExchangeEvent) => essence(textOf(objectIn(submit.requestBody).prompt)));
const wantedBy = onceFor((ask: Ask) => essence(ask.request.prompt));
const asksByPrompt = onceFor((evidence: Evidence) => grouped(evidence.asks, wantedBy));
const submitsOf = onceFor((evidence: Evidence) => callsTo(evidence, 'aiJobSubmit'));

function submitsFor(evidence: Evidence, ask: Ask): ExchangeEvent[] {
  const later = submitsOf(evidence).filter((submit) => submit.wallMs >= ask.askedMs);
  const wanted = wantedBy(ask);
  const byPrompt = later.filter((submit) => promptOf(submit).includes(wanted));
  const alike = asksByPrompt(evidence).get(wanted) ?? [];
  if (byPrompt.length > 0 && alike.length > 1)
    return byPrompt.filter((submit) => askerOf(evidence, alike, submit) === ask);
  if (byPrompt.length > 0) return byPrompt;
  const jobId = ask.reply?.jobId;
  if (jobId !== undefined) return later.filter((submit) => submit.jobId === jobId);
  return evidence.asks.length === 1 ? later : [];
}

const JOB_PATH = /\/ai\/jobs\/([^/]+)/;

/** The job an exchange is about; a fault may have answered before the mock looked at the path. */
export const jobOf = ({ jobId, path }: ExchangeEvent): string | null =>
  jobId ?? JOB_PATH.exec(path)?.[1] ?? null;

/** Every ask with its own exchanges, told apart by the question, and by who asked when several asked the same. */
export const trailsOf: (evidence: Evidence) => readonly AskTrail[] = onceFor((evidence) => {
  const calls = (operation: 'aiJobStatus' | 'aiJobResult' | 'aiJobCancel') => {
    const byJob = grouped(callsTo(evidence, operation), jobOf);
    return (jobIds: readonly string[]): ExchangeEvent[] =>
      [...new Set(jobIds)].flatMap((id) => byJob.get(id) ?? []).sort((a, b) => a.seq - b.seq);
  };
  const [polls, results, cancels] = [calls('aiJobStatus'), calls('aiJobResult'), calls('aiJobCancel')];
  return evidence.asks.map((ask) => {
    const submits = submitsFor(evidence, ask);
    const jobIds = submits.flatMap((submit) => (submit.jobId === null ? [] : [submit.jobId]));
    const read = results(jobIds);
    const served = read.flatMap((exchange) => servedResult(exchange) ?? []).at(-1);
    return { ask, submits, jobIds, polls: polls(jobIds), results: read, cancels: cancels(jobIds), served };
  });
});

/** How an ask ended, for a sentence: `ended as failed ("no such user")`. */
export function endOf({ ask }: Pick<AskTrail, 'ask'>): string {
  if (ask.error !== undefined) return `made the adapter fail ("${ask.error}")`;
  if (!ask.reply) return 'was never answered by the adapter';
  const { outcome, message } = ask.reply;
  return message === undefined ? `ended as ${outcome}` : `ended as ${outcome} ("${message}")`;
}

export const nameOf = ({ ask }: AskTrail): string => `The ask "${ask.request.prompt}"`;

/** The client told its user this job's answer. */
export const gaveAnswer = ({ ask, served }: AskTrail): boolean =>
  ask.reply?.outcome === 'answered' && shows(ask.reply.text ?? '', served?.message ?? '');
