import { counted } from '../../report/counted.js';
import type { RunReport, ScenarioResult } from '../../report/run-report.js';
import { replayCommand } from '../next-commands.js';
import { WORD } from '../verdict-words.js';
import { eventBlock } from './exchange-block.js';
import { html, type Markup } from './markup.js';
import { brokenIn, type Offence, ruleAnchor, scenarioAnchor } from './offending.js';
import { sign } from './rule-card.js';
import { timelineDrawing } from './timeline-drawing.js';

type Shown = keyof typeof WORD;

/** What a scenario came to: the worst it broke, or why it was not played to the end. */
export function verdictOf(report: RunReport, scenario: ScenarioResult): Shown {
  const broken = brokenIn(report, scenario).map(({ verdict }) => verdict);
  if (broken.includes('fail')) return 'fail';
  if (scenario.status === 'harness-error') return 'harness-error';
  if (scenario.status === 'cut-short' || scenario.status === 'not-run') return 'incomplete';
  if (scenario.status === 'declined') return 'declined';
  return broken.includes('warn') ? 'warn' : 'pass';
}

const ENDED: Readonly<Record<ScenarioResult['status'], string>> = {
  finished: 'Ended',
  'cut-short': 'Broke off',
  declined: 'Declined',
  'not-run': 'Not played',
  'harness-error': 'Our own fault',
};

const MOST_RULES = 12;

/** One playing of a scenario: its timeline, what broke a rule in it, and how to play it again. */
export function scenarioCard(
  report: RunReport,
  scenario: ScenarioResult,
  offences: readonly Offence[],
  options: { readonly drawn: boolean; readonly open: boolean },
): Markup {
  const verdict = verdictOf(report, scenario);
  const broken = brokenIn(report, scenario);
  const again = scenario.attempt > 1 ? ' (again, alone)' : '';
  const word = verdict === 'pass' ? 'nothing broken' : WORD[verdict];
  const size = `${(scenario.durationMs / 1000).toFixed(1)} s, ${counted(scenario.exchanges, 'exchange')}`;
  return html`<details class="card ${verdict}" id="${scenarioAnchor(scenario)}" data-verdict="${verdict}"${options.open ? html` open` : undefined}>
<summary>${sign(verdict)} <h3>${scenario.name}${again}</h3> <span class="badge">${word}</span> <span class="muted small">${size}</span>
<p class="small">${scenario.story}</p></summary>
<div class="body">
${scenario.reason === '' ? undefined : html`<p><strong>${ENDED[scenario.status]}:</strong> ${scenario.reason}</p>`}
${broken.length > 0 ? html`<p>Breaks ${broken.slice(0, MOST_RULES).map(({ id }) => html`<a href="#${ruleAnchor(id)}">${id}</a> `)}${broken.length > MOST_RULES ? `and ${broken.length - MOST_RULES} more` : ''}</p>` : undefined}
${drawingOf(report, scenario, offences, options.drawn)}
${options.drawn && offences.length > 0 ? html`<h4>What broke a rule</h4>${offences.map((offence) => eventBlock(scenario, offence))}` : undefined}
${scenario.problems.length > 0 ? html`<h4>Against the adapter protocol</h4><ul>${scenario.problems.slice(0, 5).map((problem) => html`<li>${cut(problem, 400)}</li>`)}</ul>` : undefined}
${verdict !== 'pass' && scenario.stderrTail.trim() !== '' ? html`<h4>Standard error of the client ended with</h4><pre>${cut(scenario.stderrTail.trimEnd().split('\n').slice(-12).join('\n'), 3_000)}</pre>` : undefined}
${replay(report, scenario)}
</div></details>`;
}

const cut = (text: string, most: number): string => (text.length > most ? `…${text.slice(-most)}` : text);

function drawingOf(
  report: RunReport,
  scenario: ScenarioResult,
  offences: readonly Offence[],
  drawn: boolean,
): Markup | undefined {
  const { timeline } = scenario;
  if (!timeline) return undefined;
  if (!drawn)
    return html`<p class="muted small">Told in brief, to keep this page small; the JSON report has the rest.</p>`;
  const told = new Set(offences.map(({ event }) => event.seq));
  return html`${timelineDrawing(scenario, timeline, { checks: report.checks, told })}${
    timeline.omitted > 0
      ? html`<p class="muted small">${counted(timeline.omitted, 'event')} left out; the trace has them.</p>`
      : undefined
  }`;
}

function replay(report: RunReport, { name }: ScenarioResult): Markup | undefined {
  const command = replayCommand(report, name);
  return command === undefined
    ? undefined
    : html`<p class="small muted">To play it again, alone:</p><pre class="copy">${command}</pre>`;
}
