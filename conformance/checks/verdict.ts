import type { DeliveryEvent, ExchangeEvent } from '../../mock-server/index.js';

/** What one check says about one piece of evidence. */
export type Verdict =
  | 'pass'
  | 'fail'
  | 'warn'
  | 'info'
  | 'declined'
  | 'not-applicable'
  | 'incomplete'
  | 'harness-error';

/**
 * What a verdict about webhooks rests on. E0: the status that the receiver answered with. E1: an account of what was acted
 * on, by the adapter or an observer. E2: the effect was seen on Omni's own API.
 */
export type Proof = 'E0' | 'E1' | 'E2';

const WEAKEST_FIRST: readonly Proof[] = ['E0', 'E1', 'E2'];

/** What several verdicts together rest on; undefined when none rests on a proof. */
export const weakest = (proofs: readonly Proof[]): Proof | undefined =>
  WEAKEST_FIRST.find((proof) => proofs.includes(proof));

export interface Judgement {
  readonly verdict: Verdict;
  /** One sentence: what was seen. Empty for a plain pass. */
  readonly message: string;
  /** The exchanges that broke the rule, in order. */
  readonly exchanges: readonly ExchangeEvent[];
  /** The webhooks that broke the rule, in order. */
  readonly deliveries?: readonly DeliveryEvent[];
  readonly proof?: Proof;
  /**
   * How fast something went, or whether it came before a deadline, is all that decided it: a busy machine can bring that
   * about for an innocent client, so a run looks again, with nothing else running.
   */
  readonly timing?: true;
}

interface About {
  /** Time alone decided it. */
  readonly timing?: boolean;
}

const about = ({ timing = false }: About): Pick<Judgement, 'timing'> => (timing ? { timing } : {});

export const pass = (message = ''): Judgement => ({ verdict: 'pass', message, exchanges: [] });

/** The rule was broken. The check's level decides whether that is `fail`, `warn` or `info` in the report. */
export const fail = (
  message: string,
  exchanges: readonly ExchangeEvent[] = [],
  why: About = {},
): Judgement => ({ verdict: 'fail', message, exchanges, ...about(why) });

/** The evidence the rule needs should have been there and was not: counts against the client. */
export const incomplete = (message: string): Judgement => ({ verdict: 'incomplete', message, exchanges: [] });

/** The client has said, with a reason, that it does not do what the rule is about. */
export const declined = (message: string): Judgement => ({ verdict: 'declined', message, exchanges: [] });

/** The rule has nothing to say about this evidence. */
export const notApplicable = (message = '', why: About = {}): Judgement => ({
  verdict: 'not-applicable',
  message,
  exchanges: [],
  ...about(why),
});
