import { expect, test } from 'vitest';
import type { Chart } from '../core/jobs/chart.js';
import { RASTERISER, readAsset } from './asset.js';
import { drawChart } from './draw-chart.js';
import { rasteriserWith } from './rasterise.js';
import { openStudio, svgOf } from './studio.js';
import { decodePng, type Meets, type Picture } from './testing/png.js';
import { FONT_NAME } from './theme.js';

const WHITE = 255;

/** The first colour of the palette, which nothing but the first series has. */
const isBlue: Meets = (red, green, blue) => red === 0 && green === 0x72 && blue === 0xb2;

/** Text is drawn in two greys; lines are far lighter. */
const isText: Meets = (red, green, blue) =>
  red < 0x80 && Math.abs(red - green) < 3 && Math.abs(green - blue) < 3;

function bars(values: Readonly<Record<string, number | null>>, more: Partial<Chart> = {}): Chart {
  return {
    type: 'bar',
    title: 'Net sales by region',
    category: { label: 'Region', isTime: false },
    series: null,
    measures: [{ label: 'Net sales', isPercent: false }],
    points: Object.entries(values).map(([category, value]) => ({ category, series: '', values: [value] })),
    ...more,
  };
}

/** Heights of the standing bars, from left to right. */
function heightsOf(picture: Picture): number[] {
  const heights: number[] = [];
  let before = 0;
  for (let x = 0; x < picture.width; x += 1) {
    let height = 0;
    for (let y = 0; y < picture.height; y += 1) if (picture.is(isBlue, x, y)) height += 1;
    if (height > 0 && before === 0) heights.push(0);
    if (height > 0) heights[heights.length - 1] = Math.max(heights.at(-1) ?? 0, height);
    before = height;
  }
  return heights;
}

test('a bar is as tall as its value', async () => {
  const picture = decodePng(await drawChart(bars({ North: 100, South: 200, East: 50, West: 400 })));
  expect([picture.width, picture.height]).toEqual([1600, 900]);
  const heights = heightsOf(picture);
  expect(heights).toHaveLength(4);
  const tallest = heights[3] ?? 0;
  expect(tallest).toBeGreaterThan(400);
  for (const [i, share] of [0.25, 0.5, 0.125, 1].entries()) {
    expect(Math.abs((heights[i] ?? 0) - share * tallest)).toBeLessThanOrEqual(2);
  }
});

test('long names get bars that lie, one below the other, on a picture as high as they need', async () => {
  const values = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`Kestrel travel bag ${i}`, 20 - i]),
  );
  const picture = decodePng(await drawChart(bars(values)));
  expect(picture.height).toBeGreaterThan(900);
  const rows = Array.from({ length: picture.height }, (_, y) => y).filter((y) =>
    picture.is(isBlue, picture.width / 2, y),
  );
  const first = rows[0] ?? 0;
  // The bars get shorter downwards, so those that reach the middle are the upper ones.
  expect(rows.length).toBeGreaterThan(100);
  expect(first).toBeLessThan(picture.height / 4);
  expect(rows.at(-1) ?? 0).toBeLessThan((picture.height * 3) / 4);
});

