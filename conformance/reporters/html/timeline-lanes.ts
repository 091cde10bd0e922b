import type { ScenarioResult } from '../../report/run-report.js';
import type { Timeline, TimelineDelivery, TimelineExchange } from '../../report/timeline.js';
import { shortIds } from '../columns.js';
import { html, type Markup } from './markup.js';
import { rowFinder, type Scale } from './timeline-scale.js';

/** One lane, drawn from y = 0. */
export interface Lane {
  readonly name: string;
  readonly height: number;
  readonly drawing: Markup;
}

/** Wraps a mark that broke a rule into a link to it; leaves any other as it is. */
export type Linked = (
  event: { readonly seq: number; readonly breaks: readonly string[] },
  mark: Markup,
) => Markup;
/** How bad it is to have broken these rules; nothing when none was. */
export type Tone = (breaks: readonly string[]) => '' | 'bad' | 'caution';

export interface Drawing {
  readonly scenario: ScenarioResult;
  readonly scale: Scale;
  readonly linked: Linked;
  readonly tone: Tone;
}

const ROW = 22;
const TEXT_PX = 6.1;
const widthOf = (text: string) => text.length * TEXT_PX;
const fitted = (text: string, room: number): string => {
  const letters = Math.floor(room / TEXT_PX);
  return text.length <= letters ? text : letters < 4 ? '' : `${text.slice(0, letters - 1)}…`;
};
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What the suite asked, as bars until the reply. */
export function clientLane({ client, notes }: Timeline, { scale }: Drawing): Lane {
  const rowFor = rowFinder(12);
  let left = 0;
  let rows = 1;
  const calls = client.map((call) => {
    const x = scale.x(call.offsetMs);
    const end = call.endMs === null ? scale.width : scale.x(call.endMs);
    const label = `${call.verb}${call.says === '' ? '' : ` ${call.says}`}`;
    const width = Math.max(4, end - x);
    const room = Math.max(width, Math.min(widthOf(call.verb) + 8, 90));
    const row = rowFor(x, x + room + 4);
    if (row === undefined) {
      left += 1;
      return undefined;
    }
    rows = Math.max(rows, row + 1);
    const outcome = call.outcome === null ? 'no reply' : call.outcome;
    // Near the right edge a name stands before its bar.
    const textX = x + room > scale.width ? x - widthOf(call.verb) - 4 : x + 4;
    const inside = fitted(`${label} → ${outcome}`, width - 8) || fitted(call.verb, room - 6);
    return html`<g><title>${label}: ${outcome}, ${seconds((call.endMs ?? call.offsetMs) - call.offsetMs)}</title><rect class="call${call.endMs === null ? ' open' : ''}" x="${x}" y="${4 + row * ROW}" width="${width}" height="17" rx="3"/><text x="${textX}" y="${17 + row * ROW}">${inside}</text></g>`;
  });
  const own = noteRow(
    notes.filter(({ lane }) => lane === 'client'),
    scale,
    rows * ROW + 6,
  );
  const below = rows * ROW + 8 + own.height;
  if (left === 0) return { name: 'client', height: below, drawing: html`${calls}${own.drawing}` };
  const more = html`<text class="soft" x="14" y="${below + 8}">and ${left} more</text>`;
  return { name: 'client', height: below + 16, drawing: html`${calls}${own.drawing}${more}` };
}

/** Things that have no bar: a process that ended, a secret that leaked, a clock that was moved. */
function noteRow(notes: Timeline['notes'], scale: Scale, y: number): { height: number; drawing: Markup } {
  if (notes.length === 0) return { height: 0, drawing: html`` };
  const rowFor = rowFinder(3);
  let rows = 1;
  const drawn = notes.map(({ offsetMs, kind, text }) => {
    const sign = kind === 'leak' || kind === 'elsewhere' ? '⚠' : '◂';
    const words = `${sign} ${fitted(text, 210)}`;
    const x = Math.min(scale.x(offsetMs), Math.max(0, scale.width - widthOf(words) - 4));
    // The same words over and over say nothing new, and would cover each other.
    const row = rowFor(x, x + widthOf(words) + 10);
    if (row === undefined) return undefined;
    rows = Math.max(rows, row + 1);
    return html`<text class="${sign === '⚠' ? 'alarm' : 'note'}" x="${x}" y="${y + 10 + row * 14}"><title>${text}</title>${words}</text>`;
  });
  return { height: rows * 14 + 4, drawing: html`${drawn}` };
}

