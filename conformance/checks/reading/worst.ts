import type { Judgement, Verdict } from '../verdict.js';

const WORST_FIRST: readonly Verdict[] = ['fail', 'incomplete', 'pass'];

/**
 * One judgement from many, the worst one first: the first failure speaks, and all failures show their exchanges.
 * Undefined when nothing had anything to say.
 */
export function worstOf(judgements: readonly (Judgement | undefined)[]): Judgement | undefined {
  for (const verdict of WORST_FIRST) {
    // What is beyond doubt speaks before what a busy machine may have caused.
    const [first, ...others] = judgements
      .filter((judgement) => judgement?.verdict === verdict)
      .sort((one, other) => Number(one?.timing ?? false) - Number(other?.timing ?? false));
    if (!first) continue;
    const more = verdict === 'fail' && others.length > 0 ? ` (${others.length} more like it)` : '';
    return {
      verdict,
      message: first.message + more,
      exchanges: [first, ...others].flatMap((judgement) => judgement?.exchanges ?? []),
      ...(first.timing ? { timing: first.timing } : {}),
    };
  }
  return undefined;
}
