import type { CheckResult, RunReport } from '../../report/run-report.js';
import { unjudgedReasons } from '../unjudged-reasons.js';
import { SIGN, WORD } from '../verdict-words.js';
import { hung, type Paint } from './paint.js';

const MOST_REASONS = 10;
const MOST_IDS = 8;
const FEW_IDS = 3;

/** What was not judged and why, each reason once; a few of the rules stand for many. */
export function notJudged(report: RunReport, paint: Paint): string {
  const reasons = unjudgedReasons(report);
  const lines = reasons
    .slice(0, MOST_REASONS)
    .flatMap(({ verdict, reason, checks }) => [
      `${paint.yellow(`${SIGN[verdict]} ${WORD[verdict]}`)}  ${reason}`,
      `    ${fewOf(checks)}`,
    ]);
  const left = reasons.slice(MOST_REASONS);
  const more =
    left.length === 0
      ? []
      : [`  … and ${left.length} more reasons; \`--report html=report.html\` has them all.`];
  return [...lines, ...more].join('\n');
}

function fewOf(checks: readonly CheckResult[]): string {
  const ids = checks.map(({ id, expected }) => id + (expected ? ' (expected)' : ''));
  if (ids.length <= MOST_IDS) return ids.join(', ');
  return `${ids.length} rules: ${ids.slice(0, FEW_IDS).join(', ')} and ${ids.length - FEW_IDS} more`;
}

/** What there is to say about rules that were kept, or that nobody could look at: nothing in it is to be fixed. */
export const remarks = ({ checks }: RunReport, paint: Paint): string =>
  checks
    .filter(({ verdict }) => verdict === 'info')
    .map(({ id, message }) => `${paint.dim(`${SIGN.info} ${WORD.info}`)}  ${id}\n    ${hung(message)}`)
    .join('\n');
