/** The values of a query by name; a name that comes twice has an array. Safe for any name, also `__proto__`. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** A name and a value without anything that is encoded. */
const SINGLE = /^([a-z_]+)=([\w-]*)$/i;

const NO_QUERY: Query = Object.freeze(Object.create(null));

/** Path and query of a request's target, taken as it is: `//x` and `/[` are paths like any other. */
export function splitTarget(url: string): { readonly path: string; readonly search: string } {
  const start = url.indexOf('?');
  return start < 0 ? { path: url, search: '' } : { path: url.slice(0, start), search: url.slice(start + 1) };
}

export function queryOf(search: string): Query {
  if (search === '') return NO_QUERY;
  const single = SINGLE.exec(search);
  // One plain pair, as in `?userId=<uuid>`, needs none of the URL standard's machinery.
  if (single?.[1]) return Object.assign(Object.create(null), { [single[1]]: single[2] ?? '' });
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}
