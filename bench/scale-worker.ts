/**
 * The mock's server over a world that is already large. Jobs and spaces are made by the code that a request for one
 * ends in, without HTTP in between: a million requests would take minutes and show nothing more.
 *
 * usage: node --expose-gc scale-worker <port> <jobs> <spaces> <file>
 *
 * Every space gets a job, and the first one as many more as are asked for. Writes to <file> what it cost, then serves.
 */
import { writeFileSync } from 'node:fs';
import { loadDataset } from '../fixtures/index.js';
import { controlApp } from '../mock-server/control/app.js';
import { computedAnswers } from '../mock-server/core/answers/computed-answers.js';
import { submitJob } from '../mock-server/core/jobs/submit-job.js';
import type { Space } from '../mock-server/core/space.js';
import { Spaces } from '../mock-server/core/spaces.js';
import { omniApp } from '../mock-server/http/app.js';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';
import { makeServer } from '../mock-server/server.js';
import { measureMemory } from './memory.js';
import { type Cost, isSampled, type ScaleReport } from './scale-report.js';

const [port = 0, jobs = 0, spaceCount = 1] = process.argv.slice(2, 5).map(Number);
const [file = ''] = process.argv.slice(5);
const [usualScenario] = jobScenarios;
if (!usualScenario) throw new Error('There is no job scenario.');

const now = () => performance.now();
const spaces = new Spaces({
  wall: Date.now,
  wallMs: now,
  loadDataset,
  // No job gets as far as an answer.
  engineFor: (dataset) =>
    computedAnswers({ dataset, open: () => Promise.reject(new Error('No answer was expected.')) }),
  jobScenarios: new Map(jobScenarios.map((scenario) => [scenario.name, scenario])),
  usualScenario,
  defaults: { seed: 1, dataset: 'retail', profile: 'dev', clock: 'manual', switches: {}, features: {} },
});

function submit(space: Space, n: number): string {
  const caller = space.callers.get(space.keys.organization);
  const [user] = space.world.demoUsers;
  if (!caller || !user) throw new Error('The dataset has nobody who may submit.');
  const prompt = `Net sales by region, question ${n}`;
  return submitJob(space, caller, { prompt, modelId: space.world.modelId, userId: user.userId }).id;
}

/** Only of jobs that will be polled: a million paths would count as memory of the mock. */
const sample: { readonly path: string; readonly key: string }[] = [];
const { organization: key } = spaces.default.keys;
submit(spaces.default, 0);

const beforeSpaces = measureMemory();
const made: Space[] = [];
const beganSpaces = now();
for (let n = 1; n < spaceCount; n++) made.push(spaces.create({}));
const spacesMs = now() - beganSpaces;
const afterSpaces = measureMemory();
for (const [n, space] of made.entries()) {
  const path = `/s/${space.id}/api/v1/ai/jobs/${submit(space, 0)}`;
  if (isSampled(n, made.length)) sample.push({ path, key: space.keys.organization });
}

const beforeJobs = measureMemory();
const beganJobs = now();
for (let n = 0; n < jobs; n++) {
  const id = submit(spaces.default, n);
  if (isSampled(n, jobs)) sample.push({ path: `/api/v1/ai/jobs/${id}`, key });
}
const jobsMs = now() - beganJobs;
const afterJobs = measureMemory();

const report: ScaleReport = {
  jobs,
  spaces: spaceCount,
  perSpace: each(made.length, afterSpaces.heap - beforeSpaces.heap, spacesMs),
  perJob: each(jobs, afterJobs.heap - beforeJobs.heap, jobsMs),
  rssBytes: afterJobs.rss,
  sample,
};
writeFileSync(file, JSON.stringify(report));

/** Too few of a kind say nothing about one. */
function each(count: number, bytes: number, ms: number): Cost | null {
  return count < 1_000 ? null : { bytes: Math.round(bytes / count), micros: (ms * 1_000) / count };
}

const complain = (message: string) => void process.stderr.write(`${message}\n`);
/** No job has a webhook. */
const webhooks = {
  send: () => Promise.reject(new Error('No webhook was expected.')),
  delivered: () => Promise.resolve(),
};
makeServer({
  spaces,
  now,
  omni: omniApp({ now, complain }),
  control: controlApp({ spaces, version: 'bench', baseUrlOf: () => '', token: null, complain, webhooks }),
}).listen(port, '127.0.0.1');
