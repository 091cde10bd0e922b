import type { CheckEvidence, CheckResult } from '../report/run-report.js';
import { deliveryTable } from '../reporters/delivery-table.js';
import { exchangeTable } from '../reporters/exchange-table.js';

/** Enough to see what is wrong; the rest is of the same kind. */
const MOST_SCENARIOS = 2;

/** What a test that failed says: the rule, what was seen and in which exchanges, and what to change. */
export function failureText({ rule, message, basis, remedy, evidence, verdict }: CheckResult): string {
  const relevant = evidence.filter((one) => one.verdict === verdict && !one.superseded);
  const others = relevant.length - MOST_SCENARIOS;
  const shown = relevant.slice(0, MOST_SCENARIOS).flatMap(seen);
  return [
    rule,
    ...(shown.length > 0 ? shown : [`  ${message}`]),
    ...(others > 0 ? [`  And in ${others} more.`] : []),
    `To fix: ${remedy}`,
    `Source: ${basis.source}${basis.quote === undefined ? '' : `: “${basis.quote}”`}`,
  ].join('\n');
}

function seen({ scenario, message, exchanges, deliveries = [] }: CheckEvidence): string[] {
  const tables = [...exchangeTable(exchanges), ...deliveryTable(deliveries)];
  return [`In ${scenario}: ${message}`, ...tables.map((line) => `  ${line}`)];
}
