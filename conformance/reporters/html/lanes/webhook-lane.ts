import type { Timeline, TimelineDelivery } from '../../../report/timeline.js';
import { html } from '../markup.js';
import { rowFinder } from '../timeline-scale.js';
import type { Drawing, Lane } from './lane.js';
import { fitted, seconds, widthOf } from './words.js';

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
