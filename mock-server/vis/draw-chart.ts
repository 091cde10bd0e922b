import { createHash } from 'node:crypto';
import type { Chart } from '../core/jobs/chart.js';
import type { Studio } from './studio.js';

/** How many pictures are kept, so that asking again costs nothing; about 50 KB each. */
const KEPT = 100;

const kept = new Map<string, Promise<Uint8Array>>();
let studio: Promise<Studio> | undefined;

/**
 * Draws a chart as a PNG. The same chart gives the same bytes, on every machine. What it takes (Vega, a rasteriser and
 * a font, 4 MB together) is loaded at the first call.
 */
export function drawChart(chart: Chart): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
  const picture = kept.get(key) ?? draw(chart);
  // The least recently wanted goes first.
  kept.delete(key);
  kept.set(key, picture);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  picture.catch(() => kept.delete(key));
  return picture;
}

async function draw(chart: Chart): Promise<Uint8Array> {
  studio ??= import('./studio.js').then(({ openStudio }) => openStudio());
  return (await studio).draw(chart);
}
