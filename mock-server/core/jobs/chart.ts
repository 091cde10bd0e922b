import type { AnsweredQuery } from '../answers/answer-engine.js';
import type { ChartType } from '../answers/semantic-query.js';
import type { Model } from '../world.js';

/** What a picture shows, before anybody has thought of pixels. */
export interface Chart {
  readonly type: DrawnType;
  readonly title: string;
  /** What the marks stand along. */
  readonly category: { readonly label: string; readonly isTime: boolean };
  /** What tells marks at one place apart, when something does. */
  readonly series: string | null;
  readonly measures: readonly { readonly label: string; readonly isPercent: boolean }[];
  readonly points: readonly ChartPoint[];
}

export type DrawnType = Exclude<ChartType, 'table' | 'kpi'>;

export interface ChartPoint {
  /** As the table shows it. */
  readonly category: string;
  /** Empty without a series. */
  readonly series: string;
  /** One per measure; a percentage is 12.5 for "12.5%". */
  readonly values: readonly (number | null)[];
}

interface Column {
  readonly index: number;
  readonly label: string;
  readonly isTime: boolean;
  readonly isMeasure: boolean;
}

/** A time field with its grain, such as `orders.created_at[month]`; names of weekdays and hours have no calendar. */
const CALENDAR_GRAIN = /\[(day|week|month|quarter|year)\]$/;
/** How a recorded table writes times when its query does not say the grain. */
const CALENDAR_TEXT = /^\d{4}-(\d{2}(-\d{2})?|Q[1-4])$/;
/** A number as a table shows it. */
const DISPLAYED_NUMBER = /^-?[$€£]?\d[\d,]*(\.\d+)?%?$/;

/** The chart type a table asks for by its shape: the rule for a table that says nothing of how to show it. */
export function chartTypeOf(query: AnsweredQuery, model: Model | undefined): ChartType {
  const columns = columnsOf(query, model);
  const dimensions = columns.filter(({ isMeasure }) => !isMeasure);
  if (dimensions.length === 0) return 'kpi';
  if (dimensions.length > 2 || dimensions.length === columns.length) return 'table';
  if (dimensions.length === 2) return 'stacked-bar';
  return dimensions[0]?.isTime ? 'line' : 'bar';
}

/** The chart of a table, or null when a table of this shape has nothing to stand along or nothing to measure. */
export function chartOf(query: AnsweredQuery, type: DrawnType, model: Model | undefined): Chart | null {
  const columns = columnsOf(query, model);
  const measures = columns.filter(({ isMeasure }) => isMeasure);
  const dimensions = columns.filter(({ isMeasure }) => !isMeasure);
  // Time goes along the axis, wherever the query has it.
  const category = dimensions.find(({ isTime }) => isTime) ?? dimensions[0];
  if (!category || measures.length === 0) return null;
  const others = dimensions.filter((dimension) => dimension !== category);
  const isPercent = measures.map(({ index }) => query.rows.some((row) => row[index]?.endsWith('%')));
  return {
    type,
    title: query.queryName,
    category: { label: category.label, isTime: category.isTime },
    series: others.length > 0 ? others.map(({ label }) => label).join(', ') : null,
    measures: measures.map(({ label }, i) => ({ label, isPercent: isPercent[i] ?? false })),
    points: query.rows.map((row, at) => ({
      category: row[category.index] ?? '',
      series: others.map(({ index }) => row[index] ?? '').join(', '),
      values: measures.map(({ index }, i) => {
        // A percentage is drawn as it is shown: whether the engine holds 0.125 or 12.5 for it is its own affair.
        const raw = isPercent[i] ? undefined : query.computed?.values[at]?.[index];
        return typeof raw === 'number' ? raw : numberOf(row[index] ?? '');
      }),
    })),
  };
}

function columnsOf(query: AnsweredQuery, model: Model | undefined): Column[] {
  const fields = query.computed?.semantic.fields ?? textsOf(query.query.fields);
  return query.columns.map((label, index) => {
    const field = fields.length === query.columns.length ? (fields[index] ?? '') : '';
    const cells = query.rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const isTime = CALENDAR_GRAIN.test(field) || (cells.length > 0 && cells.every(isCalendarText));
    const looksNumeric = cells.length > 0 && cells.every((cell) => DISPLAYED_NUMBER.test(cell));
    return { index, label, isTime, isMeasure: !isTime && (isMeasure(field, model) ?? looksNumeric) };
  });
}

/** Whether a field is a measure; undefined when the model does not know it. */
function isMeasure(field: string, model: Model | undefined): boolean | undefined {
  if (field.endsWith(']')) return false;
  const [viewName, name] = field.split('.');
  const view = model?.semantic.views.find((candidate) => candidate.name === viewName);
  if (view?.measures.some((measure) => measure.name === name)) return true;
  return view?.dimensions.some((dimension) => dimension.name === name) ? false : undefined;
}

const isCalendarText = (cell: string): boolean => CALENDAR_TEXT.test(cell);

const textsOf = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];

/** The number behind a display string such as "678,994.41" or "12.5%"; null for an empty cell. */
const numberOf = (cell: string): number | null =>
  DISPLAYED_NUMBER.test(cell) ? Number(cell.replace(/[$€£,%]/g, '')) : null;
