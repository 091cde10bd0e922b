import type { ResultAction } from '../core/jobs/job-result.js';
import { defineJobScenario } from '../core/jobs/job-scenario.js';
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
  const [header = '', ...rows] = csv.split('\n');
  const line = rows[0] ?? '';
  const csvResult = [
    header,
    '# FIRST 2 ROWS:',
    ...(rows.length > 1 ? rows.slice(0, 2) : [line, line]),
    '# SAMPLED 1 ROWS FROM MIDDLE (rows 2500-2500):',
    line,
    '# LAST 1 ROWS:',
    rows.at(-1) ?? line,
  ].join('\n');
  return {
    ...action,
    result: { ...action.result, csvResult, csvResultWasTruncated: true, totalRowCount: TOTAL },
  };
}