const SHORT: Readonly<Record<string, string>> = {
  aiJobSubmit: 'submit',
  aiJobStatus: 'poll',
  aiJobResult: 'result',
  aiJobCancel: 'cancel',
  aiJobVisualization: 'picture',
  scimEmbedUsersList: 'users',
  scimEmbedUsersGet: 'user',
  embedSsoGenerateSession: 'session',
  embedSsoGenerateSessionUnstable: 'session',
};

/** Each exchange as a mark, with the gaps between polls of one job below. */
export function apiLane({ api, notes }: Timeline, drawing: Drawing): Lane {
  const { scale, linked, tone } = drawing;
  const rowFor = rowFinder(3);
  const lastAt = new Map<string, number>();
  const gapRows = rowFinder(4);
  let labelEnd = -Infinity;
  let drawnTo = -Infinity;
  let rows = 1;
  let deepest = 0;
  const marks: Markup[] = [];
  const gaps: Markup[] = [];
  const base = 16;
  for (const exchange of api) {
    const x = scale.x(exchange.offsetMs);
    const width = Math.max(7, scale.x(exchange.offsetMs + exchange.durationMs) - x);
    const how = tone(exchange.breaks);
    const poll = exchange.operation === 'aiJobStatus';
    const before = exchange.jobId !== null && poll ? lastAt.get(exchange.jobId) : undefined;
    if (poll && exchange.jobId !== null) lastAt.set(exchange.jobId, x);
    // A mark that lies on the one before says nothing new.
    if (how === '' && x - drawnTo < 1.5) continue;
    drawnTo = x;
    const row = rowFor(x, x + width + 1) ?? (how === '' ? undefined : 0);
    if (row === undefined) continue;
    rows = Math.max(rows, row + 1);
    const label = how !== '' ? '✘' : exchange.fault !== null ? '⚡' : poll ? '' : nameOf(exchange);
    const labelled = label !== '' && x >= labelEnd;
    if (labelled) labelEnd = x + widthOf(label) + 5;
    marks.push(
      linked(
        exchange,
        html`<g><title>${sentence(exchange)}</title>${labelled ? html`<text class="${how === '' ? 'soft' : `${how}text`}" x="${x}" y="11">${label}</text>` : undefined}<rect class="${how || lookOf(exchange)}" x="${x}" y="${base + row * 17}" width="${width}" height="14" rx="${poll ? 7 : 2}"/></g>`,
      ),
    );
    if (before === undefined || exchange.pollGapMs === null || x - before < 5) continue;
    const level = gapRows(before, x);
    if (level === undefined) continue;
    deepest = Math.max(deepest, level + 1);
    gaps.push(gapMark(before, x, level, exchange.pollGapMs, how));
  }
  const gapsAt = base + rows * 17 + 4;
  const own = noteRow(
    notes.filter(({ lane }) => lane === 'api'),
    scale,
    gapsAt + deepest * 18,
  );
  return {
    name: 'API',
    height: gapsAt + deepest * 18 + own.height + 4,
    drawing: html`${marks}<g transform="translate(0 ${gapsAt})">${gaps}</g>${own.drawing}`,
  };
}

function gapMark(from: number, to: number, level: number, ms: number, how: '' | 'bad' | 'caution'): Markup {
  const y = 5 + level * 18;
  const text = seconds(ms);
  const room = to - from > widthOf(text) + 2;
  return html`<g><title>${(ms / 1000).toFixed(3)} s between two polls of one job</title><path class="${how}gap" d="M${from + 3.5} ${y - 3}v6m0-3H${to + 3.5}m0-3v6"/>${
    room
      ? html`<text class="${how === '' ? 'soft' : `${how}text`}" text-anchor="middle" x="${(from + to) / 2 + 3.5}" y="${y + 12}">${text}</text>`
      : undefined
  }</g>`;
}

