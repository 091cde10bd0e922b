import type { QueryFilter } from '../semantic-query.js';
import type { SpanUse, ValueUse } from './reading.js';

type Filters = Readonly<Record<string, QueryFilter>>;

/**
 * Filters with those of a prompt: what it says about a field takes the place of what was said before.
 * @param more adds values to those of a field
 */
export function withValues(filters: Filters, uses: readonly ValueUse[], more = false): Filters {
  const changed: Record<string, QueryFilter> = { ...filters };
  for (const field of new Set(uses.map((use) => use.field))) {
    const filter = filterOf(
      uses.filter((use) => use.field === field),
      filters[field],
      more,
    );
    if (filter) changed[field] = filter;
    else delete changed[field];
  }
  return changed;
}

function filterOf(
  uses: readonly ValueUse[],
  before: QueryFilter | undefined,
  more: boolean,
): QueryFilter | null {
  const values = (kind: ValueUse['kind']) =>
    uses.filter((use) => use.kind === kind).map(({ value }) => value);
  const [wanted, unwanted, [part]] = [values('is'), values('is not'), values('contains')];
  if (wanted.length > 0) {
    const known = more && before?.kind === 'values' ? before.values : [];
    return { kind: 'values', values: [...new Set([...known, ...wanted])] };
  }
  if (part !== undefined) return { kind: 'contains', text: String(part) };
  if (before?.kind === 'values') {
    const left = before.values.filter((value) => !unwanted.some((other) => other === value));
    if (left.length > 0 && left.length < before.values.length) return { kind: 'values', values: left };
  }
  const known = before?.kind === 'except' ? before.values : [];
  return { kind: 'except', values: [...new Set([...known, ...unwanted])] };
}

export const timeFilter = ({ span, label }: Pick<SpanUse, 'span' | 'label'>): QueryFilter => ({
  kind: 'time',
  from: span.from,
  until: span.until,
  label,
});

export const without = (filters: Filters, fields: Iterable<string>): Filters => {
  const gone = new Set(fields);
  return Object.fromEntries(Object.entries(filters).filter(([field]) => !gone.has(field)));
};
