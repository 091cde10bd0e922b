import type { Request, Response } from 'express';
import type { Space } from '../core/space.js';
import type { TraceEvent } from '../core/trace-events.js';

/** While somebody follows a trace, jobs that nobody polls are brought up to date this often. */
const SETTLE_MS = 250;

const asLine = (event: TraceEvent): string => `${JSON.stringify(event)}\n`;

/** The trace since an event: as JSON, as JSON Lines, or followed as server-sent events, as the reader asks. */
export function sendTrace(
  space: Space,
  since: number,
  req: Request,
  res: Response,
  keepInUse: () => void,
): void {
  const wants = String(req.headers.accept ?? '');
  if (wants.includes('text/event-stream')) {
    follow(space, since, res, keepInUse);
    return;
  }
  const events = space.readSince(since);
  if (req.query.format === 'jsonl' || wants.includes('application/x-ndjson')) {
    res.type('application/x-ndjson').send(events.map(asLine).join(''));
  } else {
    res.json({ events, next: space.trace.lastSeq });
  }
}

function follow(space: Space, since: number, res: Response, keepInUse: () => void): void {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (event: TraceEvent) => res.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
  for (const event of space.readSince(since)) send(event);
  const unfollow = space.trace.follow(send);
  const ticker = setInterval(() => {
    keepInUse();
    space.jobs.settleAll();
  }, SETTLE_MS);
  const unlisten = space.onEnd(() => res.end());
  res.once('close', () => {
    clearInterval(ticker);
    unfollow();
    unlisten();
  });
}
