import type { Evidence } from '../evidence.js';
import { type Judgement, notApplicable } from '../verdict.js';
import type { AskTrail } from './asks.js';
import { declines } from './hello.js';

/** Whether the user was shown rows; what a client shows is judged, whatever it has declined. */
export const showsTables = ({ ask }: Pick<AskTrail, 'ask'>): boolean => (ask.reply?.tables ?? []).length > 0;

/** What is said of a rule about tables where none was shown: declined, if the client gave a reason beforehand. */
export const noTables = (evidence: Evidence): Judgement =>
  declines(evidence, 'tables') ??
  notApplicable(
    'The client shows its user no tables. If that is meant, its hello can decline `tables` with the reason.',
  );
