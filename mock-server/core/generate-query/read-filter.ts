import type { DataType } from '../../../fixtures/index.js';
import type { QueryFilter } from '../answers/semantic-query.js';
import { spanOf } from './span-of.js';

/**
 * Reads a filter as `filterText` writes it; null for what that never writes. Days and values look alike, so it takes the
 * field's type to tell them apart.
 */
export function readFilter(text: string, type: DataType): QueryFilter | null {
  if (type === 'timestamp') {
    const span = spanOf(text);
    return span && { kind: 'time', ...span, label: text };
  }
  const contained = rest('contains ', text);
  if (type === 'string' && contained !== null) return { kind: 'contains', text: contained };
  const excluded = rest('not ', text);
  const values = readValues(excluded ?? text, type);
  return values && { kind: excluded === null ? 'values' : 'except', values };
}

const rest = (start: string, text: string): string | null =>
  text.startsWith(start) ? text.slice(start.length) : null;

function readValues(text: string, type: DataType): (string | number | boolean)[] | null {
  const values: (string | number | boolean)[] = [];
  for (const part of partsOf(text) ?? [null]) {
    const value = part === null ? null : readValue(part, type);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function readValue(text: string, type: DataType): string | number | boolean | null {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type !== 'number') return text;
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? null : number;
}

/** One value, in quotes when it has a comma or quotes in it, up to the next comma or the end. */
const PART = /(?:"((?:[^"]|"")*)"|([^,"]*))(, |$)/y;

function partsOf(text: string): string[] | null {
  const parts: string[] = [];
  let more = true;
  PART.lastIndex = 0;
  while (more) {
    const match = PART.exec(text);
    if (!match) return null;
    parts.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    more = match[3] !== '';
  }
  return parts;
}
