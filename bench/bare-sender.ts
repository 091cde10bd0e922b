/**
 * The limit that deliveries are held against: `node:http` with nothing around it. It makes each body, signs it and posts
 * it over kept-alive connections, as no sender of signed webhooks can do without.
 *
 * usage: bare-sender <url> <how many> <at once>; prints the milliseconds it took
 */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';

const [url = '', count = 0, atOnce = 1] = [process.argv[2], ...process.argv.slice(3, 5).map(Number)];
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

async function post(n: number): Promise<void> {
  const jobId = randomUUID();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({
    event_id: `evt_${jobId.slice(0, 8)}_COMPLETE_${timestamp}`,
    jobId,
    status: 'COMPLETE',
    result_summary: 'There is no such figure: the model has no field for it. What it has is listed beside.',
    metadata: { ticket: n },
    completed_at: new Date().toISOString(),
  });
  const digest = createHmac('sha256', 'a secret of the bench').update(`${timestamp}.${body}`).digest('hex');
  const req = request(url, {
    agent,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-omni-signature-timestamp': timestamp,
      'x-omni-signature': `sha256=${digest}`,
    },
  }).end(body);
  const [res] = await once(req, 'response');
  res.resume();
  await once(res, 'end');
}

let next = 0;
const worker = async () => {
  while (next < count) await post(next++);
};
const began = performance.now();
await Promise.all(Array.from({ length: atOnce }, worker));
process.stdout.write(`${performance.now() - began}\n`);
agent.destroy();
