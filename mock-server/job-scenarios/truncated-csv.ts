import type { ResultAction } from '../core/jobs/job-result.js';
import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { excerptCsv, isMarker } from '../core/jobs/sampled-csv.js';
import { ordinary } from './steps.js';

export const truncatedCsv = defineJobScenario({
  name: 'truncated-csv',
  story: 'The CSV holds a sample of 5,000 rows, with marker lines between its parts as seen on live results.',
  timeline: ordinary,
  shape: (result) => ({ ...result, actions: result.actions.map(truncated) }),
});

const TOTAL = 5000;

function truncated(action: ResultAction): ResultAction {
  const csv = action.result?.csvResult;
  if (typeof csv !== 'string') return action;
  const [header = '', ...lines] = csv.split('\n');
  const rows = lines.filter((line) => !isMarker(line));
  const [line] = rows;
  if (line === undefined) return action;
  const csvResult = excerptCsv(header, {
    first: rows.length > 1 ? rows.slice(0, 2) : [line, line],
    middle: [line],
    middleFrom: TOTAL / 2,
    middleTo: TOTAL / 2,
    last: [rows.at(-1) ?? line],
  });
  return {
    ...action,
    result: {
      ...action.result,
      // A query never finds more rows than its limit.
      query: Object.assign({}, action.result?.query, { limit: TOTAL }),
      csvResult,
      csvResultWasTruncated: true,
      totalRowCount: TOTAL,
    },
  };
}
