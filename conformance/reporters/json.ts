import type { RunReport } from '../report/run-report.js';

/** The whole report, for machines; `conformance/report.schema.json` describes it. */
export const json = (report: RunReport): string => `${JSON.stringify(report, null, 2)}\n`;
