import { defineCheck } from '../define-check.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { noTables, showsTables } from '../reading/tables.js';
import { fail, notApplicable, pass } from '../verdict.js';

const MARKER = /# (FIRST|SAMPLED|LAST) \d[\d,]* ROWS/;

function finding(trail: AskTrail): string {
  const { outcome, tables = [], text = '' } = trail.ask.reply ?? {};
  if (outcome !== 'answered') return `${endOf(trail)} over a truncated table`;
  const cells = tables.flatMap(({ rows }) => rows.flat());
  if ([...cells, text].some((shown) => MARKER.test(shown))) return 'shows a `# FIRST n ROWS:` marker as data';
  const silent = tables.length > 0 && !tables.some(({ truncated }) => truncated);
  return silent ? 'shows a truncated table without saying that rows are missing' : '';
}

export const tellsTruncation = defineCheck({
  id: 'results.tells-truncation',
  level: 'must',
  profile: 'core',
  rule: 'Leave the marker lines of a truncated CSV out of its rows, and tell the user that rows are missing.',
  basis: {
    source: 'Omni OpenAPI (Python SDK, July 2026): csvResultWasTruncated; marker lines seen in live results',
    quote: '# FIRST n ROWS:',
  },
  remedy:
    'When `csvResultWasTruncated` is true, drop lines like `# FIRST n ROWS:` before parsing, and show how many of `totalRowCount` rows are there.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const cut = trailsOf(evidence).filter(({ served }) =>
      served?.queries.some((query) => query.csvResultWasTruncated === true),
    );
    if (cut.length === 0) return missing(evidence, 'The client read no truncated table.');
    const wrong = cut.find((trail) => finding(trail) !== '');
    if (wrong) return fail(`${nameOf(wrong)} ${finding(wrong)}.`, wrong.results);
    // What a text alone can break is judged above; whether rows are missing, only a table shows.
    return cut.some(showsTables) ? pass() : noTables(evidence);
  },
});