const nameOf = ({ operation, method }: TimelineExchange): string =>
  operation === null ? method : (SHORT[operation] ?? operation.replace(/^(ai|models|embedSso|scim)/, ''));

const lookOf = ({ status }: TimelineExchange): string =>
  status === null ? 'lost' : status >= 400 ? 'refused' : 'ok';

const sentence = (one: TimelineExchange): string =>
  [
    `+${seconds(one.offsetMs)} ${one.method} ${shortIds(one.path)}: ${one.status ?? 'dropped'}`,
    one.jobState ?? undefined,
    `${one.durationMs} ms`,
    one.fault === null ? undefined : `fault: ${one.fault}`,
    one.breaks.length === 0 ? undefined : `breaks ${one.breaks.join(', ')}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const MOST_JOBS = 8;

/** What each job did. */
export function jobLane({ jobs, notes, durationMs }: Timeline, { scale }: Drawing): Lane {
  const shown = jobs.slice(0, MOST_JOBS);
  const bars = shown.map(({ jobId, spans }, row) =>
    spans.map(({ state, fromMs, toMs }) => {
      const x = scale.x(fromMs);
      const width = Math.max(2, scale.x(toMs ?? durationMs) - x);
      return html`<g><title>job ${jobId.slice(0, 8)}: ${state} from ${seconds(fromMs)}${toMs === null ? '' : ` to ${seconds(toMs)}`}</title><rect class="${state}" x="${x}" y="${4 + row * ROW}" width="${width}" height="17"/><text class="state" x="${x + 4}" y="${17 + row * ROW}">${fitted(state, width - 6)}</text></g>`;
    }),
  );
  const left = jobs.length - shown.length;
  const rows = Math.max(1, shown.length);
  const more =
    left > 0 ? html`<text class="soft" x="14" y="${14 + rows * ROW}">and ${left} more</text>` : undefined;
  const own = noteRow(
    notes.filter(({ lane }) => lane === 'job'),
    scale,
    rows * ROW + (left > 0 ? 18 : 2),
  );
  return {
    name: jobs.length > 1 ? 'jobs' : 'job',
    height: rows * ROW + 6 + (left > 0 ? 16 : 0) + own.height,
    drawing: html`${bars}${more}${own.drawing}`,
  };
}

/** Each webhook as a diamond: full when it was taken. Where there are too many, some lose their names. */
export function webhookLane({ webhooks }: Timeline, { scale, linked, tone }: Drawing): Lane {
  const rowFor = rowFinder(8);
  const lastX = new Map<string, number>();
  let rows = 1;
  const marks = webhooks.map((one) => {
    const x = scale.x(one.offsetMs) + 6;
    const how = tone(one.breaks);
    const name = fitted(one.attack ?? one.event ?? 'webhook', 190);
    const label = `${how === '' ? '' : '✘ '}${name} ${one.status ?? one.outcome}`;
    const look = how || webhookLook(one);
    const row = rowFor(x - 8, x + widthOf(label) + 16);
    if (row === undefined && x - (lastX.get(look) ?? -Infinity) < 3) return undefined;
    lastX.set(look, x);
    rows = Math.max(rows, (row ?? 7) + 1);
    const y = 5 + (row ?? 7) * 18;
    const text = html`<text class="${how === '' ? 'soft' : `${how}text`}" x="${x + 10}" y="${y + 11}">${label}</text>`;
    return linked(
      one,
      html`<g><title>${webhookSentence(one)}</title><path class="${look}" d="M${x} ${y}l7 7l-7 7l-7-7z"/>${row === undefined ? undefined : text}</g>`,
    );
  });
  return { name: 'webhook', height: rows * 18 + 8, drawing: html`${marks}` };
}

const webhookLook = ({ status }: TimelineDelivery): string =>
  status === null ? 'lost' : status >= 300 ? 'refused' : 'ok';

const webhookSentence = (one: TimelineDelivery): string =>
  [
    `+${seconds(one.offsetMs)} ${one.event ?? 'webhook'}, attempt ${one.attempt}: ${one.status ?? one.outcome}`,
    one.attack === null ? undefined : `${one.attack}${one.role === 'control' ? ' (control)' : ''}`,
    one.breaks.length === 0 ? undefined : `breaks ${one.breaks.join(', ')}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
