import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { loadDataset } from '../fixtures/index.js';
import type { AnswerEngine } from '../mock-server/core/answers/answer-engine.js';
import { submitJob } from '../mock-server/core/jobs/submit-job.js';
import { Spaces } from '../mock-server/core/spaces.js';
import { Call } from '../mock-server/http/call.js';
import { presentStatus } from '../mock-server/http/routes/present-job.js';
import { serve } from '../mock-server/http/serve.js';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';

const [usualScenario] = jobScenarios;

/** The job stays queued, so nobody asks for its answer. */
const silent: AnswerEngine = {
  ready: () => null,
  answer: () => {
    throw new Error('no answer was expected');
  },
};

test('a response that breaks the contract becomes a 500 that names operation and path, and an event in the trace', async () => {
  if (!usualScenario) throw new Error('no scenario');
  const spaces = new Spaces({
    wall: () => 0,
    wallMs: () => 0,
    loadDataset,
    engineFor: () => silent,
    jobScenarios: new Map(),
    usualScenario,
    defaults: { seed: 1, dataset: 'retail', profile: 'dev', clock: 'manual', switches: {}, features: {} },
  });
  const app = express();
  app.get('/api/v1/ai/jobs/:jobId', (req, res, next) => {
    req.call = new Call({ space: spaces.default, prefix: '' }, req, spaces.default.keys.organization, 0);
    serve({ now: () => 0, complain: () => {} }, 'aiJobStatus', ({ space, caller }) => {
      const order = { prompt: 'Hello', modelId: space.world.modelId, userId: null };
      const status = presentStatus(space, submitJob(space, caller, order));
      // Absent is not null: a queued job has no progress key at all.
      return { status: 200, body: { ...status, progress: null } };
    })(req, res, next);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { status, body } = await request(`http://127.0.0.1:${port}`).get(
    '/api/v1/ai/jobs/11111111-2222-4333-8444-555555555555',
  );
  server.close();
  expect(status).toBe(500);
  expect(body.detail).toMatch(
    /^The mock was about to break its own contract: aiJobStatus 200: \$\.progress /,
  );
  const violation = spaces.default.read().find((event) => event.kind === 'contract-violation');
  expect(violation).toMatchObject({ operation: 'aiJobStatus', status: 200 });
});
