import type { Suite } from './suite.js';

/**
 * Scenarios end in another order in every run. A report tells of them in the order of the suite, attempt by attempt, so
 * that two runs of the same client can be compared.
 */
export function inSuiteOrder<One>(
  { scenarios }: Suite,
  all: readonly One[],
  playing: (one: One) => { readonly scenario: string; readonly attempt: number },
): One[] {
  const places = new Map(scenarios.map(({ name }, place) => [name, place]));
  const placeOf = ({ scenario }: { readonly scenario: string }) => places.get(scenario) ?? places.size;
  return [...all].sort((a, b) => {
    const [one, other] = [playing(a), playing(b)];
    return placeOf(one) - placeOf(other) || one.attempt - other.attempt;
  });
}
