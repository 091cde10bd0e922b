import { html, type Markup } from '../markup.js';
import { seconds, widthOf } from './words.js';

/** The time between two polls of one job, as a measure below them. */
export function gapMark(
  from: number,
  to: number,
  level: number,
  ms: number,
  how: '' | 'bad' | 'caution',
): Markup {
  const y = 5 + level * 18;
  const text = seconds(ms);
  const room = to - from > widthOf(text) + 2;
  return html`<g><title>${(ms / 1000).toFixed(3)} s between two polls of one job</title><path class="${how}gap" d="M${from + 3.5} ${y - 3}v6m0-3H${to + 3.5}m0-3v6"/>${
    room
      ? html`<text class="${how === '' ? 'soft' : `${how}text`}" text-anchor="middle" x="${(from + to) / 2 + 3.5}" y="${y + 12}">${text}</text>`
      : undefined
  }</g>`;
}
