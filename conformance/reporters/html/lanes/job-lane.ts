import type { Timeline } from '../../../report/timeline.js';
import { html } from '../markup.js';
import type { Drawing, Lane } from './lane.js';
import { noteRow } from './note-row.js';
import { fitted, ROW, seconds } from './words.js';

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
