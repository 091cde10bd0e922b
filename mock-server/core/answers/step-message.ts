import type { AggregateType } from '../../../fixtures/index.js';
import type { CompiledColumn } from './sql/compile-query.js';

const DOING: Record<AggregateType, string> = {
  sum: 'Adding up',
  count: 'Counting',
  count_distinct: 'Counting',
  average: 'Averaging',
  min: 'Looking for the lowest',
  max: 'Looking for the highest',
};

/** What the agent says about a query: "Adding up net sales for each month." */
export function stepMessage(columns: readonly CompiledColumn[]): string {
  const measures = columns.filter(({ kind }) => kind === 'measure');
  const dimensions = columns.filter(({ kind }) => kind === 'dimension').map(({ label }) => lower(label));
  const [first] = measures;
  if (!first) return `Listing each ${listed(dimensions)}.`;
  const what = `${first.aggregateType ? DOING[first.aggregateType] : 'Working out'} ${listed(measures.map(({ label }) => lower(label)))}`;
  return dimensions.length === 0 ? `${what}.` : `${what} for each ${listed(dimensions)}.`;
}

/** Inside a sentence; an abbreviation keeps its capitals. */
const lower = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
