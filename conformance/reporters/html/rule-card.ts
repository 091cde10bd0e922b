import { counted } from '../../report/counted.js';
import type { CheckEvidence, CheckResult, RunReport } from '../../report/run-report.js';
import { inSeconds, ROWS, shortIds } from '../columns.js';
import { findingsIn, isFinding } from '../fix-first.js';
import { explainCommand, replayCommand } from '../next-commands.js';
import { proofText } from '../proof-text.js';
import { toFix } from '../to-fix.js';
import { SIGN, WORD } from '../verdict-words.js';
import { isExchange } from './exchange-block.js';
import { html, type Markup, prose } from './markup.js';
import { eventAnchor, type Offence, playingOf, ruleAnchor, scenarioAnchor } from './offending.js';

const FULL_SCENARIOS = 3;
const MOST_LINKS = 12;

const MOST_LETTERS = 1_500;
const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

export const sign = (verdict: CheckResult['verdict']): Markup =>
  html`<span class="sign" aria-hidden="true">${SIGN[verdict]}</span>`;

/** All there is to say about one rule; what is broken is told in full. */
export function ruleCard(
  check: CheckResult,
  report: RunReport,
  told: ReadonlySet<string>,
  open = false,
): Markup {
  const finding = isFinding(check);
  const fix = toFix(check);
  return html`<details class="card ${check.verdict}" id="${ruleAnchor(check.id)}" data-verdict="${check.verdict}"${
    finding ? html` data-print` : undefined
  }${open ? html` open` : undefined}>
<summary>${sign(check.verdict)} <h4>${check.id}</h4> <span class="badge">${WORD[check.verdict]}</span> <span class="muted small">${check.level}, ${check.profile}${check.expected ? ', expected' : ''}</span>
<p>${prose(check.rule)}</p></summary>
<div class="body">
${finding || check.message === '' ? undefined : html`<p>${prose(cut(check.message))}</p>`}
${check.follows === undefined ? undefined : html`<p>Usually follows from <a href="#${ruleAnchor(check.follows)}">${check.follows}</a>: mend that one first.</p>`}
${check.expected ? html`<p>Expected: ${check.expected.reason} (${check.expected.owner}, until ${check.expected.expires}).</p>` : undefined}
${finding ? html`<p class="fix"><strong>${fix.title}</strong> ${prose(fix.says)}</p>` : undefined}
<dl><dt>Source</dt><dd>${prose(check.basis.source)}${
    check.basis.quote === undefined ? undefined : html`<blockquote>“${check.basis.quote}”</blockquote>`
  }${check.ambiguities.length > 0 ? html`<p>Public sources disagree: ${check.ambiguities.join(', ')}</p>` : undefined}</dd>
${finding ? html`<dt>More</dt><dd><code>${explainCommand(check.id)}</code></dd>` : undefined}</dl>
${finding ? seenIn(check, report, told) : undefined}
${!finding && check.proof ? html`<p class="muted small">${proofText(check.proof)}</p>` : undefined}
</div></details>`;
}

function seenIn(check: CheckResult, report: RunReport, told: ReadonlySet<string>): Markup {
  const all = findingsIn(check);
  const shown = all.slice(0, FULL_SCENARIOS);
  const others = all.slice(FULL_SCENARIOS);
  const links = others
    .slice(0, MOST_LINKS)
    .map((seen) => html`<a href="#${scenarioAnchor(playingOf(seen))}">${seen.scenario}</a> `);
  return html`${shown.map((seen) => evidence(seen, report, told))}${
    others.length > 0
      ? html`<p class="seen">Also in ${counted(others.length, 'scenario')}: ${links}${others.length > MOST_LINKS ? '…' : ''}</p>`
      : undefined
  }`;
}

function evidence(seen: CheckEvidence, report: RunReport, told: ReadonlySet<string>): Markup {
  const playing = playingOf(seen);
  const again = seen.attempt > 1 ? ' (run again alone)' : '';
  const events = [...seen.exchanges, ...(seen.deliveries ?? [])];
  const more = Math.max(0, events.length - ROWS) + (seen.moreSeqs?.length ?? 0);
  const replay = replayCommand(report, seen.scenario);
  return html`<div class="seen"><p>In <a href="#${scenarioAnchor(playing)}">${seen.scenario}</a>${again}: ${prose(cut(shortIds(seen.message)))}</p>
${seen.proof ? html`<p class="muted small">${proofText(seen.proof)}</p>` : undefined}
${
  events.length === 0
    ? undefined
    : html`<div class="scroll" tabindex="0" role="region" aria-label="What broke the rule"><table class="events"><thead><tr><th class="num">at s</th><th class="num">gap s</th><th>what</th><th>came back</th><th>state</th></tr></thead><tbody>
${events.slice(0, ROWS).map((event) => row(event, eventAnchor(playing, event.seq), told))}</tbody></table></div>`
}
${more > 0 ? html`<p class="muted small">… and ${more} more.</p>` : undefined}
${replay === undefined ? undefined : html`<p class="small muted">To see it again:</p><pre class="copy">${replay}</pre>`}</div>`;
}

function row(event: Offence['event'], target: string, told: ReadonlySet<string>): Markup {
  const [gap, what, back, state] = isExchange(event)
    ? [
        event.gapMs,
        `${event.method} ${shortIds(event.path)}`,
        event.status ?? 'dropped',
        event.jobState ?? '',
      ]
    : [null, `webhook ${event.event ?? ''}`, event.status ?? event.outcome, event.attack ?? ''];
  const note = isExchange(event) && event.fault !== null ? ` (fault: ${event.fault})` : '';
  const request = told.has(target)
    ? html`<a class="mono" href="#${target}">${what}</a>`
    : html`<span class="mono">${what}</span>`;
  // The titles are for a phone, where the columns of a row stand below one another.
  return html`<tr><td class="num" data-title="at">+${inSeconds(event.offsetMs)}</td><td class="num" data-title="gap">${gap === null ? '' : inSeconds(gap)}</td><td class="what">${request}</td><td data-title="came back">${back}${note}</td><td data-title="${isExchange(event) ? 'state' : 'attack'}">${state}</td></tr>`;
}