test('short names, such as hours, stand beside each other', async () => {
  const hours = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}`, 5 + i]));
  expect(heightsOf(decodePng(await drawChart(bars(hours))))).toHaveLength(20);
});

test('labels are drawn with the font that comes along, and no other font is ever found', async () => {
  await openStudio();
  const svg = await svgOf(bars({ North: 100, South: 200 }));
  expect(svg).toContain(`font-family="${FONT_NAME}"`);
  const withFont = decodePng(await drawChart(bars({ North: 100, South: 200 })));
  const withoutFont = decodePng((await rasteriserWith([], FONT_NAME))(svg));
  expect([withoutFont.width, withoutFont.height]).toEqual([withFont.width, withFont.height]);
  expect(withFont.count(isText)).toBeGreaterThan(2000);
  // Were there a way to the fonts of this machine, these labels would be drawn with one of them.
  expect(withoutFont.count(isText)).toBe(0);
  expect(withoutFont.count(isBlue)).toBe(withFont.count(isBlue));
});

test('the rasteriser knows no file system, so it cannot look for fonts', async () => {
  const wasm = Buffer.from(await readAsset(RASTERISER));
  expect(wasm.includes('__wbindgen')).toBe(true);
  for (const name of ['wasi_snapshot', 'path_open', 'fd_read']) expect(wasm.includes(name)).toBe(false);
});

test('the same chart gives the same bytes, drawn anew', async () => {
  const chart = bars({ North: 3, South: 2 });
  const { draw } = await openStudio();
  const [once, again] = [await draw(chart), await draw({ ...chart })];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  expect(Buffer.from(await drawChart(chart)).equals(Buffer.from(once))).toBe(true);
});

test('a picture that was drawn is kept', async () => {
  const chart = bars({ North: 30, South: 20 });
  expect(await drawChart(chart)).toBe(await drawChart(bars({ North: 30, South: 20 })));
  expect(await drawChart({ ...chart, title: 'Another' })).not.toBe(await drawChart(chart));
});

const months = Array.from(
  { length: 18 },
  (_, i) => `${2025 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, '0')}`,
);

test.each<[string, Chart]>([
  [
    'a line over months',
    bars(Object.fromEntries(months.map((m, i) => [m, 1e6 + 1e4 * i])), overTime('line')),
  ],
  ['bars over months', bars(Object.fromEntries(months.map((m, i) => [m, 1e6 + 1e4 * i])), overTime('bar'))],
  [
    'a stack with a long legend',
    bars(
      {},
      {
        type: 'stacked-bar',
        series: 'Store',
        points: ['Europe', 'Asia'].flatMap((category) =>
          Array.from({ length: 12 }, (_, i) => ({
            category,
            series: `A store with a name that never ends, number ${i}`,
            values: [1000 * (i + 1)],
          })),
        ),
      },
    ),
  ],
  ['bars of long names', bars({ ['W'.repeat(200)]: 123456789.25, x: 3 }, { title: 'M'.repeat(300) })],
  [
    'a line over long names',
    bars(Object.fromEntries(Array.from({ length: 28 }, (_, i) => [`A store in a far town ${i}`, i])), {
      type: 'line',
    }),
  ],
  ['one bar', bars({ North: 12 })],
  ['values below zero and missing ones', bars({ North: -12, South: null, East: 7 })],
  ['nothing but zeros', bars({ North: 0, South: 0 })],
])('nothing is cut off at the edge: %s', async (_, chart) => {
  const picture = decodePng(await drawChart(chart));
  const margin = 12;
  const isMarkedEdge: Meets = (red, green, blue, x, y) =>
    (x < margin || y < margin || x >= picture.width - margin || y >= picture.height - margin) &&
    Math.min(red, green, blue) < WHITE;
  expect(picture.count(isMarkedEdge)).toBe(0);
  expect(picture.count(isText)).toBeGreaterThan(500);
});

function overTime(type: Chart['type']): Partial<Chart> {
  return { type, category: { label: 'Month', isTime: true } };
}

test.each([
  ['markup', '<b>&"\'</b>'],
  ['control characters and half characters', 'a\u0000b\ud800c\uffff'],
  ['an expression', '{"signal": "width"}'],
  ['a path', 'stores.name[0]'],
  ['nothing', ''],
  ['characters beyond the font', '東京 🗼 الرياض'],
])('a label may hold %s', async (_, label) => {
  const chart = bars({ [label]: 3, Other: 5 }, { title: label, category: { label, isTime: false } });
  const picture = decodePng(await drawChart({ ...chart, measures: [{ label, isPercent: false }] }));
  expect(picture.count(isBlue)).toBeGreaterThan(10_000);
});

test('labels of a time axis are those of the table', async () => {
  const quarters = bars({ '2025-Q4': 3, '2026-Q1': 4, '2026-Q2': 5 }, overTime('line'));
  const svg = await svgOf(quarters);
  for (const label of ['2025-Q4', '2026-Q1', '2026-Q2']) expect(svg).toContain(`>${label}<`);
});

test('a percentage axis says percent', async () => {
  const chart = bars({ North: 12.5, South: 20 }, { measures: [{ label: 'Return rate', isPercent: true }] });
  expect(await svgOf(chart)).toContain('>20%<');
});
