import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../mock-server/index.js';
import { fakeAdapter } from '../../drivers/testing/fake-adapters.js';
import { useRuns } from '../testing/use-runs.js';
import { adapterHint } from './adapter-hint.js';

const runOf = useRuns();
const run = (code: string) => runOf(fakeAdapter(code));

const failing = (message: string) =>
  `on.ask = ({ id }) => say({ id, ok: false, error: { message: ${message} } });`;

test('an adapter that answers no question is quoted, so that nobody has to look for the cause', async () => {
  const { hints, exitCode } = await run(failing(`"No module named 'requests'."`));
  expect(hints).toEqual([
    expect.stringMatching(
      /^Not one of \d+ questions was answered; the adapter said: No module named 'requests'\. `omni-conformance smoke`/,
    ),
  ]);
  expect(exitCode).not.toBe(0);
});

test('an adapter that answers some is left to the rules', async () => {
  const { hints } = await run(`let n = 0; const { ask } = on;
    on.ask = (message) => message.prompt.includes('gain') ? say({ id: message.id, ok: false, error: { message: 'no' } }) : ask(message);`);
  expect(hints).toEqual([]);
});

test('of several errors the most frequent is told', () => {
  const said = (id: number, message: string): TraceEvent[] =>
    [
      { direction: 'to-adapter' as const, message: { id, verb: 'ask' } },
      { direction: 'from-adapter' as const, message: { id, ok: false, error: { message } } },
    ].map((event, seq) => ({ kind: 'adapter', seq, at: '', wallMs: 0, ...event }));
  expect(adapterHint([said(1, 'once'), said(1, 'twice'), said(2, 'twice')])).toContain(
    'the adapter said, 2 times: twice.',
  );
});
