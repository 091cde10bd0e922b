import { Agent, request } from 'node:http';
import { median, quantile } from './statistics.js';
import type { Subjects } from './subjects.js';

export interface Latency {
  readonly name: string;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const REQUESTS = 2_000;

/** What one POST after the other takes as its sender sees it: making a space, and the cheapest POST there is. */
export async function spaceLatency({
  mock,
  bare,
  headers,
  submitPath,
  submitBody,
}: Subjects): Promise<Latency[]> {
  const posts = [
    { name: 'bare node:http, POST', url: bare.url + submitPath, body: submitBody },
    { name: 'omni-mock, POST /_mock/spaces', url: `${mock.url}/_mock/spaces`, body: '{"idleMs":1000}' },
  ];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[][] = posts.map(() => []);
  for (let n = -REQUESTS / 4; n < REQUESTS; n++) {
    for (const [i, { url, body }] of posts.entries()) {
      const ms = await timed(agent, url, headers, body);
      if (n >= 0) times[i]?.push(ms);
    }
  }
  agent.destroy();
  return posts.map(({ name }, i) => ({
    name,
    medianMs: median(times[i] ?? []),
    p99Ms: quantile(times[i] ?? [], 0.99),
  }));
}

const timed = (
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const req = request(url, {
      agent,
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    req.on('error', reject);
    req.on('response', (res) => {
      res.resume();
      if (res.statusCode !== 201) reject(new Error(`POST ${url} answered ${res.statusCode} instead of 201.`));
      res.on('end', () => resolve(performance.now() - began));
    });
    req.end(body);
  });
