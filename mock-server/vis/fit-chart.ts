import type { Chart, ChartPoint } from '../core/jobs/chart.js';

/** What one picture can show and still be read. */
const MOST_CATEGORIES = 30;
const MOST_TIMES = 120;
/** As many as the palette has colours. */
const MOST_SERIES = 8;
/** Two measures share an axis while neither is lost beside the other. */
const COMPARABLE = 20;

/** A chart with no more in it than can be drawn, and what was left out in words. */
export interface FittedChart {
  readonly chart: Chart;
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly notes: readonly string[];
}

/** Leaves out what would make a picture unreadable, and says so. The order of the table is kept, times are sorted. */
export function fitChart(chart: Chart): FittedChart {
  const notes: string[] = [];
  const { measures, left } = comparableMeasures(chart);
  if (left.length > 0) notes.push(`without ${left.join(', ')}, which would need a scale of its own`);

  const pointsOf = chart.points.map((point) => cleaned(chart, point, measures.length));
  const found = distinct(pointsOf.map(({ category }) => category));
  const isTime = chart.category.isTime;
  const all = isTime ? found.toSorted() : found;
  const most = isTime ? MOST_TIMES : MOST_CATEGORIES;
  // A line of a thousand days is still a line; the newest bars matter more than the oldest.
  const crowded = all.length > most && !(isTime && chart.type === 'line');
  const categories = !crowded ? all : isTime ? all.slice(-most) : all.slice(0, most);
  if (crowded) notes.push(`${isTime ? 'last' : 'first'} ${most} of ${all.length}`);

  const allSeries = distinct(pointsOf.map(({ series }) => series));
  const series = allSeries.slice(0, MOST_SERIES);
  if (allSeries.length > MOST_SERIES) {
    notes.push(`first ${MOST_SERIES} of ${allSeries.length} (${chart.series})`);
  }
  const [keptCategories, keptSeries] = [new Set(categories), new Set(series)];
  const points = pointsOf.filter((p) => keptCategories.has(p.category) && keptSeries.has(p.series));
  return { chart: { ...chart, measures, points }, categories, series, notes };
}

/** The first measure and those of its size. Beside a series, or stacked, there is room for one only. */
function comparableMeasures({ measures, points, series, type }: Chart) {
  const largest = measures.map((_, i) =>
    Math.max(0, ...points.map(({ values }) => Math.abs(values[i] ?? 0))),
  );
  const first = largest[0] ?? 0;
  const alone = series !== null || type === 'stacked-bar';
  const end = measures.findIndex((measure, i) => {
    const size = largest[i] ?? 0;
    const differs = measure.isPercent !== measures[0]?.isPercent;
    return i > 0 && (alone || differs || size * COMPARABLE < first || size > first * COMPARABLE);
  });
  const kept = end === -1 ? measures : measures.slice(0, end);
  return { measures: kept, left: measures.slice(kept.length).map(({ label }) => label) };
}

const cleaned = (chart: Chart, { category, series, values }: ChartPoint, measures: number): ChartPoint => ({
  category: drawable(category),
  series: chart.series === null ? '' : drawable(series),
  values: values.slice(0, measures),
});

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** A text that an SVG can hold: XML knows no control characters and no half characters. */
export const drawable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ').trim() || '(blank)';
