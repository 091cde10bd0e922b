import type { CheckResult, RunReport } from '../../report/run-report.js';
import { SIGN, WORD } from '../verdict-words.js';
import { anchor, html, type Markup } from './markup.js';

const LEVELS = ['must', 'should', 'may'] as const;

type Shown = CheckResult['verdict'];

export const groupAnchor = (profile: string, verdict: Shown): string => anchor('rules', profile, verdict);

export const profilesOf = ({ checks }: Pick<RunReport, 'checks'>): string[] => [
  ...new Set(checks.map(({ profile }) => profile)),
];

/** What matters first comes first: a phone shows two columns. */
const COLUMNS: readonly Shown[] = [
  'fail',
  'harness-error',
  'warn',
  'pass',
  'incomplete',
  'declined',
  'info',
  'not-applicable',
];

/** Profiles by verdict, with levels; every cell leads to its rules. */
export function profileMatrix(report: RunReport): Markup {
  const shown = COLUMNS.filter((verdict) => report.counts[verdict] > 0);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Profiles by verdict"><table class="matrix">
<thead><tr><th scope="col">Profile</th>${shown.map((verdict) => html`<th scope="col">${SIGN[verdict]} ${WORD[verdict]}</th>`)}</tr></thead>
<tbody>${profilesOf(report).map((profile) => profileRow(profile, shown, report))}</tbody></table></div>
${report.notJudged.length > 0 ? html`<p class="muted small">Not judged: ${report.notJudged.join(', ')}.</p>` : undefined}`;
}

function profileRow(profile: string, shown: readonly Shown[], report: RunReport): Markup {
  const own = report.checks.filter((check) => check.profile === profile);
  const result = report.profiles.find((one) => one.profile === profile);
  const broken = own.some(({ verdict }) => verdict === 'fail');
  const state: Shown = result?.conformant ? 'pass' : broken ? 'fail' : 'incomplete';
  const note = result
    ? html`<span class="levels">${result.judged} of ${result.manifest} judged</span>`
    : undefined;
  const mark = result ? html`<span class="sign ${state}">${SIGN[state]}</span> ` : undefined;
  return html`<tr><th scope="row">${mark}${profile}${note}</th>${shown.map((verdict) =>
    cell(
      profile,
      verdict,
      own.filter((check) => check.verdict === verdict),
    ),
  )}</tr>`;
}

function cell(profile: string, verdict: Shown, checks: readonly CheckResult[]): Markup {
  if (checks.length === 0) return html`<td class="muted">0</td>`;
  const levels = LEVELS.map(
    (level) => [level, checks.filter((check) => check.level === level).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`);
  return html`<td class="${verdict}" data-title="${SIGN[verdict]} ${WORD[verdict]}"><a href="#${groupAnchor(profile, verdict)}" aria-label="${checks.length} ${WORD[verdict]} in ${profile}">${checks.length}</a><span class="levels">${levels.join(', ')}</span></td>`;
}
