import { TRACE_VERSION, type Trace, type TraceEvent } from '../mock-server/index.js';

type Exchange = Extract<TraceEvent, { kind: 'exchange' }>;
type State = NonNullable<Exchange['jobState']>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Happening = DistributiveOmit<TraceEvent, 'seq' | 'at'>;

const BEGAN = Date.UTC(2026, 7, 1, 9);
const PEOPLE = 230;
const AT_ONCE = 20;
const SUBMIT_EVERY_MS = 500;
const POLL_MS = 2_000;
const KEY_OWNER = id('member', 0);
const ORGANIZATION = id('organization', 0);
const MODEL = id('model', 0);
const STATES: readonly State[] = ['QUEUED', 'EXECUTING', 'EXECUTING', 'DELIVERING', 'COMPLETE'];

/**
 * A recording as a busy week of somebody's application leaves it: people looked up, asked for, polled for at 2 s, many
 * questions at once, every third one a follow-up, every fifth one announced by webhook as well. It is made, not recorded,
 * so that the same size is the same bytes everywhere.
 */
export function bigTrace(exchanges: number): Trace {
  const happenings: Happening[] = [];
  let made = 0;
  for (let job = 0; made < exchanges; job += 1) {
    const events = oneQuestion(job);
    happenings.push(...events);
    made += events.filter(({ kind }) => kind === 'exchange').length;
  }
  const inOrder = happenings.sort((a, b) => endOf(a) - endOf(b));
  const rest = inOrder.map((event, index): TraceEvent => ({ ...event, ...stamp(index + 2, event.wallMs) }));
  return [
    {
      kind: 'space',
      version: TRACE_VERSION,
      ...stamp(1, 0),
      wallMs: 0,
      space: { id: 'big', seed: 1, dataset: 'retail', profile: 'dev', switches: {} },
      organizationId: ORGANIZATION,
      modelId: MODEL,
      keyOwnerId: KEY_OWNER,
      embedUsers: Array.from({ length: PEOPLE }, (_, person) => ({
        externalId: `cust-${person}`,
        id: id('person', person),
        entity: `tenant-${person % 7}`,
      })),
      canaries: Object.fromEntries(
        Array.from({ length: 7 }, (_, tenant) => [
          `tenant-${tenant}`,
          [`Canary-${tenant}`, `Wren-${tenant}`],
        ]),
      ),
    },
    ...rest,
  ];
}

const endOf = (event: Happening): number => ('endedMs' in event ? event.endedMs : event.wallMs);

const stamp = (seq: number, wallMs: number) => ({ seq, at: new Date(BEGAN + wallMs).toISOString() });

function id(kind: string, number: number): string {
  const tail = number.toString(16).padStart(12, '0');
  const head = [...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7);
  return `${head.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}`;
}

function oneQuestion(job: number): Happening[] {
  const person = job % PEOPLE;
  const userId = id('person', person);
  const jobId = id('job', job);
  const follows = job >= PEOPLE && job % 3 === 0;
  const conversationId = id('conversation', follows ? job - PEOPLE : job);
  const announced = job % 5 === 0;
  const prompt = `Net sales by month, question ${job}?`;
  const began = Math.floor(job / AT_ONCE) * SUBMIT_EVERY_MS * AT_ONCE + (job % AT_ONCE) * SUBMIT_EVERY_MS;
  const about = { jobId, conversationId, organizationId: ORGANIZATION, userId, prompt };
  const events: Happening[] = [];
  let from: State | null = null;
  const move = (to: State, wallMs: number) => {
    if (to !== from)
      events.push({ kind: 'transition', wallMs, jobId, from, to, cause: from ? 'timeline' : 'submit' });
    from = to;
  };
  events.push(
    exchange('scimEmbedUsersList', began, {
      path: '/api/scim/v2/embed/users',
      query: { filter: `embedExternalId eq "cust-${person}"` },
      responseBody: JSON.stringify({
        Resources: [
          { id: userId, embedExternalId: `cust-${person}`, userName: `cust-${person}@example.com` },
        ],
        totalResults: 1,
      }),
    }),
    exchange('aiJobSubmit', began + 40, {
      method: 'POST',
      path: '/api/v1/ai/jobs',
      query: { userId },
      requestBody: JSON.stringify({
        modelId: MODEL,
        prompt,
        ...(follows ? { conversationId } : {}),
        ...(announced
          ? { webhookUrl: 'http://127.0.0.1:3000/hooks', webhookSigningSecret: '[signing-secret]' }
          : {}),
      }),
      status: 201,
      responseBody: JSON.stringify({
        jobId,
        conversationId,
        omniChatUrl: `https://acme.omni.co/chat/${conversationId}`,
      }),
      jobId,
      jobState: 'QUEUED',
    }),
  );
  move('QUEUED', began + 45);
  STATES.forEach((state, poll) => {
    const at = began + 100 + poll * POLL_MS;
    move(state, at - 1);
    events.push(
      exchange('aiJobStatus', at, {
        path: `/api/v1/ai/jobs/${jobId}`,
        responseBody: JSON.stringify({ ...about, id: jobId, state, progress: null }),
        jobId,
        jobState: state,
      }),
    );
  });
  const ended = began + 100 + STATES.length * POLL_MS - POLL_MS;
  if (announced) events.push(webhook(jobId, ended + 5));
  events.push(
    exchange('aiJobResult', ended + 50, {
      path: `/api/v1/ai/jobs/${jobId}/result`,
      responseBody: JSON.stringify({
        actions: [
          { type: 'generate_query', timestamp: new Date(BEGAN + ended).toISOString(), message: 'Rows' },
        ],
        message: `Sales rose. Canary-${person % 7}`,
        resultSummary: `Answer ${job}`,
      }),
      responseHeaders: { 'content-type': 'application/octet-stream' },
      jobId,
      jobState: 'COMPLETE',
    }),
  );
  return events;
}

function exchange(operation: Exchange['operation'], wallMs: number, over: Partial<Exchange>): Happening {
  return {
    kind: 'exchange',
    wallMs,
    operation,
    method: 'GET',
    path: '/',
    query: {},
    requestHeaders: { authorization: 'Bearer [organization-key]', host: '127.0.0.1:4010', accept: '*/*' },
    requestBody: null,
    caller: { key: 'organization', membershipId: KEY_OWNER },
    status: 200,
    responseHeaders: { 'content-type': 'application/json; charset=utf-8' },
    responseBody: null,
    endedMs: wallMs + 8,
    jobId: null,
    jobState: null,
    fault: null,
    ...over,
  };
}

function webhook(jobId: string, wallMs: number): Happening {
  const eventId = `evt_${jobId}_COMPLETE`;
  return {
    kind: 'delivery',
    wallMs,
    event: 'job.complete',
    eventId,
    jobId,
    url: 'http://127.0.0.1:3000/hooks',
    attempt: 1,
    requestHeaders: { 'Content-Type': 'application/json', 'X-Omni-Signature': 'sha256=00' },
    requestBody: JSON.stringify({ event_id: eventId, jobId, status: 'COMPLETE' }),
    outcome: 'answered',
    status: 200,
    responseHeaders: {},
    responseBody: '',
    problem: null,
    endedMs: wallMs + 6,
    nextAttemptAt: null,
  };
}
