import { plainLines } from '../report/plain-text.js';
import type { RunReport } from '../report/run-report.js';

/** A report for a terminal: none of its texts, wherever they come from, can steer it. Line breaks stay. */
export const plainReport = (report: RunReport): RunReport =>
  JSON.parse(JSON.stringify(report), (_key, value: unknown) =>
    typeof value === 'string' ? plainLines(value) : value,
  );
