/** Connects the reference client to the conformance suite over HTTP: for a program that runs already, such as a server. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AdapterReply, AdapterRequest, SessionFields } from '../../protocol/messages.js';
import { Verbs } from './verbs.js';

/** One client for each session: nothing of one may be seen by another. */
const sessions = new Map<string, Verbs>();

async function answer(request: AdapterRequest & SessionFields): Promise<AdapterReply> {
  const { id, session, omni } = request;
  if (request.verb === 'hello' && omni) sessions.set(session, new Verbs(omni));
  const verbs = sessions.get(session);
  if (request.verb === 'bye') sessions.delete(session);
  return verbs?.answer(request) ?? { id, ok: false, error: { message: 'Say hello first.' } };
}

async function read(request: IncomingMessage): Promise<AdapterRequest & SessionFields> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return JSON.parse(body);
}

const server = createServer(async (request, response) => {
  const reply = await answer(await read(request));
  response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
});
// On loopback alone: whoever reaches it can have it ask anything.
server.listen(Number(process.env.PORT ?? 9000), '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    process.stdout.write(`http://127.0.0.1:${address.port}/adapter\n`);
});
