import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from '../core/jobs/chart.js';
import { drawable, type FittedChart } from './fit-chart.js';
import { LEGEND, theme } from './theme.js';
import { timeFormatOf, timeOf } from './times.js';

const WIDTH = 800;
const HEIGHT = 450;
/** Of bars that lie there is one below the other, and as much height as they need. */
const LYING = { around: 130, perBar: 28, least: 260 };
/** Labels under bars that stand have this width to share, less what a legend takes. */
const STANDING = { width: 640, mostLetters: 14, perLetter: 7, between: 10, besideLegend: 40 };

/** Fields of a datum. Names of ours: those of the data may hold dots and brackets, which Vega reads as paths. */
interface Datum {
  readonly category: string | number;
  readonly series: string;
  readonly value: number | null;
}

type Axis = Readonly<Record<string, unknown>>;

/** The picture of a chart as a Vega-Lite specification, of a size that is known beforehand. */
export function chartSpec({ chart, categories, series, notes }: FittedChart): TopLevelSpec {
  const times = chart.type === 'line' && chart.category.isTime ? categories.map(timeOf) : [];
  const isTimeline = times.length > 0 && times.every((time) => time !== null);
  const colour = colourOf(chart, series);
  const labelsFit = chart.category.isTime || fitsStanding(categories, colour?.sort ?? []);
  const lying = chart.type !== 'line' && !labelsFit;
  const needed =
    LYING.around + LYING.perBar * categories.length * (sideBySide(chart) ? chart.measures.length : 1);
  const height = lying ? Math.max(LYING.least, needed) : HEIGHT;
  const category: Axis = isTimeline
    ? timeline(chart, categories)
    : {
        field: 'category',
        type: 'nominal',
        sort: categories,
        title: drawable(chart.category.label),
        axis: {
          // Names under a line have to lean when they do not fit; times may leave some out.
          labelAngle: lying || labelsFit ? 0 : -40,
          labelOverlap: chart.category.isTime,
          labelLimit: lying ? 240 : 110,
        },
      };
  const [along, across] = lying ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: WIDTH,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    title: {
      text: drawable(chart.title),
      ...(notes.length > 0 ? { subtitle: `Shown: ${notes.map(drawable).join('; ')}` } : {}),
    },
    data: { values: dataOf(chart, isTimeline) },
    mark: chart.type === 'line' ? lineOf(categories.length) : { type: 'bar' },
    encoding: {
      [along]: category,
      [across]: {
        field: 'value',
        type: 'quantitative',
        title: chart.measures.length === 1 ? drawable(chart.measures[0]?.label ?? '') : null,
        axis: chart.measures[0]?.isPercent ? { labelExpr: "datum.label + '%'" } : {},
        ...(chart.type === 'line' ? { scale: { zero: startsAtZero(chart) }, stack: null } : {}),
      },
      ...(colour ? { color: colour } : {}),
      ...(sideBySide(chart) ? { [`${along}Offset`]: { field: 'series', sort: colour?.sort } } : {}),
    },
    config: theme,
  };
  return spec as TopLevelSpec;
}

function fitsStanding(categories: readonly string[], legend: readonly string[]): boolean {
  const { width, mostLetters, perLetter, between, besideLegend } = STANDING;
  const letters = lettersOf(categories);
  const taken = legend.length > 0 ? Math.min(LEGEND, lettersOf(legend) * perLetter) + besideLegend : 0;
  return letters <= mostLetters && categories.length * (letters * perLetter + between) <= width - taken;
}

const lettersOf = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));

/** Bars of several measures stand beside each other: adding them up would mean nothing. */
const sideBySide = ({ type, measures }: Chart): boolean => type !== 'line' && measures.length > 1;

/** A line is read by its slope; zero is kept in sight only where that costs less than half of the height. */
function startsAtZero({ points }: Chart): boolean {
  const values = points.flatMap((point) => point.values.filter((value) => value !== null));
  return Math.min(...values) < Math.max(...values) / 2;
}

/** Many points make a line of dots, or a thick band. */
const lineOf = (points: number) => ({
  type: 'line',
  point: points <= 40,
  strokeWidth: points <= 120 ? 2.5 : 1.5,
});

function timeline(chart: Chart, categories: readonly string[]): Axis {
  const every = Math.ceil(categories.length / 12);
  return {
    field: 'category',
    type: 'temporal',
    scale: { type: 'utc' },
    title: drawable(chart.category.label),
    axis: {
      format: timeFormatOf(categories[0] ?? ''),
      values: categories.filter((_, i) => i % every === 0).map(timeOf),
      labelOverlap: true,
      grid: false,
    },
  };
}

function colourOf(chart: Chart, series: readonly string[]) {
  const labels = chart.measures.map(({ label }) => drawable(label));
  const domain = chart.series === null ? labels : series;
  if (chart.series === null && labels.length < 2) return null;
  const title = chart.series === null ? null : drawable(chart.series);
  return { field: 'series', type: 'nominal', sort: domain, scale: { domain }, title };
}

function dataOf(chart: Chart, isTimeline: boolean): Datum[] {
  return chart.points.flatMap(({ category, series, values }) =>
    values.map((value, i) => ({
      category: (isTimeline ? timeOf(category) : null) ?? category,
      series: chart.series === null ? drawable(chart.measures[i]?.label ?? '') : series,
      value,
    })),
  );
}
