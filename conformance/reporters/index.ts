import type { RunReport } from '../report/run-report.js';
import { html } from './html.lazy.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.lazy.js';
import { PLAIN, pretty } from './pretty.js';

/**
 * A report format is a pure function of a finished run; writing it out is `main.ts`'s business. For a file, a report has
 * neither colors nor the width of the terminal.
 */
export type Reporter = (report: RunReport, to?: 'file') => string;
export type ReportFormat = 'pretty' | 'json' | 'junit' | 'markdown' | 'html';

export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty: (report, to) => (to === 'file' ? pretty(report, PLAIN) : pretty(report)),
  json,
  junit,
  markdown,
  html,
};

export { deliveryTable } from './delivery-table.js';
export { exchangeTable } from './exchange-table.js';
export { findingsIn } from './fix-first.js';
export { lineProgress } from './line-progress.js';
export { liveProgress } from './live-progress.js';
export { replayCommand } from './next-commands.js';
