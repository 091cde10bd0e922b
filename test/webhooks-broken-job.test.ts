import { afterEach, expect, test } from 'vitest';
import { loadDataset } from '../fixtures/index.js';
import { submitJob } from '../mock-server/core/jobs/submit-job.js';
import { Spaces } from '../mock-server/core/spaces.js';
import { startPostman } from '../mock-server/delivery/postman.js';
import { webhookSender } from '../mock-server/delivery/send-webhook.js';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';
import { useReceiver } from './support/receiver.js';

const receiver = useReceiver();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A space in which the job about "the question that breaks" has a bug in its way. */
function aSpace() {
  const [usualScenario] = jobScenarios;
  if (!usualScenario) throw new Error('There is no job scenario.');
  const now = () => performance.now();
  const complaints: string[] = [];
  const postman = startPostman({
    sender: webhookSender({ egress: 'loopback', now }),
    complain: (message) => complaints.push(message),
    now,
  });
  const spaces = new Spaces({
    wall: now,
    wallMs: now,
    loadDataset,
    engineFor: () => ({
      ready: () => null,
      answer: ({ prompt }) => {
        if (prompt === 'the question that breaks') throw new Error('a bug');
        return { message: 'Net sales were $42', topic: null, queries: [] };
      },
    }),
    jobScenarios: new Map(),
    usualScenario,
    onWebhooksDue: postman.notify,
    defaults: { seed: 1, dataset: 'retail', profile: 'instant', clock: 'real', switches: {}, features: {} },
  });
  closers.push(() => {
    spaces.endAll();
    postman.close();
  });
  return { space: spaces.default, complaints };
}

test('a job with a bug in its way is complained of, and takes neither the server nor other jobs along', async () => {
  const { space, complaints } = aSpace();
  const caller = space.callers.get(space.keys.organization);
  if (!caller) throw new Error('The organization key is nobody.');
  for (const prompt of ['the question that breaks', 'Net sales']) {
    const { modelId } = space.world;
    submitJob(space, caller, { prompt, modelId, userId: null, webhookUrl: receiver().url });
  }
  const [told] = await receiver().came(1);
  expect(told?.body).toMatchObject({ status: 'COMPLETE', result_summary: 'Net sales were $42' });
  expect(new Set(complaints)).toEqual(new Set(['A job of space default could not move: a bug']));
});
