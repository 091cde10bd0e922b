/**
 * The limit the mock is held against: `node:http` with nothing around it. It does what no server of jobs can leave out:
 * look the key up, read the job from a map, serialise it; and for a submit, read and parse the body, make two ids and
 * keep the job.
 *
 * usage: bare-server <port> <key> <file with a job status as JSON>
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const [port, key = '', payload = ''] = process.argv.slice(2);
const JOBS = '/api/v1/ai/jobs';

interface BareJob {
  readonly id: string;
}

const callers = new Map([[`Bearer ${key}`, 'organization']]);
const jobs = new Map<string, BareJob>();
if (payload !== '') {
  const job: BareJob = JSON.parse(readFileSync(payload, 'utf8'));
  jobs.set(job.id, job);
}

const server = createServer((req, res) => {
  const url = req.url ?? '/';
  if (url === '/_mock/health') return send(res, 200, { status: 'ok' });
  if (!callers.has(req.headers.authorization ?? ''))
    return send(res, 401, { detail: 'Unauthorized', status: 401 });
  if (req.method === 'POST') return submit(req, res);
  const job = jobs.get(url.slice(JOBS.length + 1));
  return job ? send(res, 200, job) : send(res, 404, { detail: 'Job not found', status: 404 });
});

function submit(req: IncomingMessage, res: ServerResponse): void {
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (chunk: string) => {
    text += chunk;
  });
  req.on('end', () => {
    const job = { ...JSON.parse(text), id: randomUUID(), conversationId: randomUUID() };
    jobs.set(job.id, job);
    const omniChatUrl = `https://acme.omniapp.co/chat/${job.conversationId}`;
    send(res, 201, { jobId: job.id, conversationId: job.conversationId, omniChatUrl });
  });
}

function send(res: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  res
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

server.listen(Number(port), '127.0.0.1');
