import type { TimelineNote } from '../../../report/timeline.js';
import { html, type Markup } from '../markup.js';
import { rowFinder, type Scale } from '../timeline-scale.js';
import { fitted, widthOf } from './words.js';

/** Things that have no bar: a process that ended, a secret that leaked, a clock that was moved. */
export function noteRow(
  notes: readonly TimelineNote[],
  scale: Scale,
  y: number,
): { height: number; drawing: Markup } {
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
