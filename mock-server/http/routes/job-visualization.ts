import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { DomainError } from '../../core/errors.js';
import type { JobRecord } from '../../core/jobs/job-record.js';
import { type Picture, pictureOf } from '../../core/jobs/picture-of.js';
import type { Space } from '../../core/space.js';
import { chartSpec } from '../../vis/chart-spec.js';
import { drawChart } from '../../vis/draw-chart.js';
import { fitChart } from '../../vis/fit-chart.js';
import { type Edge, type Outcome, serve } from '../serve.js';

/** The picture of a complete job's answer. */
export function jobVisualizationRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/ai/jobs/:jobId/vis',
    serve(edge, 'aiJobVisualization', ({ path, query, caller, call, space }) => {
      call.jobId = path.jobId;
      if (!space.features.aiVis) {
        throw new DomainError('pictures_off', 'AI visualization is not enabled for this organization');
      }
      const job = space.jobs.complete(path.jobId, caller);
      call.about(job);
      const picture = pictureOf({
        job,
        earlier: before(space, job),
        // "Only the literal false turns it off" (docs.omni.co, Render AI job visualization).
        autoVis: query.auto_vis !== 'false',
        model: ({ branchId, modelId }) => space.world.models.find(({ id }) => id === (branchId ?? modelId)),
      });
      return present(space, job, picture, wantsDebug(query.debug));
    }),
  );
}

/**
 * The turns of the conversation before this one, oldest first. Where a switch lets people share a conversation, somebody
 * else's rows are still not this person's.
 */
function before(space: Space, job: JobRecord): readonly JobRecord[] {
  const { jobs } = space.conversations.get(job.conversationId);
  return jobs.slice(0, jobs.indexOf(job)).filter(({ userId }) => userId === job.userId);
}

const wantsDebug = (debug = ''): boolean => !['', '0', 'false'].includes(debug);

function present(space: Space, job: JobRecord, picture: Picture, debug: boolean): Outcome | Promise<Outcome> {
  switch (picture.kind) {
    case 'not-asked':
      return { status: 204 };
    case 'no-image':
      return { status: 422, body: problem('Visualization type is not renderable as an image') };
    case 'no-data': {
      const body = problem('No Arrow IPC data available for visualization');
      return { status: space.switches.visDataUnavailable === 'json' ? 200 : 422, body };
    }
    case 'drawn':
      return debug ? { status: 200, body: about(job, picture) } : drawn(picture);
  }
}

type Drawn = Extract<Picture, { kind: 'drawn' }>;

async function drawn({ chart }: Drawn): Promise<Outcome> {
  return { status: 200, raw: { contentType: 'image/png', content: await drawChart(chart) } };
}

const problem = (error: string): Wire['AiVisualizationError'] => ({ error });

/** What helps to see why a picture looks as it does. */
function about(job: JobRecord, { chart, source, query }: Drawn): Wire['AiVisualizationDebug'] {
  const fitted = fitChart(chart);
  return {
    jobId: job.id,
    sourceJobId: source.id,
    queryName: query.queryName,
    chart: chart.type,
    columns: query.columns,
    rows: query.rows.length,
    notes: fitted.notes,
    spec: chartSpec(fitted),
  };
}
