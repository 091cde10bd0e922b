import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { SpaceClock } from '../mock-server/core/clock.js';
import { TraceRecorder } from '../mock-server/core/trace-recorder.js';
import { TRACE_VERSION, type TraceEvent } from '../mock-server/index.js';
import { clientOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });

describe('a trace', () => {
  test('begins with its space and then numbers everything without gaps', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    await client.poll(await client.job());
    space.record({ kind: 'process', change: 'started', detail: 'node client.js' });
    const trace = space.trace();
    expect(trace[0]).toMatchObject({ kind: 'space', version: TRACE_VERSION, modelId: space.modelId });
    expect(trace.map(({ seq }) => seq)).toEqual(trace.map((_, i) => i + 1));
    expect(trace.map(({ kind }) => kind)).toEqual([
      'space',
      'transition',
      'exchange',
      'transition',
      'transition',
      'transition',
      'exchange',
      'process',
    ]);
  });

  test('never holds a key, wherever the client put it', async () => {
    const space = omni().createSpace();
    const key = space.keys.organization;
    const pat = patOf(space, 'quinn');
    await clientOf(space).get(`/api/v1/ai/jobs/${key}`, { token: key });
    await clientOf(space).submit({ prompt: `my key is ${key} and ${pat}` });
    const text = JSON.stringify(space.trace());
    expect(text).not.toContain(key);
    expect(text).not.toContain(pat);
    expect(text).toContain('[organization-key]');
    expect(text).toContain('[personal-key:quinn]');
  });

  test('is read since an event, and as JSON Lines', async () => {
    const space = omni().createSpace();
    const path = `/_mock/spaces/${space.id}/trace`;
    await clientOf(space).get('/api/v1/whoami');
    const first = (await request(omni().url).get(path)).body;
    await clientOf(space).get('/api/v1/whoami');
    const second = (await request(omni().url).get(path).query({ since: first.next })).body;
    expect(second.events.map(({ kind, seq }: TraceEvent) => [kind, seq])).toEqual([
      ['exchange', first.next + 1],
    ]);
    const lines = await request(omni().url).get(path).query({ format: 'jsonl' }).responseType('text');
    const events = lines.body
      .toString()
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(events).toEqual(JSON.parse(JSON.stringify(space.trace())));
    expect((await request(omni().url).get(path).query({ since: 'yesterday' })).status).toBe(400);
  });

  test('is followed live as server-sent events, steps that nobody polled included', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'jumps-to-complete', pace: { by: 'time', durationMs: 300 } });
    const stop = new AbortController();
    const response = await fetch(`${omni().url}/_mock/spaces/${space.id}/trace`, {
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    });
    await clientOf(space).job();
    const seen: TraceEvent[] = [];
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += new TextDecoder().decode(chunk);
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) seen.push(JSON.parse(block.split('data: ')[1] ?? ''));
      if (seen.some((event) => event.kind === 'transition' && event.to === 'COMPLETE')) break;
    }
    stop.abort();
    expect(seen.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('keeps the newest events and knows how many it let go', () => {
    const clock = new SpaceClock('manual', () => 0, 0);
    const recorder = new TraceRecorder(clock, () => 0, 100);
    for (let i = 1; i <= 1000; i++) recorder.record({ kind: 'clock', change: 'advance', byMs: i });
    const kept = recorder.since(1);
    expect(recorder.lastSeq).toBe(1001);
    expect(kept.length).toBe(1000 - recorder.dropped);
    expect(kept.length).toBeGreaterThanOrEqual(100);
    expect(kept.every((event) => event.kind === 'clock' && event.seq === event.byMs + 1)).toBe(true);
    expect(recorder.since(1000).map(({ seq }) => seq)).toEqual([1001]);
  });
});
