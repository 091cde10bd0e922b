import { stringify } from 'csv-stringify/sync';
import type { AnsweredQuery } from '../answers/answer-engine.js';
import { iso } from '../clock.js';
import type { JobRecord } from './job-record.js';
import type { JobResult, ResultAction } from './job-result.js';

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
    csvResult: csvOf(query.columns, query.rows),
    csvResultWasTruncated: false,
    hasResults: query.rows.length > 0,
    totalRowCount: query.rows.length,
    resultId,
  },
});

/** CSV with a header row, `\n` between lines and none at the end, as in Omni's published example. */
const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([columns, ...rows]).trimEnd();
