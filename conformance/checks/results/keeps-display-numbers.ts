import { defineCheck } from '../define-check.js';
import { type AskTrail, nameOf, trailsOf } from '../reading/asks.js';
import { textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { noTables, showsTables } from '../reading/tables.js';
import { fail, notApplicable, pass } from '../verdict.js';

const QUOTED_NUMBER = /"([^\d",]{0,4}\d{1,3}(?:,\d{3})+(?:\.\d+)?%?)"/g;

/** Display strings such as `678,994.41` in the CSV the client was given. */
const displayNumbers = ({ served }: AskTrail): string[] =>
  (served?.queries ?? []).flatMap((query) =>
    [...textOf(query.csvResult).matchAll(QUOTED_NUMBER)].flatMap((match) => match[1] ?? []),
  );

const digits = (text: string): string => text.replace(/\D/g, '');

/** Numbers that no single cell holds with all their digits; another grouping or a currency sign is the client's choice. */
function lostNumbers(trail: AskTrail): string[] {
  const cells = new Set((trail.ask.reply?.tables ?? []).flatMap(({ rows }) => rows.flat().map(digits)));
  return displayNumbers(trail).filter((number) => !cells.has(digits(number)));
}

export const keepsDisplayNumbers = defineCheck({
  id: 'results.keeps-display-numbers',
  level: 'must',
  profile: 'core',
  rule: 'Keep a quoted number with thousands separators as one cell with all its digits.',
  basis: {
    source: 'docs.omni.co: Stream AI job results, example of csvResult',
    quote: '"678,994.41"',
  },
  remedy:
    'Read `csvResult` with a CSV parser that knows quotes, and treat its cells as text made for display.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const numeric = trailsOf(evidence).filter(
      (trail) => trail.ask.reply?.outcome === 'answered' && displayNumbers(trail).length > 0,
    );
    if (numeric.length === 0)
      return missing(evidence, 'The client gave no answer from a CSV with such numbers.');
    const tabled = numeric.filter(showsTables);
    if (tabled.length === 0) return noTables(evidence);
    const torn = tabled.find((trail) => lostNumbers(trail).length > 0);
    return torn
      ? fail(`${nameOf(torn)}: the tables lost ${lostNumbers(torn).slice(0, 3).join(' and ')}.`, torn.results)
      : pass();
  },
});
