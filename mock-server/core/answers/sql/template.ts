/** A piece of the SQL of a model file: text to keep, a column of the view's own table, or another field. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'field'; readonly id: string };

/** A text literal, `${view.field}`, or a quoted name. */
const PIECE = /'(?:[^']|'')*'|\$\{\s*([^{}\s]+)\s*\}|"((?:[^"]|"")+)"/g;

/**
 * Takes the SQL of a dimension, a measure or a join apart. A quoted name that is qualified already, as in
 * `"orders"."id"`, stays text.
 * @param view whose names `${field}` without a view means
 */
export function partsOf(sql: string, view: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  const text = (until: number): void => {
    if (until > from) parts.push({ kind: 'text', text: sql.slice(from, until) });
  };
  for (const piece of sql.matchAll(PIECE)) {
    const [whole, field, name] = piece;
    const end = piece.index + whole.length;
    const qualified = sql[piece.index - 1] === '.' || sql[end] === '.';
    if (field === undefined && (name === undefined || qualified)) continue;
    text(piece.index);
    if (field !== undefined)
      parts.push({ kind: 'field', id: field.includes('.') ? field : `${view}.${field}` });
    else if (name !== undefined) parts.push({ kind: 'column', name: name.replaceAll('""', '"') });
    from = end;
  }
  text(sql.length);
  return parts;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
