import type { SemanticModel } from '../../../fixtures/index.js';
import { displayOf, percentChange } from './display-strings.js';
import { scopeOf } from './filter-words.js';
import { escaped, markdownTable } from './markdown.js';
import type { SemanticQuery } from './semantic-query.js';
import type { Table } from './table-of.js';

/** What a query asked and what it found. */
export interface Finding {
  readonly name: string;
  readonly query: SemanticQuery;
  readonly table: Table;
}

/** How many rows of a table are written out in an answer; the result has all of them. */
const SHOWN_ROWS = 10;

/** The answer in Markdown: a sentence with the key figure, then the rows. Two findings are two periods to compare. */
export function summaryOf(findings: readonly Finding[], model: SemanticModel): string {
  const [first, second] = findings;
  if (!first) return '';
  if (!second) return [sentence(first, model), ...rowsOf(first)].join('\n\n');
  const titled = findings.flatMap((finding) => {
    const rows = rowsOf(finding);
    return rows.length === 0 ? [] : [`### ${escaped(finding.name)}`, ...rows];
  });
  return [comparison(first, second, model), ...titled].join('\n\n');
}

function sentence({ query, table }: Finding, model: SemanticModel): string {
  const scope = scopeOf(query, model);
  const measure = firstMeasure(table);
  const [row] = table.rows;
  if (!row) return `No rows: nothing was found${scope}.`;
  if (measure < 0) return `${count(query, table)}${scope}.`;
  const label = escaped(table.headers[measure] ?? '');
  if (dimensionsOf(table).length === 0) {
    const others = table.headers.flatMap((header, i) =>
      i === measure ? [] : [`${escaped(header)}: **${row[i] || 'none'}**`],
    );
    return `${[`${label}${scope}: **${row[measure] || 'none'}**`, ...others].join(', ')}.`;
  }
  const total = totalOf(query, table, measure);
  const lowest = query.sorts[0]?.descending === false && query.sorts[0].field === table.columns[measure]?.id;
  const key = extreme(table, measure, lowest);
  if (!key) return `${count(query, table)}${scope}; ${label} has no value.`;
  const best = `**${nameOf(table, key)}** with ${key[measure]}`;
  if (table.rows.length === 1) return `${label}${scope}: ${best}.`;
  const led = `${lowest ? 'lowest' : 'highest'} is ${best}`;
  return total === null
    ? `${label}${scope}: the ${led}.`
    : `${label}${scope}: **${total}** in all; the ${led}.`;
}

/** Rows for people: a list of a ranking, else a table; nothing where the sentence has said it all. */
function rowsOf({ query, table }: Finding): readonly string[] {
  const { headers, rows } = table;
  const dimensions = dimensionsOf(table);
  if (dimensions.length === 0 || rows.length < 2) return [];
  const shown = rows.slice(0, SHOWN_ROWS);
  const [dimension = 0] = dimensions;
  const measure = firstMeasure(table);
  const ranking = query.sorts[0]?.field === table.columns[measure]?.id && headers.length === 2;
  const body =
    ranking && measure >= 0
      ? shown
          .map((row, i) => `${i + 1}. **${escaped(row[dimension] || NO_VALUE)}**: ${row[measure] || 'none'}`)
          .join('\n')
      : markdownTable(headers, shown);
  const rest = rows.length > shown.length ? [`The first ${shown.length} of ${rows.length} rows.`] : [];
  return [body, ...rest];
}

function comparison(now: Finding, then: Finding, model: SemanticModel): string {
  const measure = firstMeasure(now.table);
  const label = escaped(now.table.headers[measure] ?? now.name);
  const [value, earlier] = [figureOf(now, measure), figureOf(then, measure)];
  const column = now.table.columns[measure];
  if (value === null || earlier === null || !column) {
    return [now, then].map((finding) => sentence(finding, model)).join(' ');
  }
  const display = displayOf(column);
  const change = earlier === 0 ? '' : `: **${percentChange((value - earlier) / Math.abs(earlier))}**`;
  const [here, there] = [now, then].map(({ query }) => scopeOf(query, model));
  return `${label}${here}: **${display(value)}** against **${display(earlier)}**${there}${change}.`;
}

/** The one number a finding comes to; null where its rows do not add up to one. */
function figureOf({ query, table }: Finding, measure: number): number | null {
  if (dimensionsOf(table).length > 0) return sumOf(query, table, measure);
  const value = table.values[0]?.[measure];
  return typeof value === 'number' ? value : null;
}

function totalOf(query: SemanticQuery, table: Table, measure: number): string | null {
  const column = table.columns[measure];
  const sum = sumOf(query, table, measure);
  return sum === null || !column ? null : displayOf(column)(sum);
}

/** Only sums add up, and only when no row is left out: an average of averages, say, means nothing. */
function sumOf({ limit }: SemanticQuery, { columns, values }: Table, measure: number): number | null {
  if (columns[measure]?.aggregateType !== 'sum' || values.length === 0 || values.length >= limit) return null;
  return values.reduce((sum, row) => sum + Number(row[measure] ?? 0), 0);
}

function extreme({ values, rows }: Table, measure: number, lowest: boolean): readonly string[] | undefined {
  let best = -1;
  let bestValue = 0;
  values.forEach((row, i) => {
    const value = row[measure];
    if (typeof value !== 'number' || (best >= 0 && (lowest ? value >= bestValue : value <= bestValue)))
      return;
    best = i;
    bestValue = value;
  });
  return rows[best];
}

const NO_VALUE = '(no value)';

const firstMeasure = ({ columns }: Table): number => columns.findIndex(({ kind }) => kind === 'measure');

const dimensionsOf = ({ columns }: Table): readonly number[] =>
  columns.flatMap(({ kind }, i) => (kind === 'dimension' ? [i] : []));

const nameOf = (table: Table, row: readonly string[]): string =>
  dimensionsOf(table)
    .map((i) => escaped(row[i] || NO_VALUE))
    .join(', ');

const count = ({ limit }: SemanticQuery, { rows }: Table): string =>
  rows.length >= limit
    ? `The first **${rows.length}** rows`
    : `**${rows.length}** ${rows.length === 1 ? 'row' : 'rows'}`;
