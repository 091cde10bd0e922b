import { expect, test } from 'vitest';
import { anAsk, ana, anError, anotherJobId, aPoll, aSubmit, ben, evidence } from '../testing/index.js';
import { jobOf, trailsOf } from './asks.js';

test('the exchanges of two asks are told apart by their questions', () => {
  const [anas, bens] = trailsOf(
    evidence({
      exchanges: [
        aSubmit({ prompt: 'Sales of Ana?', atMs: 100 }),
        aSubmit({ prompt: 'Sales of Ben?', atMs: 110, jobId: anotherJobId, userId: ben.id }),
        aPoll('EXECUTING', { atMs: 2_000, jobId: anotherJobId }),
      ],
      asks: [
        anAsk({ id: 2, as: ana.externalId, prompt: 'Sales of Ana?' }),
        anAsk({ id: 3, as: ben.externalId, prompt: 'Sales of Ben?' }),
      ],
    }),
  );
  expect(anas).toMatchObject({ submits: [{ query: { userId: ana.id } }], polls: [] });
  expect(bens).toMatchObject({ jobIds: [anotherJobId], polls: [{ jobState: 'EXECUTING' }] });
});

test('a prompt that the client changed still finds its ask', () => {
  const trail = (sent: string) => {
    const asks = [anAsk({ prompt: 'Sales by store?' }), anAsk({ id: 3, prompt: 'Returns?' })];
    return trailsOf(evidence({ exchanges: [aSubmit({ prompt: sent, atMs: 100 })], asks }))[0];
  };
  expect(trail('You are an analyst. SALES by\nstore')?.submits).toHaveLength(1);
  expect(trail('Something else')?.submits).toHaveLength(0);
});

test('the only ask owns every submit, and a job the client names is its own', () => {
  const exchanges = [aSubmit({ prompt: 'Quite another prompt', atMs: 100 })];
  expect(trailsOf(evidence({ exchanges, asks: [anAsk()] }))[0]?.submits).toHaveLength(1);
  const named = anAsk({ reply: { jobId: exchanges[0]?.jobId ?? '' } });
  const [first] = trailsOf(evidence({ exchanges, asks: [named, anAsk({ id: 3, prompt: 'Returns?' })] }));
  expect(first?.submits).toHaveLength(1);
});

test('a fault that answered before the mock looked still belongs to the job in the path', () => {
  const faulted = anError('aiJobStatus', 503, 'Busy', { jobId: null, path: '/api/v1/ai/jobs/job-7/result' });
  expect(jobOf(faulted)).toBe('job-7');
});
