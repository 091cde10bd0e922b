import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Trace, TraceEvent } from '../../mock-server/index.js';
import { defineCheck } from '../checks/define-check.js';
import { fail, pass } from '../checks/verdict.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { type ConformanceScenario, defineScenario, type Session } from '../scenarios/define-scenario.js';
import { runSuite } from './run-conformance.js';
import type { RunOptions } from './run-options.js';
import { useSharedMock } from './testing/use-runs.js';
import { webhookClient } from './testing/webhook-client.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PROMPT = 'Which regions grew?';

/** Kept by whatever was seen to be acted on; at the level that the evidence allows. */
const acts = defineCheck({
  id: 'tiny.acts',
  level: 'must',
  profile: 'webhooks',
  rule: 'Act on webhooks.',
  basis: { source: 'Tests' },
  remedy: 'Listen.',
  judge({ observations, deliveries }) {
    const seen = observations.at(-1);
    if (!seen) return { ...pass(), proof: 'E0' };
    return seen.acted.length > 0
      ? { ...pass(), proof: 'E1' }
      : { ...fail('It did not act.'), deliveries, proof: 'E1' };
  },
});

const asks: ConformanceScenario = {
  name: 'asks',
  story: 'One question, and its webhook.',
  needs: ['ask', 'webhook'],
  scripts: [{ scenario: 'answers', pace: { by: 'time', durationMs: 100 } }],
  checks: [acts],
  async drive(session) {
    await session.ask({ as: 'cust-ana', prompt: PROMPT, webhook: { progress: false } }).reply;
    await session.observe();
  },
};

const startMock = useSharedMock();

/** Plays one scenario; gives the report and the trace. */
async function play(
  drive: (session: Session) => Promise<void>,
  command: readonly string[],
  options: Partial<RunOptions> = {},
) {
  const traces: Trace[] = [];
  const scenario = defineScenario({ ...asks, drive });
  const report = await runSuite(
    { checks: [acts], scenarios: [scenario] },
    { command, onTrace: (_name, _attempt, trace) => traces.push(trace), ...options },
    startMock,
  );
  const [trace] = traces;
  return { report, trace };
}

function ofKind<K extends TraceEvent['kind']>(trace: Trace | undefined, kind: K) {
  const events: readonly TraceEvent[] = trace ?? [];
  return events.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-webhooks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a program that does this. */
function program(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a client that offers `webhook`', () => {
  test('is judged by the profile about it, by what it says it acted on', async () => {
    const { report, trace } = await play(asks.drive, webhookClient());
    expect(report).toMatchObject({ outcome: 'conformant', profiles: [{ profile: 'webhooks' }] });
    expect(report.checks[0]).toMatchObject({ verdict: 'pass', proof: 'E1', evidence: [{ proof: 'E1' }] });
    expect(ofKind(trace, 'delivery')).toMatchObject([{ event: 'job.complete', status: 200 }]);
  });

  test('that acts on nothing fails, with the webhooks in the report', async () => {
    const { report, trace } = await play(
      asks.drive,
      webhookClient('on.events = ({ id }) => say({ id, ok: true, acted: [] });'),
    );
    const [delivery] = ofKind(trace, 'delivery');
    expect(report.checks[0]?.evidence).toMatchObject([
      {
        verdict: 'fail',
        proof: 'E1',
        deliveries: [{ seq: delivery?.seq, jobId: delivery?.jobId, status: 200, attack: null, role: null }],
      },
    ]);
  });

  test('gets webhooks signed as it says it reads them, where a scenario needs `webhook`', async () => {
    let habits: unknown;
    const { trace } = await play(async (session) => {
      habits = session.webhookHabits;
      await asks.drive(session);
    }, webhookClient(`habits = { toleranceSeconds: 300, digest: 'base64', timestampUnit: 'milliseconds' };`));
    expect(habits).toEqual({ toleranceSeconds: 300, digest: 'base64', timestampUnit: 'milliseconds' });
    expect(trace?.[0].space.switches).toMatchObject({
      webhookDigest: 'base64',
      webhookTimestampUnit: 'milliseconds',
    });
  });
});

