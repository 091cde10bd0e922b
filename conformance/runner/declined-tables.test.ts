import { describe, expect, test, vi } from 'vitest';
import {
  answerOnce,
  anyContentType,
  keepsDisplayNumbers,
  noPlaceholderText,
  surfacesFailedStep,
  tellsTruncation,
} from '../checks/results/index.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import type { RunReport } from '../report/run-report.js';
import { resultAsOctetStream } from '../scenarios/results/result-as-octet-stream.js';
import { resultsWithGaps } from '../scenarios/results/results-with-gaps.js';
import { baselineFor } from './assess/baseline.js';
import type { RunOptions } from './run-options.js';
import type { Suite } from './suite/suite.js';
import { useRuns } from './testing/use-runs.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Rules about what is shown, and all that gives evidence for them. */
const suite: Suite = {
  checks: [
    anyContentType,
    answerOnce,
    noPlaceholderText,
    surfacesFailedStep,
    keepsDisplayNumbers,
    tellsTruncation,
  ],
  scenarios: [resultAsOctetStream, resultsWithGaps],
};

/** A client of the real thing that shows what Omni wrote. `hello` is what it says of itself, `more` what it shows beside. */
const client = (hello: string, more = '{}') =>
  fakeAdapter(`
const { OMNI_BASE_URL: base, OMNI_API_KEY: key, OMNI_MODEL_ID: modelId } = process.env;
const call = async (path, body) => {
  const headers = { authorization: 'Bearer ' + key, 'content-type': 'application/json' };
  const response = await fetch(base + '/api/v1/ai/jobs' + path, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
  return response.json();
};
on.hello = ({ id }) => say({ id, ok: true, name: 'prose', version: '1', protocol: 1, capabilities: ['ask'], ${hello} });
on.ask = async ({ id, prompt }) => {
  const { jobId, conversationId } = await call('', { modelId, prompt });
  while ((await call('/' + jobId)).state !== 'COMPLETE');
  const { message, actions } = await call('/' + jobId + '/result');
  const incomplete = actions.some((action) => action.isError || action.result?.status === 'error');
  const rows = actions.flatMap(({ result }) => result?.csvResult ? [result.csvResult.split('\\n')] : []);
  say({ id, ok: true, outcome: 'answered', text: message || 'Omni had no words.', incomplete, jobId, conversationId, ...(${more}) });
};`);

const runAnySuite = useRuns();
const run = (command: readonly string[], options: Partial<RunOptions> = {}) =>
  runAnySuite(command, options, suite);
const verdictsOf = ({ checks }: RunReport) =>
  Object.fromEntries(checks.map(({ id, verdict }) => [id.replace('results.', ''), verdict]));

const DECLINES = `declined: [{ capability: 'tables', reason: 'The chat shows prose.' }]`;
const PROSE = {
  'any-content-type': 'pass',
  'answer-once': 'pass',
  'no-placeholder-text': 'pass',
  'surfaces-failed-step': 'pass',
};

describe('a client that declines tables', () => {
  test('is judged by its texts, and the rules about tables are declined with its reason', async () => {
    const report = await run(client(DECLINES));
    expect(verdictsOf(report)).toEqual({
      ...PROSE,
      'keeps-display-numbers': 'declined',
      'tells-truncation': 'declined',
    });
    for (const { message } of report.checks.filter(({ verdict }) => verdict === 'declined'))
      expect(message).toBe('The client declines `tables`: The chat shows prose.');
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3, counts: { declined: 2 } });
    expect(report.scenarios.map(({ status }) => status)).toEqual(['finished', 'finished']);
    expect(report.client?.declined).toEqual([{ capability: 'tables', reason: 'The chat shows prose.' }]);
  });

  test('can have a baseline, with which its run ends as expected', async () => {
    const terms = { owner: 'mia', expires: '9999-12-31' };
    const today = new Date().toISOString().slice(0, 10);
    const { entries, ending } = baselineFor(await run(client(DECLINES)), [], { terms, today });
    expect(ending).toMatchObject({ outcome: 'as-expected', exitCode: 0 });
    expect(entries.map(({ check }) => check)).toEqual([
      'results.keeps-display-numbers',
      'results.tells-truncation',
    ]);
    expect(entries[0]?.reason).toContain('The client declines `tables`: The chat shows prose.');
    const again = await run(client(DECLINES), { expectedFailures: entries });
    expect(again).toMatchObject({ outcome: 'as-expected', exitCode: 0, complaints: [] });
  });

  test('and shows rows all the same is judged by what it shows', async () => {
    const torn = `{ tables: rows.map(([first, ...rest]) => ({ columns: first.split(','), rows: rest.map((row) => row.split(',')), truncated: true })) }`;
    const report = await run(client(DECLINES, torn));
    expect(verdictsOf(report)).toEqual({
      ...PROSE,
      'keeps-display-numbers': 'fail',
      'tells-truncation': 'fail',
    });
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 1 });
  });

  test('and pastes the CSV into its prose breaks what can be broken there', async () => {
    const report = await run(client(DECLINES, `{ text: message + rows.flat().join('\\n') }`));
    expect(report.checks.find(({ id }) => id === tellsTruncation.id)).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('marker as data'),
    });
  });
});

test.each([
  ['says nothing of tables', `declined: []`],
  ['offers them and declines them', `capabilities: ['ask', 'tables'], ${DECLINES}`],
])('a client that %s and shows none was not judged in full', async (_what, hello) => {
  const report = await run(client(hello));
  expect(verdictsOf(report)).toEqual({
    ...PROSE,
    'keeps-display-numbers': 'incomplete',
    'tells-truncation': 'incomplete',
  });
  expect(report.checks.at(-1)?.message).toContain('its hello can decline `tables` with the reason');
});
