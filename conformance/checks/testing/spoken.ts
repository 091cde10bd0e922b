import type { Judgement } from '../verdict.js';

/** A verdict with whether a busy machine alone may have brought it about: `fail`, or `fail of time`. */
export const spoken = ({ verdict, timing }: Pick<Judgement, 'verdict' | 'timing'>): string =>
  timing ? `${verdict} of time` : verdict;