describe('a job of the client', () => {
  test('is known by its prompt, with what it subscribed to', async () => {
    const seen: unknown[] = [];
    await play(async (session) => {
      const { reply } = session.ask({ as: 'cust-ana', prompt: PROMPT, webhook: { progress: true } });
      seen.push(await session.submitted(PROMPT));
      await reply;
      await session.ask({ as: 'cust-ana', prompt: 'And without?' }).reply;
      seen.push(await session.submitted('And without?'), await session.submitted('Never asked', 10));
    }, webhookClient());
    const webhook = {
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/hooks$/),
      secret: expect.stringMatching(/^[0-9a-f]{40}$/),
      progress: true,
    };
    expect(seen).toEqual([
      { jobId: expect.any(String), webhook },
      { jobId: expect.any(String), webhook: null },
      undefined,
    ]);
  });
});

describe('a client that is killed and started anew', () => {
  /** Says its process id, in place of asking Omni. */
  const TELLS_PID = `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: '' + process.pid });`;

  test('goes on in the same space, and the scenario with it', async () => {
    const texts: (string | undefined)[] = [];
    const ask = async (session: Session) =>
      texts.push((await session.ask({ as: 'cust-ana', prompt: PROMPT }).reply)?.text);
    let back: boolean | undefined;
    const { report, trace } = await play(async (session) => {
      await ask(session);
      back = await session.restart();
      await ask(session);
      await session.observe();
    }, webhookClient(TELLS_PID));
    expect(back).toBe(true);
    expect(new Set(texts).size).toBe(2);
    expect(report.scenarios).toMatchObject([{ status: 'finished', problems: [] }]);
    expect(ofKind(trace, 'process').map(({ change }) => change)).toEqual([
      'started',
      'killed',
      'started',
      'exited',
    ]);
    const sent = ofKind(trace, 'adapter').filter(({ direction }) => direction === 'to-adapter');
    expect(sent.map(({ message: { id, verb } }) => [id, verb])).toEqual([
      [1, 'hello'],
      [2, 'ask'],
      [3, 'hello'],
      [4, 'ask'],
      [5, 'events'],
      [6, 'bye'],
    ]);
  });

  test('and does not come back is told, and counts as gone', async () => {
    const mark = join(folder, 'was-here');
    let back: boolean | undefined;
    const { report } = await play(
      async (session) => {
        // Only now: the process that the suite met before any scenario must find nothing.
        writeFileSync(mark, '');
        back = await session.restart();
      },
      webhookClient(`if (require('node:fs').existsSync(${JSON.stringify(mark)})) process.exit(4);`),
    );
    expect(back).toBe(false);
    expect(report.scenarios).toMatchObject([
      { status: 'cut-short', reason: 'In the middle of the scenario, the adapter exited with code 4.' },
    ]);
  });
});

