import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Chart } from '../core/jobs/chart.js';
import { chartSpec } from './chart-spec.js';
import { fitChart } from './fit-chart.js';
import { rasteriserWith, readFont } from './rasterise.js';
import { textWidthOf } from './text-widths.js';
import { FONT_NAME } from './theme.js';
import { measureWith } from './vega-text-metrics.js';

/** Everything a drawing takes, ready to draw. */
export interface Studio {
  draw(chart: Chart): Promise<Uint8Array>;
}

/** Loads the font and the rasteriser. */
export async function openStudio(): Promise<Studio> {
  const font = await readFont();
  const rasterise = await rasteriserWith([font], FONT_NAME);
  measureWith(textWidthOf(font));
  return { draw: async (chart) => rasterise(await svgOf(chart)) };
}

/** The drawing before it becomes pixels. */
export async function svgOf(chart: Chart): Promise<string> {
  const { spec } = compile(chartSpec(fitChart(chart)));
  const view = new View(parse(spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
