import type { ReachableField } from '../../access/reach.js';
import { escaped } from '../markdown.js';
import type { Draft } from './draft.js';
import type { Periods } from './periods.js';
import type { Reading } from './reading.js';

/** A question that found its query. */
export interface Placed {
  readonly draft: Draft;
  /** Times to put into it; without one its own filters say which. */
  readonly periods: Periods;
  /** The time they are about. */
  readonly time: ReachableField | null;
  /** What was assumed. */
  readonly notes: readonly string[];
}

/** Why there is no query, as a sentence of Markdown. */
export interface Problem {
  readonly problem: string;
}

export const isProblem = (outcome: Placed | Problem): outcome is Problem => 'problem' in outcome;

/** Words that mean nothing here; without any the whole question does. */
export function notKnown(words: readonly string[]): Problem {
  if (words.length === 0)
    return { problem: 'I could not find a figure or a thing to look up in that question.' };
  const quoted = words.map((word) => `"${escaped(word)}"`).join(', ');
  const hint = words.some((word) => /[0-9][-/.][0-9]/.test(word)) ? ' Write a date as in 2026-03-05.' : '';
  return {
    problem: `I do not know what ${quoted} ${words.length > 1 ? 'mean' : 'means'} in the data you can ask about.${hint}`,
  };
}

/** What cannot be read, whatever the question goes on from. */
export function unreadable({ unclear, spans }: Reading): Problem | null {
  if (unclear.length > 0) return notKnown(unclear);
  return spans.length > 2 ? { problem: 'I compare two times at most: ask about others one by one.' } : null;
}
