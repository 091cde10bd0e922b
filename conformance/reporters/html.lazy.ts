import type { RunReport } from '../report/run-report.js';
import { page } from './html/page.js';

/** One self-contained page: nothing is fetched, and it is read without a script, too. */
export function html(report: RunReport): string {
  return page(report);
}