describe('the secret', () => {
  const TELLS = webhookClient(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered',
    text: [...process.env.OMNI_WEBHOOK_SECRET].reverse().join('') });`);
  const secretOf = async (options: Partial<RunOptions> = {}) => {
    let told: string | undefined;
    await play(
      async (session) => {
        told = (await session.ask({ as: 'cust-ana', prompt: PROMPT }).reply)?.text;
      },
      TELLS,
      options,
    );
    return [...(told ?? '')].reverse().join('');
  };

  test('is made up, and the same in every run', async () => {
    const { OMNI_WEBHOOK_SECRET: _, ...env } = process.env;
    const first = await secretOf({ env });
    expect(first).toMatch(/^[0-9a-f]{40}$/);
    expect(await secretOf({ env })).toBe(first);
  });

  test('is the one of the environment, and above that the one that was given', async () => {
    const env = { ...process.env, OMNI_WEBHOOK_SECRET: 'from-the-environment' };
    expect(await secretOf({ env })).toBe('from-the-environment');
    expect(await secretOf({ env, webhookSecret: 'from-the-options' })).toBe('from-the-options');
  });

  test('that the client writes is a leak', async () => {
    const { trace } = await play(
      asks.drive,
      webhookClient(`process.stderr.write(process.env.OMNI_WEBHOOK_SECRET + '\\n');`),
    );
    expect(ofKind(trace, 'leak')).toMatchObject([{ secret: 'webhook-secret', where: 'stderr' }]);
  });

  test.each([
    [
      'before it submits',
      `const { fetch: send } = globalThis; globalThis.fetch = (url, init) => {
      if (init?.method === 'POST') process.stderr.write('submitting ' + init.body + '\\n');
      return send(url, init);
    };`,
    ],
    [
      'afterwards',
      `const { events } = on; on.events = (message) => {
      process.stderr.write('used ' + process.env.OMNI_WEBHOOK_SECRET + '\\n'); events(message);
    };`,
    ],
  ])('of one job alone, written %s, is a leak, and in no report', async (_when, code) => {
    const own = 'a-secret-of-one-job-alone';
    const { report, trace } = await play(
      asks.drive,
      webhookClient(`process.env.OMNI_WEBHOOK_SECRET = '${own}'; ${code}`),
    );
    expect(ofKind(trace, 'leak')).toMatchObject([{ secret: 'webhook-secret', where: 'stderr' }]);
    expect(report.scenarios[0]?.stderrTail).toContain('[webhook-secret]');
    expect(JSON.stringify([report.scenarios, trace?.filter(({ kind }) => kind === 'leak')])).not.toContain(
      own,
    );
  });
});

describe('an adapter that offers `events` and fails it', () => {
  test.each([
    [
      'with an error',
      `on.events = ({ id }) => say({ id, ok: false, error: { message: 'No receiver at :9.' } });`,
      'in asks: No receiver at :9. Without that, webhooks are judged by the status they were answered with (E0).',
    ],
    [
      'with something else than an account',
      `on.events = ({ id }) => say({ id, ok: true, acted: 'a lot' });`,
      'breaks the protocol: acted must be array',
    ],
  ])('%s is one complaint, and is judged by statuses', async (_how, code, sentence) => {
    const { report } = await play(async (session) => {
      await asks.drive(session);
      await session.observe();
    }, webhookClient(code));
    expect(report.checks[0]).toMatchObject({ verdict: 'pass', proof: 'E0' });
    expect(report.complaints).toEqual([expect.stringContaining(sentence)]);
    expect(report.complaints[0]).toMatch(
      /^The adapter offers `events`, and could not say what was acted on /,
    );
    // Nothing else is known to be wrong with the client on that account.
    expect(report.outcome).toBe('conformant');
  });
});

describe('a run in which no genuine webhook is taken', () => {
  const refusing = (status: number) =>
    webhookClient(`refuses = ${status}; const { ask } = on; on.ask = (message) => ask(message);`);

  test.each([
    [401, 'does the receiver know the secret that the client submits?'],
    [404, 'is the path of http://127.0.0.1:'],
  ])('but each is answered %i has one hint', async (status, question) => {
    const { report } = await play(asks.drive, refusing(status));
    expect(report.hints).toEqual([expect.stringContaining(question)]);
    expect(report.hints[0]).toMatch(/^None of \d+ genuine webhooks? was taken, and each was answered /);
    expect(report.complaints).toEqual([]);
  });

  test('for other reasons has none, and one with a webhook that was taken neither', async () => {
    expect((await play(asks.drive, refusing(500))).report.hints).toEqual([]);
    expect((await play(asks.drive, webhookClient())).report.hints).toEqual([]);
  });
});

describe('a receiver elsewhere that was not told the secret', () => {
  const { OMNI_WEBHOOK_SECRET: _, ...env } = process.env;
  const webhookUrl = 'http://127.0.0.1:9/hooks';
  const ASKS_ONLY = webhookClient(
    `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: 'It depends.' });`,
  );
  const complaintsWith = async (options: Partial<RunOptions>, client = ASKS_ONLY) =>
    (
      await play(
        async ({ ask }) => void (await ask({ as: 'cust-ana', prompt: PROMPT }).reply),
        client,
        options,
      )
    ).report.complaints;

  test('is a complaint, which says what to do', async () => {
    expect(await complaintsWith({ env, webhookUrl })).toEqual([
      expect.stringContaining(`so the suite made one up, which the receiver at ${webhookUrl} cannot know`),
    ]);
  });

  test('is none when a webhook was taken all the same, nor when the client has no use for one', async () => {
    const { report } = await play(asks.drive, webhookClient('delete process.env.OMNI_WEBHOOK_URL;'), {
      env,
      webhookUrl,
    });
    expect(report.complaints).toEqual([]);
    const drive = async ({ ask }: Session) => void (await ask({ as: 'cust-ana', prompt: PROMPT }).reply);
    const { report: without } = await play(drive, fakeAdapter(), { env, webhookUrl, profile: ['webhooks'] });
    expect(without.complaints).toEqual([]);
  });

  test('is none when a secret was given, one way or the other', async () => {
    expect(await complaintsWith({ env, webhookUrl, webhookSecret: 'known-to-both' })).toEqual([]);
    const told = { ...env, OMNI_WEBHOOK_SECRET: 'known-to-both' };
    expect(await complaintsWith({ env: told, webhookUrl })).toEqual([]);
  });
});

describe('a receiver that runs elsewhere', () => {
  test('is named to the client, and never sees the ids of an earlier run again', async () => {
    const NAMES = webhookClient(
      `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: process.env.OMNI_WEBHOOK_URL });`,
    );
    const texts: (string | undefined)[] = [];
    const seedOf = async () => {
      const { trace } = await play(
        async (session) => {
          texts.push((await session.ask({ as: 'cust-ana', prompt: PROMPT }).reply)?.text);
        },
        NAMES,
        { webhookUrl: 'http://127.0.0.1:9/hooks' },
      );
      return trace?.[0].space.seed;
    };
    expect(await seedOf()).not.toBe(await seedOf());
    expect(texts).toEqual(Array(2).fill('http://127.0.0.1:9/hooks'));
  });

  const WITHOUT_EVENTS = webhookClient(`capabilities.pop();`);

  test('is judged by an observer', async () => {
    const log = JSON.stringify(join(folder, 'acted.jsonl'));
    const entry = (eventId: string) =>
      JSON.stringify({ eventId, jobId: 'job-1', status: 'COMPLETE', more: 1 });
    // One entry stands there from before; each look adds another.
    writeFileSync(join(folder, 'acted.jsonl'), `${entry('evt_0')}\n`);
    const webhookObserver = program(
      'observer',
      `const fs = require('node:fs'); process.stdout.write(fs.readFileSync(${log}, 'utf8'));
       fs.appendFileSync(${log}, ${JSON.stringify(`${entry('evt_1')}\n`)});`,
    );
    const { report, trace } = await play(asks.drive, WITHOUT_EVENTS, { webhookObserver });
    expect(report.checks[0]).toMatchObject({ verdict: 'pass', proof: 'E1' });
    expect(ofKind(trace, 'observation').map(({ acted }) => acted)).toEqual([
      [{ eventId: 'evt_1', jobId: 'job-1', status: 'COMPLETE' }],
    ]);
  });

  test('whose observer does not work is judged by statuses, and the report says so once', async () => {
    const webhookObserver = program('broken-observer', 'process.exit(2)');
    const { report } = await play(
      async (session) => {
        await asks.drive(session);
        await session.observe();
      },
      WITHOUT_EVENTS,
      { webhookObserver },
    );
    expect(report.checks[0]).toMatchObject({ verdict: 'pass', proof: 'E0' });
    expect(report.complaints).toEqual([
      expect.stringContaining(`The observer ${webhookObserver} cannot be used: it exited with code 2`),
    ]);
    // Nothing is wrong with the client on that account.
    expect(report.outcome).toBe('conformant');
  });
});

test.each([
  [{ webhookUrl: 'localhost:3000' }, 'localhost:3000 is no address for webhooks'],
  [{ webhookUrl: 'http://hooks.example.com/' }, 'hooks.example.com is not this machine'],
  [{ webhookSecret: '' }, 'The webhook secret is empty'],
  [{ webhookObserver: '/nowhere' }, 'There is no observer /nowhere'],
  [{ webhookObserver: '/dev/null' }, 'The observer /dev/null is no file'],
])('options such as %j are refused in one sentence', async (options, sentence) => {
  await expect(play(asks.drive, fakeAdapter(), options)).rejects.toThrow(sentence);
});
