import type { RunReport } from '../runner/run-report.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';

/** A report format is a pure function of a finished run; writing it out is `main.ts`'s business. */
export type Reporter = (report: RunReport) => string;

export const reporters = { pretty: (report) => pretty(report), json, junit } satisfies Record<
  string,
  Reporter
>;
export type ReportFormat = keyof typeof reporters;

export { lineProgress } from './line-progress.js';
export { liveProgress } from './live-progress.js';
