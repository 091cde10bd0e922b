import type { AnsweredQuery } from '../answers/answer-engine.js';
import type { ChartType } from '../answers/semantic-query.js';
import type { Model } from '../world.js';
import { askedChart } from './asked-chart.js';
import { type Chart, chartOf, chartTypeOf } from './chart.js';
import type { JobRecord } from './job-record.js';
import { resultOf } from './result-of.js';

/** What `vis` shows of a job. */
export type Picture =
  | {
      readonly kind: 'drawn';
      readonly chart: Chart;
      /** The job whose data it is: an earlier one for a turn that only changed the style. */
      readonly source: JobRecord;
      readonly query: AnsweredQuery;
    }
  /** The answer is shown as a table or a single value, which is no image. */
  | { readonly kind: 'no-image' }
  /** Nothing was queried, the query failed, or it found no rows. */
  | { readonly kind: 'no-data' }
  /** Nobody asked for a picture, and the caller wants none made up. */
  | { readonly kind: 'not-asked' };

export interface PictureRequest {
  readonly job: JobRecord;
  /** The jobs of its conversation up to and without this one, oldest first. */
  readonly earlier: readonly JobRecord[];
  /** Choose a picture where the prompt asked for none. */
  readonly autoVis: boolean;
  readonly model: (job: JobRecord) => Model | undefined;
}

/** Decides which query of which job of a conversation is drawn, and as what. */
export function pictureOf({ job, earlier, autoVis, model }: PictureRequest): Picture {
  const asked = askedChart(job.prompt);
  if (!asked && !autoVis) return { kind: 'not-asked' };
  let source: JobRecord | undefined = job;
  // A turn that changed nothing but the style has no data of its own.
  if (asked && !hasQueries(job)) source = earlier.findLast(hasQueries);
  const query = source && drawableQuery(source);
  if (!source || !query) return { kind: 'no-data' };
  const known = model(source);
  const own = source === job ? query.computed?.chart : undefined;
  const type: ChartType = own ?? asked?.type ?? query.computed?.chart ?? chartTypeOf(query, known);
  if (type === 'table' || type === 'kpi') return { kind: 'no-image' };
  const chart = chartOf(query, type, known);
  return chart ? { kind: 'drawn', chart, source, query } : { kind: 'no-image' };
}

const hasQueries = (job: JobRecord): boolean =>
  job.phase.state === 'COMPLETE' && job.phase.answer.queries.length > 0;

/** The first query that ran and found something. What a job scenario took out of the result is not there to draw. */
function drawableQuery(job: JobRecord): AnsweredQuery | undefined {
  if (job.phase.state !== 'COMPLETE') return undefined;
  const ran = new Set(
    resultOf(job).actions.flatMap(({ type, result }) =>
      type === 'generate_query' && typeof result?.csvResult === 'string' ? [result.queryName] : [],
    ),
  );
  return job.phase.answer.queries.find(({ queryName, rows }) => ran.has(queryName) && rows.length > 0);
}
