import type { RunReport } from '../report/run-report.js';
import { html } from './html.lazy.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.lazy.js';
import { pretty } from './pretty.js';

/** A report format is a pure function of a finished run; writing it out is `main.ts`'s business. */
export type Reporter = (report: RunReport) => string;

export const reporters = { pretty: (report) => pretty(report), json, junit, markdown, html } satisfies Record<
  string,
  Reporter
>;
export type ReportFormat = keyof typeof reporters;

export { deliveryTable } from './delivery-table.js';
export { exchangeTable } from './exchange-table.js';
export { findingsIn } from './fix-first.js';
export { lineProgress } from './line-progress.js';
export { liveProgress } from './live-progress.js';
export { replayCommand } from './next-commands.js';
