import type { RunReport } from '../report/run-report.js';
import { summaryPage } from './markdown/summary-page.js';

/** The report for the summary of a CI job, as GitHub shows it. */
export function markdown(report: RunReport): string {
  return summaryPage(report);
}
