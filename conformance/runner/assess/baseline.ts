import { Document, isNode, isSeq, parseDocument } from 'yaml';
import type { CheckResult, RunReport } from '../../report/run-report.js';
import { applyExpectedFailures, type ExpectedFailure } from './expected-failures.js';
import { type Ending, endingOf } from './outcome.js';

/** What becomes of one rule's entry in the list of expected failures. */
export interface BaselineEntry extends ExpectedFailure {
  readonly change: 'new' | 'kept' | 'renewed';
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** Rules that pass now, whose entries are taken out. */
  readonly removed: readonly string[];
  /** How the run ends with this list. */
  readonly ending: Ending;
}

/** What a new entry says; a missing reason is what the report says about the rule. */
export interface BaselineTerms {
  readonly owner: string;
  readonly expires: string;
  readonly reason?: string;
}

/** Declining and failing can be excused. What was not judged has to be judged first. */
const EXCUSED: readonly CheckResult['verdict'][] = ['fail', 'declined'];
const LONGEST_REASON = 200;

/** The list of expected failures with which a client passes as it is; what the list says already stays. */
export function baselineFor(
  report: RunReport,
  existing: readonly ExpectedFailure[],
  { terms, today }: { terms: BaselineTerms; today: string },
): Baseline {
  const passing = new Set(report.checks.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id));
  // A part of the scenarios does not show what is stale, nor is it a baseline; the ending says so.
  const kept = existing
    .filter(({ check }) => !passing.has(check))
    .map(
      (entry): BaselineEntry =>
        entry.expires < today
          ? { ...entry, expires: terms.expires, change: 'renewed' }
          : { ...entry, change: 'kept' },
    );
  const added = report.checks
    .filter(({ id, verdict }) => EXCUSED.includes(verdict) && !existing.some(({ check }) => check === id))
    .map((check): BaselineEntry => {
      const { owner, expires, reason = reasonFrom(check, today) } = terms;
      return { check: check.id, reason, owner, expires, change: 'new' };
    });
  const entries = [...kept, ...added];
  const partial = report.partial ?? false;
  const applied = applyExpectedFailures(report.checks, entries, { today, partial });
  const ending = endingOf({
    ...applied,
    complaints: [],
    profiles: report.profiles,
    interrupted: report.outcome === 'interrupted',
    partial,
  });
  return { entries, removed: existing.map(({ check }) => check).filter((id) => passing.has(id)), ending };
}

function reasonFrom({ message, verdict }: CheckResult, today: string): string {
  const [first = ''] = message.split('\n');
  const said = first.length > LONGEST_REASON ? `${first.slice(0, LONGEST_REASON)}…` : first;
  return `${verdict === 'declined' ? 'Declined' : 'Broken'} when this was written, ${today}. ${said}`.trim();
}

/** The file of a baseline; in one that was there already, comments and the order of entries stay. */
export function baselineFile({ entries, removed }: Baseline, before: string): string {
  const parsed = parseDocument(before);
  const file: Document = isSeq(parsed.contents) ? parsed : new Document([]);
  const list = file.contents;
  if (!isSeq(list)) return before;
  const nameOf = (item: unknown): unknown => file.createNode(item).toJSON()?.check;
  const [first] = list.items;
  list.items = list.items.filter((item) => !removed.some((id) => id === nameOf(item)));
  // What stands above the first entry is mostly about the file.
  if (isNode(first) && first.commentBefore && list.items[0] !== first)
    file.commentBefore = first.commentBefore;
  for (const { change, ...entry } of entries) {
    const at = list.items.findIndex((item) => nameOf(item) === entry.check);
    if (change === 'new') list.items.push(file.createNode(entry));
    else if (change === 'renewed') list.setIn([at, 'expires'], entry.expires);
  }
  return file.toString({ lineWidth: 0 });
}
