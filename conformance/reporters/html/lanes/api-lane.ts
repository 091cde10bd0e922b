import type { Timeline, TimelineExchange } from '../../../report/timeline.js';
import { shortIds } from '../../columns.js';
import { html, type Markup } from '../markup.js';
import { rowFinder } from '../timeline-scale.js';
import type { Drawing, Lane } from './lane.js';
import { noteRow } from './note-row.js';
import { gapMark } from './poll-gap.js';
import { seconds, widthOf } from './words.js';

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
