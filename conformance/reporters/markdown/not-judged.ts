import type { RootContent } from 'mdast';
import type { RunReport } from '../../report/run-report.js';
import { unjudgedReasons } from '../unjudged-reasons.js';
import { code, heading, list, paragraph, prose, text } from './nodes.js';

const MOST_REASONS = 60;
const MOST_IDS = 12;

/** Each reason once, with the rules that it kept from being judged. */
export function notJudged(report: RunReport): RootContent[] {
  const reasons = unjudgedReasons(report);
  if (reasons.length === 0) return [];
  return [
    heading(3, text('Not judged')),
    list(
      reasons
        .slice(0, MOST_REASONS)
        .map(({ verdict, reason, checks }) => [
          text(verdict === 'declined' ? `declined: ${reason}` : reason),
          ...checks.slice(0, MOST_IDS).flatMap(({ id }) => [text(' '), code(id)]),
          ...(checks.length > MOST_IDS ? [text(` and ${checks.length - MOST_IDS} more`)] : []),
        ]),
    ),
    ...(reasons.length > MOST_REASONS
      ? [paragraph(text(`… and ${reasons.length - MOST_REASONS} more reasons.`))]
      : []),
  ];
}

/** What there is to say about rules that were kept, or that nobody could look at. */
export function remarks({ checks }: RunReport): RootContent[] {
  const told = checks.filter(({ verdict }) => verdict === 'info');
  if (told.length === 0) return [];
  const lines = told.map(({ id, message }) => [code(id), text(': '), ...prose(message)]);
  return [heading(3, text('Remarks')), list(lines)];
}
