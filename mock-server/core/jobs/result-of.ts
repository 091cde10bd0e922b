import { stringify } from 'csv-stringify/sync';
import type { AnsweredQuery } from '../answers/answer-engine.js';
import { iso } from '../clock.js';
import type { JobRecord } from './job-record.js';
import type { JobResult, ResultAction } from './job-result.js';
import { excerptCsv, excerptsOf, MOST_ROWS } from './sampled-csv.js';

/** The result of a COMPLETE job: its answer as actions, then whatever its scenario makes of that. */
export function resultOf(job: JobRecord): JobResult {
  if (job.phase.state !== 'COMPLETE') throw new Error(`A ${job.phase.state} job has no result.`);
  const { answer } = job.phase;
  const { scenario, message = answer.message } = job.plan;
  const at = iso(job.updatedAt);
  const result: JobResult = {
    actions: [
      ...answer.queries.map((query, i) =>
        queryAction(query, at, `${job.id.slice(0, 24)}${String(i).padStart(12, '0')}`),
      ),
      // A summarize action repeats the whole final answer (observed on live results).
      ...(answer.queries.length > 0 ? [{ type: 'summarize', message, timestamp: at }] : []),
    ],
    message,
    topic: answer.topic,
  };
  return scenario.shape ? scenario.shape(result, at) : result;
}

const queryAction = (query: AnsweredQuery, timestamp: string, resultId: string): ResultAction => ({
  type: 'generate_query',
  message: query.message,
  timestamp,
  status: 'complete',
  result: {
    queryName: query.queryName,
    status: 'success',
    query: query.query,
    csvResult: csvOf(query),
    csvResultWasTruncated: query.rows.length > MOST_ROWS,
    hasResults: query.rows.length > 0,
    totalRowCount: query.rows.length,
    resultId,
  },
});

/** Many jobs share one answer, and a client may read a result again. */
const written = new WeakMap<AnsweredQuery, string>();

function csvOf(query: AnsweredQuery): string {
  const known = written.get(query) ?? writeCsv(query);
  written.set(query, known);
  return known;
}

/** CSV with a header row, `\n` between lines and none at the end, as in Omni's published example. */
function writeCsv({ columns, rows }: AnsweredQuery): string {
  // A line with nothing on it would be taken for none.
  const quoting = { quoted_empty: columns.length === 1 };
  if (rows.length <= MOST_ROWS) return withoutEnd(stringify([columns, ...rows], quoting));
  const line = (row: readonly string[]): string => withoutEnd(stringify([row], quoting));
  return excerptCsv(line(columns), excerptsOf(rows.map(line)));
}

const withoutEnd = (csv: string): string => csv.slice(0, -1);
