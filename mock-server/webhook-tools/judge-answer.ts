import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';
import type { WebhookCase } from '../webhook-attacks/index.js';

/** Whether an answer is what a good receiver gives, in a sentence. */
export interface Judgement {
  readonly ok: boolean;
  readonly sentence: string;
}

const judged = (ok: boolean, sentence: string): Judgement => ({
  ok,
  sentence: `${ok ? 'Good' : 'Not good'}: ${sentence}`,
});

export const accepts = ({ status }: AttemptOutcome): boolean =>
  status !== null && status >= 200 && status < 300;

/** A genuine event, under no case of the catalogue, has to be accepted. */
export function judgeGenuine(outcome: AttemptOutcome): Judgement {
  const { status } = outcome;
  if (status === null) return unanswered(outcome);
  if (accepts(outcome)) return judged(true, `${status} accepts a genuine event.`);
  return judged(false, [refusedGenuine(status), ...hintAt(status)].join(' '));
}

/**
 * What an answer to a mutant says. `compared`: a genuine event was accepted at the same address just before. When none was,
 * an answer that a mistyped address gives as well proves nothing.
 */
export function judgeMutant(attack: WebhookCase, outcome: AttemptOutcome, compared: boolean): Judgement {
  const { status } = outcome;
  if (status === null) return unanswered(outcome);
  const elsewhere = compared ? undefined : nobodyThere(status);
  if (elsewhere) return judged(false, `${elsewhere} Send a genuine one first.`);
  const accepted = accepts(outcome);
  switch (attack.expects) {
    case 'accept':
      if (accepted) return judged(true, `${status} accepts a genuine event in another spelling.`);
      return judged(
        false,
        [refusedGenuine(status), attack.why, ...(compared ? [] : hintAt(status))].join(' '),
      );
    case 'refuse':
      if (accepted) return judged(false, `${status} accepts what is to be refused. ${attack.why}`);
      return judged(true, `${status} does not accept it.${saysWhy(status) ? '' : BETTER}`);
    case 'survive':
      return judged(
        true,
        `any answer will do, and ${status} is one.${compared ? '' : ' Send a genuine event next to see that it goes on.'}`,
      );
    case 'depends-on-tolerance':
      return accepted
        ? judged(
            true,
            `${status} accepts it, which is right for a receiver without a limit of age. ${attack.why}`,
          )
        : judged(true, `${status} does not accept it, which is right for a receiver with a limit of age.`);
    case 'either':
      return judged(true, `${status} is as right as any other answer. ${attack.why}`);
  }
}

/** Whether a receiver still serves the next one after a mutant that it had to survive. */
export function judgeSurvival(attack: WebhookCase, mutant: Judgement, next: AttemptOutcome): Judgement {
  if (accepts(next))
    return judged(true, `${plain(mutant)} It goes on: ${next.status} accepts the next genuine event.`);
  const came = next.status === null ? 'not answered' : `answered ${next.status}`;
  return judged(
    false,
    `the genuine event that followed is to be accepted with a 2xx, and was ${came}. ${attack.why}`,
  );
}

/** The genuine event before a mutant was not accepted, so the mutant stays where it is. */
export const judgeRefusedControl = (attack: WebhookCase, genuine: Judgement): Judgement =>
  judged(
    false,
    `${plain(genuine)} ${attack.id} was not sent: where nothing is accepted, a refusal says nothing.`,
  );

const plain = ({ sentence }: Judgement): string => sentence.replace(/^(Not good|Good): /, '');

const unanswered = ({ problem }: AttemptOutcome): Judgement =>
  judged(false, `a receiver answers whatever comes, and this one did not. ${problem ?? ''}`.trimEnd());

const refusedGenuine = (status: number): string =>
  `a genuine event is to be accepted with a 2xx, and this one was answered ${status}.`;

function hintAt(status: number): string[] {
  if (status === 401 || status === 403) return [OTHER_SECRET];
  const elsewhere = nobodyThere(status);
  if (elsewhere === undefined) return [];
  return status === 404 ? [elsewhere, UNKNOWN_JOB] : [elsewhere];
}

const OTHER_SECRET =
  'Does the receiver verify with the secret that was given here? If it does, `omni-mock webhook verify` says what is wrong with what it received.';
const UNKNOWN_JOB = 'A receiver that only takes jobs it knows needs one of them in --job-id.';

/** What a status says that comes from where no receiver is; undefined for those that a receiver gives. */
function nobodyThere(status: number): string | undefined {
  if (status === 404 || status === 410) return `${status} says that nothing is there: is the path right?`;
  if (status === 405) return `${status} says that nothing takes a POST there: is the path right?`;
  if (status >= 300 && status < 400) return `${status} says that it is elsewhere: is the address right?`;
  if (status >= 502 && status <= 504)
    return `${status} is what a gateway says of a receiver that is not there: does it run?`;
  return undefined;
}

const BETTER = ' 401 or 400 would say better why.';

const saysWhy = (status: number): boolean =>
  status >= 400 && status < 500 && nobodyThere(status) === undefined;
