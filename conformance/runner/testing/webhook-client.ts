import { fakeAdapter } from '../../drivers/testing/fake-adapters.js';

const CLIENT = `
  const http = require('node:http');
  const acted = [];
  const ready = new Promise((resolve) => {
    const server = http.createServer((request, response) => {
      const pieces = [];
      request.on('data', (piece) => pieces.push(piece)).on('end', () => {
        const { event_id: eventId, jobId, status } = JSON.parse(Buffer.concat(pieces).toString());
        acted.push({ eventId, jobId, status });
        if (refuses) response.writeHead(refuses);
        response.end(refuses ? 'no' : '');
        for (const done of waiting.splice(0)) done();
      });
    }).listen(0, '127.0.0.1', () => resolve('http://127.0.0.1:' + server.address().port + '/hooks'));
  });
  const waiting = [];
  const capabilities = ['ask', 'webhook', 'events'];
  let habits = {};
  let refuses = 0;
  on.hello = ({ id }) => say({ id, ok: true, name: 'hooked', version: '1', protocol: 1, capabilities, webhook: habits });
  on.events = ({ id }) => say({ id, ok: true, acted });
  on.bye = ({ id }) => { say({ id, ok: true }); setImmediate(() => process.exit(0)); };
  const call = (path, init) => fetch(process.env.OMNI_BASE_URL + path, { ...init, headers: {
    authorization: 'Bearer ' + process.env.OMNI_API_KEY, 'content-type': 'application/json' } }).then((response) => response.json());
  on.ask = async ({ id, prompt, webhook }) => {
    const { Resources: [user] } = await call('/api/scim/v2/embed/users?count=1');
    const webhookUrl = process.env.OMNI_WEBHOOK_URL ?? await ready;
    const hook = { webhookUrl, webhookSigningSecret: process.env.OMNI_WEBHOOK_SECRET, progressWebhookEnabled: webhook?.progress };
    const body = { prompt, modelId: process.env.OMNI_MODEL_ID, userId: user.id, ...(webhook ? hook : {}) };
    const told = new Promise((resolve) => waiting.push(resolve));
    const { jobId } = await call('/api/v1/ai/jobs', { method: 'POST', body: JSON.stringify(body) });
    if (webhook) await told; else while ((await call('/api/v1/ai/jobs/' + jobId)).state !== 'COMPLETE');
    const result = await call('/api/v1/ai/jobs/' + jobId + '/result');
    say({ id, ok: true, outcome: 'answered', text: JSON.stringify(result) });
  };`;

/**
 * The command of an adapter that asks for webhooks, listens for them itself, and acts on whatever comes. This code may
 * change `capabilities`, `habits`, and `on`; `refuses` is a status for whatever comes.
 */
export const webhookClient = (code = ''): string[] => fakeAdapter(`${CLIENT}\n${code}\nlisten();`);
