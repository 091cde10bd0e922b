import { type WebhookCase, webhookCases } from '../../../mock-server/index.js';
import { kindOf } from '../../checks/reading/webhook-kinds.js';
import type { Session } from '../define-scenario.js';
import {
  answered,
  askAll,
  type CaseUnderWay,
  endAll,
  eventIdOf,
  finish,
  heldJob,
  lookAfterwards,
  send,
  waited,
} from './by-hand.js';

export const casesOfGroup = (group: WebhookCase['group']): readonly WebhookCase[] =>
  webhookCases.filter((one) => one.group === group);

export const scriptsFor = (cases: readonly WebhookCase[]) => cases.map(({ id }) => heldJob(id));

/** Whoever takes longer to answer gets the next one meanwhile: else the asks would run out of time. */
const PATIENCE_MS = 250;

/**
 * The mutants arrive while their jobs are still running, so that what one of them sets off cannot come from anything else.
 * Then the jobs end, and the genuine webhooks say so.
 */
export async function playMutantsFirst(session: Session, cases: readonly WebhookCase[]): Promise<void> {
  const asked = await askAll(session, idsOf(cases));
  const sent: Promise<unknown>[] = [];
  for (const one of asked) {
    const answer = send(session, one, 'mutant', { ...eventOf(one, cases), ...ageOf(one, session) });
    sent.push(answer);
    // One after the other, so that the first one that does damage is known.
    await Promise.race([answer, waited(session, PATIENCE_MS)]);
  }
  await Promise.all(sent);
  await lookAfterwards(session);
  await endAll(session, asked);
}

/** The mutants are what tells the end; the controls after them only tell whether the client takes anything. */
export async function playMutantsAsNews(session: Session, cases: readonly WebhookCase[]): Promise<void> {
  const asked = await askAll(session, idsOf(cases));
  await Promise.all(
    asked.map(async (one) => {
      if (!one.job) return;
      finish(session, one.job.jobId);
      await send(session, one, 'mutant', { eventId: eventIdOf(one) });
    }),
  );
  await lookAfterwards(session);
  await Promise.all(asked.map((one) => send(session, one, 'control', { eventId: eventIdOf(one) })));
  await answered(session, asked);
  await session.observe();
}

const idsOf = (cases: readonly WebhookCase[]): string[] => cases.map(({ id }) => id);

/**
 * A forged webhook has the event of the genuine one, which it must not keep from counting. One that a receiver may take
 * has an event of its own: else the genuine one would be a repetition.
 */
function eventOf(one: CaseUnderWay, cases: readonly WebhookCase[]) {
  const expects = cases.find(({ id }) => id === one.id)?.expects;
  const isForged = expects === 'refuse' && kindOf(one.id) !== 'form';
  return { eventId: eventIdOf(one, isForged ? 1 : 0) };
}

/** Further off than the client says it allows, on top of what the case is off by itself. */
function ageOf({ id }: CaseUnderWay, { webhookHabits }: Session): { secondsAgo?: number } {
  const tolerance = webhookHabits.toleranceSeconds ?? 0;
  if (id === 'stale') return { secondsAgo: tolerance };
  return id === 'future' ? { secondsAgo: -tolerance } : {};
}
