/**
 * Receives Omni's webhooks in Express 5, and believes only what Omni signed.
 *
 *   OMNI_WEBHOOK_SECRET=<the webhookSigningSecret that you submit jobs with> PORT=3000 node receiver.mjs
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const { OMNI_WEBHOOK_SECRET: secret, HOST = '127.0.0.1', PORT = '3000' } = process.env;
if (!secret) {
  console.error('Expected OMNI_WEBHOOK_SECRET: the webhookSigningSecret that you submit jobs with.');
  process.exit(2);
}
const TOLERANCE_SECONDS = 300;
const TERMINAL = ['COMPLETE', 'FAILED', 'CANCELLED', 'DENIED']; // Omni publishes no status of a denied job

/** Signed with our secret, over exactly these bytes, not long ago. */
function isGenuine(req, body) {
  const timestamp = req.get('X-Omni-Signature-Timestamp');
  const age = Date.now() / 1000 - Number(timestamp); // NaN without a number, which is never within the tolerance
  if (!(Math.abs(age) <= TOLERANCE_SECONDS)) return false;
  const digest = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  const expected = Buffer.from(`sha256=${digest}`);
  const given = Buffer.from(req.get('X-Omni-Signature') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The event in a body, or null when there is none. Keys that we do not know are none of our business. */
function parseEvent(body) {
  try {
    const { event_id: eventId, jobId, status } = JSON.parse(utf8.decode(body));
    const event = { eventId, jobId, status };
    return Object.values(event).every((value) => value && typeof value === 'string') ? event : null;
  } catch {
    return null; // not text, not JSON, or null
  }
}

// Your database, with a unique constraint on the event: memory is empty after a restart, and a retry comes later.
const acted = [];
const seen = new Set();
const ended = new Set();

/** What your application does, once per event. Only note it here: state and result come from the API, later. */
function take(event) {
  if (seen.has(event.eventId) || ended.has(event.jobId)) return; // a repeat, or progress that was overtaken
  if (TERMINAL.includes(event.status)) ended.add(event.jobId);
  else if (event.status !== 'EXECUTING') return; // a status of the future
  seen.add(event.eventId);
  acted.push(event);
}

const app = express().disable('x-powered-by');

// The raw body, whatever its type: parsed and written again, it would no longer be what was signed.
app.post('/hooks/omni', express.raw({ type: () => true, limit: '2mb', inflate: false }), (req, res) => {
  const body = req.body ?? Buffer.alloc(0); // Express leaves it out of a request without any
  if (!isGenuine(req, body)) return res.sendStatus(401);
  const event = parseEvent(body);
  if (!event) return res.sendStatus(400);
  take(event);
  res.sendStatus(204);
});

// For tests and debugging: leave it out of what you deploy.
app.get('/events', (req, res) => {
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress);
  return isLocal ? res.json(acted) : res.sendStatus(403);
});

app.use((error, _req, res, _next) => {
  if (!error.status) console.error(error);
  res.sendStatus(error.status ?? 500);
});

const server = app.listen(Number(PORT), HOST, (error) => {
  if (error) throw error;
  console.log(`Webhooks go to http://${HOST}:${server.address().port}/hooks/omni`);
});
