import { counted } from '../../report/counted.js';
import type { CheckResult, ScenarioResult } from '../../report/run-report.js';
import type { Timeline } from '../../report/timeline.js';
import { apiLane } from './lanes/api-lane.js';
import { clientLane } from './lanes/client-lane.js';
import { jobLane } from './lanes/job-lane.js';
import type { Drawing, Lane } from './lanes/lane.js';
import { webhookLane } from './lanes/webhook-lane.js';
import { anchor, html, type Markup } from './markup.js';
import { eventAnchor } from './offending.js';
import { scaleFor } from './timeline-scale.js';

const LABELS = 68;
const AXIS = 20;

/** A scenario drawn: client, API, job and webhook above one another on one time axis. */
export function timelineDrawing(
  scenario: ScenarioResult,
  timeline: Timeline,
  known: { readonly checks: readonly CheckResult[]; readonly told: ReadonlySet<number> },
): Markup {
  const scale = scaleFor(timeline.durationMs);
  const failed = new Set(known.checks.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id));
  const drawing: Drawing = {
    scenario,
    scale,
    tone: (breaks) => (breaks.length === 0 ? '' : breaks.some((id) => failed.has(id)) ? 'bad' : 'caution'),
    linked: ({ seq, breaks }, mark) =>
      known.told.has(seq)
        ? html`<a href="#${eventAnchor(scenario, seq)}" aria-label="Event ${seq}, breaks ${breaks.join(', ')}">${mark}</a>`
        : mark,
  };
  const lanes = [
    clientLane(timeline, drawing),
    apiLane(timeline, drawing),
    ...(timeline.jobs.length > 0 ? [jobLane(timeline, drawing)] : []),
    ...(timeline.webhooks.length > 0 ? [webhookLane(timeline, drawing)] : []),
  ];
  const tops = lanes.map((_, i) => lanes.slice(0, i).reduce((sum, { height }) => sum + height, 0));
  const body = lanes.reduce((sum, { height }) => sum + height, 0);
  const height = body + AXIS;
  const title = anchor('drawing', scenario.name, scenario.attempt);
  const guides = [...timeline.api, ...timeline.webhooks]
    .filter(({ breaks }) => drawing.tone(breaks) === 'bad')
    .slice(0, 30)
    .map(({ offsetMs }) => html`<path class="guide" d="M${scale.x(offsetMs) + 3.5} 0V${body}"/>`);
  return html`<div class="timeline"><svg class="lanes" width="${LABELS}" height="${height}" viewBox="0 0 ${LABELS} ${height}" aria-hidden="true">${stripes(lanes, tops, LABELS)}${lanes.map(
    ({ name }, i) => html`<text class="lane" x="6" y="${(tops[i] ?? 0) + 18}">${name}</text>`,
  )}</svg><div class="scroll" tabindex="0" role="region" aria-label="Timeline of ${scenario.name}"><svg width="${scale.width}" height="${height}" viewBox="0 0 ${scale.width} ${height}" role="group" aria-labelledby="${title}"><title id="${title}">${summary(scenario, timeline)}</title>${stripes(lanes, tops, scale.width)}${scale.ticks.map(
    (ms) =>
      html`<path class="grid" d="M${scale.x(ms)} 0V${body}"/><text class="soft" x="${scale.x(ms) + 2}" y="${body + 14}">${ms / 1000} s</text>`,
  )}${guides}${lanes.map(({ drawing: own }, i) => html`<g transform="translate(0 ${tops[i] ?? 0})">${own}</g>`)}</svg></div></div>`;
}

const stripes = (lanes: readonly Lane[], tops: readonly number[], width: number): Markup[] =>
  lanes.flatMap(({ height }, i) =>
    i % 2 === 0
      ? []
      : [html`<rect class="stripe" x="0" y="${tops[i] ?? 0}" width="${width}" height="${height}"/>`],
  );

function summary({ name }: ScenarioResult, timeline: Timeline): string {
  const broke = [...timeline.api, ...timeline.webhooks].filter(({ breaks }) => breaks.length > 0).length;
  const parts = [
    counted(timeline.client.length, 'call'),
    counted(timeline.api.length, 'exchange'),
    counted(timeline.jobs.length, 'job'),
    counted(timeline.webhooks.length, 'webhook'),
  ];
  return `Timeline of ${name}: ${parts.join(', ')} in ${(timeline.durationMs / 1000).toFixed(1)} s; ${broke} broke a rule.`;
}
