import { stringify } from 'csv-stringify/sync';
import type { Wire } from '../../../openapi/index.js';
import type { AnsweredQuery } from '../../core/answers/answer-engine.js';

/**
 * The rows of a query that was generated. What this object holds is published nowhere, so it has the keys of a query
 * step in a job's result; unlike there the rows are all here, however many there are.
 */
export const presentRows = ({ queryName, columns, rows }: AnsweredQuery) => ({
  queryName,
  status: 'success',
  csvResult: stringify([columns, ...rows]).slice(0, -1),
  csvResultWasTruncated: false,
  hasResults: rows.length > 0,
  totalRowCount: rows.length,
});

/** A query in the words of the wire. One that was recorded is as its dataset has it. */
export function presentQueryOf(query: Readonly<Record<string, unknown>>): Wire['AiSemanticQuery'] {
  const { fields } = query;
  return { ...query, fields: Array.isArray(fields) ? fields.map(String) : [] };
}
