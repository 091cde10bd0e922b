import type { Timeline } from '../../../report/timeline.js';
import { html } from '../markup.js';
import { rowFinder } from '../timeline-scale.js';
import type { Drawing, Lane } from './lane.js';
import { noteRow } from './note-row.js';
import { fitted, ROW, seconds, widthOf } from './words.js';

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
