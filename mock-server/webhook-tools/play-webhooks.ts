import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';
import type { WebhookCase } from '../webhook-attacks/index.js';
import {
  accepts,
  type Judgement,
  judgeGenuine,
  judgeMutant,
  judgeRefusedControl,
  judgeSurvival,
} from './judge-answer.js';
import type { SentRequest } from './show-webhook.js';

/** `control`: the genuine event before a mutant; `next`: the one after it. */
export type Part = 'genuine' | 'control' | 'mutant' | 'next';

/** One request and what came of it. */
export interface Shot {
  readonly part: Part;
  readonly request: SentRequest;
  readonly outcome: AttemptOutcome;
}

export interface Play {
  readonly attack: WebhookCase | null;
  /** In the order in which they were sent. */
  readonly shots: readonly Shot[];
  /** The shot that the judgement is about. */
  readonly judgedShot: Shot;
  readonly judgement: Judgement;
}

/**
 * Sends what answers the question. A mutant goes between genuine events, since its refusal says something only where those
 * are accepted: one before it, and one after it when the receiver has to survive.
 */
export async function playWebhooks(
  attack: WebhookCase | null,
  onlyMutant: boolean,
  send: (part: Part) => Promise<Shot>,
): Promise<Play> {
  if (!attack) {
    const genuine = await send('genuine');
    return { attack, shots: [genuine], judgedShot: genuine, judgement: judgeGenuine(genuine.outcome) };
  }
  if (onlyMutant) {
    const mutant = await send('mutant');
    const judgement = judgeMutant(attack, mutant.outcome, false);
    return { attack, shots: [mutant], judgedShot: mutant, judgement };
  }
  const control = await send('control');
  if (!accepts(control.outcome)) {
    const judgement = judgeRefusedControl(attack, judgeGenuine(control.outcome));
    return { attack, shots: [control], judgedShot: control, judgement };
  }
  const mutant = await send('mutant');
  const judgement = judgeMutant(attack, mutant.outcome, true);
  if (attack.expects !== 'survive' || !judgement.ok) {
    return { attack, shots: [control, mutant], judgedShot: mutant, judgement };
  }
  const next = await send('next');
  return {
    attack,
    shots: [control, mutant, next],
    judgedShot: mutant,
    judgement: judgeSurvival(attack, judgement, next.outcome),
  };
}
