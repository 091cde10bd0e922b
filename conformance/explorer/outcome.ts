import type { Exploration, Finding } from './exploration.js';

/** What a run of the explorer comes to. */
export function outcomeOf({
  findings,
  unconfirmed,
  lacking,
  isInterrupted,
  tried,
}: {
  readonly findings: readonly Finding[];
  readonly unconfirmed: readonly Finding[];
  /** Of the orders that were tried, why some prove nothing. */
  readonly lacking: readonly string[];
  readonly isInterrupted: boolean;
  readonly tried: number;
}): Pick<Exploration, 'outcome' | 'headline'> {
  if (findings.length > 0) {
    const rules = findings.length === 1 ? 'A rule breaks' : `${findings.length} rules break`;
    return { outcome: 'found', headline: `${rules} in some order of events: ${idsOf(findings)}.` };
  }
  if (isInterrupted) return { outcome: 'no-verdict', headline: 'Interrupted; nothing was found until then.' };
  if (unconfirmed.length > 0) {
    const headline = `No verdict: ${idsOf(unconfirmed)} did not break each time that its order was played.`;
    return { outcome: 'no-verdict', headline };
  }
  const [reason] = lacking;
  if (reason !== undefined) {
    const which = tried === 1 ? 'The order' : `${lacking.length} of ${tried} orders`;
    const proves = lacking.length === 1 || tried === 1 ? 'proves' : 'prove';
    return { outcome: 'no-verdict', headline: `No verdict: ${which} ${proves} nothing. ${reason}` };
  }
  // None that are tried is none that are kept.
  if (tried === 0) return { outcome: 'no-verdict', headline: 'No verdict: no order was tried.' };
  return {
    outcome: 'nothing-found',
    headline: `Nothing found: ${tried} ${tried === 1 ? 'order' : 'orders'} of events, and every rule was kept.`,
  };
}

const idsOf = (findings: readonly Finding[]): string => findings.map(({ check }) => check).join(', ');
