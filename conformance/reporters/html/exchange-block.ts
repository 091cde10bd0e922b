import type { ReportedDelivery, ReportedExchange, ScenarioResult } from '../../report/run-report.js';
import { inSeconds, shortIds } from '../columns.js';
import { html, type Markup } from './markup.js';
import { eventAnchor, type Offence, ruleAnchor } from './offending.js';

export const isExchange = (event: Offence['event']): event is ReportedExchange => 'method' in event;

/** What happened, in a few words. */
const titleOf = (event: Offence['event']): string =>
  isExchange(event)
    ? `${event.method} ${shortIds(event.path)} → ${event.status ?? 'dropped'}`
    : `webhook ${event.event ?? 'without an event'} → ${event.status ?? event.outcome}`;

const pairs = (event: Offence['event']): [string, string | null][] =>
  isExchange(event) ? exchangePairs(event) : deliveryPairs(event);

const exchangePairs = (event: ReportedExchange): [string, string | null][] => [
  ['Since the one before', event.gapMs === null ? null : `${inSeconds(event.gapMs)} s`],
  ['Operation', event.operation],
  ['Job shown as', event.jobState],
  ['Fault injected', event.fault],
];

const deliveryPairs = (event: ReportedDelivery): [string, string | null][] => [
  ['Job', event.jobId],
  ['Event id', event.eventId],
  ['Attempt', String(event.attempt)],
  ['Attack', event.attack === null ? null : `${event.attack}${event.role === 'control' ? ' (control)' : ''}`],
  ['Problem', event.problem],
];

const body = (title: string, text: string | null): Markup | undefined =>
  text === null || text === '' ? undefined : html`<dt>${title}</dt><dd><pre>${text}</pre></dd>`;

const MOST_RULES = 6;

/** One exchange or webhook that broke a rule, folded; links lead here. */
export function eventBlock(scenario: ScenarioResult, { event, checks }: Offence): Markup {
  return html`<details class="exchange" id="${eventAnchor(scenario, event.seq)}">
<summary><span class="mono nowrap">+${inSeconds(event.offsetMs)} s</span> <span class="mono">${titleOf(event)}</span></summary>
<dl>
<dt>Breaks</dt><dd>${checks.slice(0, MOST_RULES).map((check) => html`<a href="#${ruleAnchor(check.id)}">${check.id}</a> `)}${checks.length > MOST_RULES ? `and ${checks.length - MOST_RULES} more` : ''}</dd>
${isExchange(event) ? html`<dt>Request</dt><dd class="mono">${event.method} ${event.path}</dd>` : undefined}
${pairs(event).map(([name, value]) => (value === null ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`))}
${isExchange(event) ? [body('Request body', event.requestBody), body('Response body', event.responseBody)] : undefined}
</dl></details>`;
}
