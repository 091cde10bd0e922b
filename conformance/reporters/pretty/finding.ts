import type { CheckEvidence, CheckResult } from '../../report/run-report.js';
import { shortIds } from '../columns.js';
import { deliveryTable } from '../delivery-table.js';
import { exchangeTable } from '../exchange-table.js';
import { findingsIn } from '../fix-first.js';
import { proofText } from '../proof-text.js';
import { toFix } from '../to-fix.js';
import { SIGN } from '../verdict-words.js';
import { hung, type Paint } from './paint.js';

const FULL_SCENARIOS = 2;
const MOST_NAMES = 5;

/** One rule that is broken: what it says and why, what was seen, what to change. */
export function finding(check: CheckResult, paint: Paint): string {
  const strong = check.verdict === 'warn' ? paint.yellow : paint.red;
  const seen = findingsIn(check);
  const shown = seen.slice(0, FULL_SCENARIOS);
  const others = [...new Set(seen.slice(FULL_SCENARIOS).map(nameOf))];
  const quote = check.basis.quote === undefined ? '' : `: “${check.basis.quote}”`;
  const { title, says } = toFix(check);
  return [
    `${strong(`${SIGN[check.verdict]} ${paint.bold(check.id)}`)}  ${paint.dim(`${check.level}, ${check.profile}`)}`,
    `  ${check.rule}`,
    paint.dim(`  Source: ${check.basis.source}${quote}`),
    ...(check.ambiguities.length > 0
      ? [paint.dim(`  Public sources disagree: ${check.ambiguities.join(', ')}`)]
      : []),
    ...(check.expected
      ? [`  Expected: ${check.expected.reason} (${check.expected.owner}, until ${check.expected.expires})`]
      : []),
    ...(check.follows === undefined
      ? []
      : [paint.dim(`  Usually follows from ${check.follows}: mend that one first.`)]),
    ...shown.flatMap((evidence) => evidenceLines(evidence, paint)),
    ...(others.length > 0 ? [`  Also in: ${fewOf(others)}`] : []),
    `  ${paint.bold(title)} ${says}`,
  ].join('\n');
}

/** Enough to go on with; `--run` plays any of them alone. */
const fewOf = (names: readonly string[]): string => {
  const sorted = [...names].sort();
  return sorted.length <= MOST_NAMES
    ? sorted.join(', ')
    : `${sorted.slice(0, MOST_NAMES).join(', ')} and ${sorted.length - MOST_NAMES} more`;
};

const nameOf = ({ scenario, attempt }: CheckEvidence): string =>
  attempt > 1 ? `${scenario} (run again alone)` : scenario;

function evidenceLines(evidence: CheckEvidence, paint: Paint): string[] {
  return [
    `  In ${paint.cyan(nameOf(evidence))}: ${hung(shortIds(evidence.message))}`,
    ...(evidence.proof ? [`    ${paint.dim(proofText(evidence.proof))}`] : []),
    ...[
      exchangeTable(evidence.exchanges, evidence.moreSeqs?.length),
      deliveryTable(evidence.deliveries ?? []),
    ].flatMap((table) => table.map((line, index) => `    ${index === 0 ? paint.dim(line) : line}`)),
  ];
}
