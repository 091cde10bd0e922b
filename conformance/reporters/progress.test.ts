import { WriteStream } from 'node:tty';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Progress } from '../report/progress.js';
import { finishedLine, lineProgress } from './line-progress.js';
import { liveProgress } from './live-progress.js';
import { columnsOf } from './pretty/wrapped.js';

type Finished = Extract<Progress, { kind: 'finished' }>;
const aFinished = (over: Partial<Finished> = {}): Finished => ({
  kind: 'finished',
  scenario: 'asks-once',
  attempt: 1,
  durationMs: 8123,
  verdict: 'pass',
  broken: [],
  reason: '',
  ...over,
});

const gone = 'In the middle of the scenario, the adapter exited with code 7, and nobody knows why it did so.';

describe('a line of progress', () => {
  test('calls what time alone decided a doubt, not broken', () => {
    const line = finishedLine(aFinished({ verdict: 'incomplete', doubtful: ['polling.cadence'] }));
    expect(line).toContain('?');
    expect(line).toContain('in doubt, as time alone says so: polling.cadence');
    expect(line).not.toContain('✘');
  });

  test('says a reason that goes on only once', () => {
    const lines: string[] = [];
    const display = lineProgress((text) => lines.push(text));
    for (const scenario of ['a', 'b', 'c'])
      display.show(
        aFinished({ scenario, verdict: 'incomplete', reason: scenario === 'c' ? 'Other.' : gone }),
      );
    expect(lines.map((line) => line.includes(gone))).toEqual([true, false, false]);
    expect(lines[1]).toContain('″');
    expect(lines[2]).toContain('Other.');
  });
});

/** What a terminal of this size was sent, in the pieces it came in. */
function aTerminal(columns: number) {
  const written: string[] = [];
  const stream: NodeJS.WriteStream = Object.assign(Object.create(WriteStream.prototype), {
    columns,
    rows: 12,
    write: (text: string) => written.push(text) > 0,
  });
  const display = liveProgress(stream);
  onTestFinished(() => display.end());
  return { display, written, all: () => written.join('') };
}

describe('the progress at a terminal', () => {
  test('says that the client is being started, as long as nobody knows how much there is to play', () => {
    const { all } = aTerminal(80);
    expect(all()).toContain('Starting the client …');
    expect(all()).not.toContain('0 of 0');
  });

  test.each([40, 60, 100])('never has a line that %i columns cannot hold', (columns) => {
    const { display, written } = aTerminal(columns);
    display.show({
      kind: 'begun',
      client: { name: 'c', version: '1', capabilities: [], declined: [] },
      scenarios: 30,
      checks: 9,
    });
    for (let i = 0; i < 30; i += 1) {
      const scenario = `webhooks-with-a-long-name-number-${i}`;
      display.show({ kind: 'started', scenario, attempt: 1 });
      display.show({ kind: 'sighted', scenario, what: 'GET 200 and then some more of it' });
    }
    display.show(
      aFinished({ scenario: 'webhooks-with-a-long-name-number-3', reason: gone, verdict: 'incomplete' }),
    );
    const lines = written.flatMap((text) => text.split('\n'));
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    expect(Math.max(...lines.map(columnsOf))).toBeGreaterThan(columns - 20);
    expect(written.join('')).toMatch(/… and \d+ more/);
  });

  test('tells a second look from a first one, also when all are done', () => {
    const { display, all } = aTerminal(100);
    display.show({
      kind: 'begun',
      client: { name: 'c', version: '1', capabilities: [], declined: [] },
      scenarios: 1,
      checks: 9,
    });
    display.show({ kind: 'started', scenario: 'asks-once', attempt: 1 });
    display.show(aFinished({ verdict: 'incomplete', doubtful: ['polling.cadence'] }));
    display.show({ kind: 'started', scenario: 'asks-once', attempt: 2 });
    display.show(aFinished({ scenario: 'other' }));
    expect(all()).toContain('asks-once (again, alone)');
    expect(all()).toContain('are played again, alone');
  });
});
