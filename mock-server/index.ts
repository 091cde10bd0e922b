/** A mock of Omni's AI jobs API that runs in your own process. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { loadDataset } from '../fixtures/index.js';
import { type Control, chooseSwitches } from '../openapi/index.js';
import { controlApp } from './control/app.js';
import { refuseOpenControl } from './control/loopback.js';
import { computedAnswers } from './core/answers/computed-answers.js';
import { minutes } from './core/clock.js';
import type { Space } from './core/space.js';
import { type NewSpace, Spaces } from './core/spaces.js';
import { requirePolicy } from './delivery/egress/policy.js';
import { lateSender } from './delivery/late-sender.js';
import { startPostman } from './delivery/postman.js';
import { omniApp } from './http/app.js';
import { jobScenarios } from './job-scenarios/index.js';
import { LoopWatch } from './loop-watch.js';
import type { OmniMockOptions } from './options.js';
import { closeServer, makeServer } from './server.js';
import { controlOf, type SpaceControl } from './space-control.js';
import { version } from './version.js';
import { webhookDesk } from './webhook-desk.js';

export type { OperationId } from '../openapi/index.js';
export type { FaultRequest } from './core/faults.js';
export type { Features } from './core/features.js';
export type { JobState } from './core/jobs/job.js';
export type { ScriptRequest } from './core/scripts.js';
export * from './core/trace-events.js';
export type { NewTraceEvent } from './core/trace-recorder.js';
export type { WebhookByHand } from './core/webhooks/by-hand.js';
export type { Subscription } from './core/webhooks/subscription.js';
export type { OmniMockOptions } from './options.js';
export type { SpaceControl } from './space-control.js';
export { version } from './version.js';
export {
  type Material,
  type WebhookCase,
  type WebhookExpectation,
  webhookCase,
  webhookCases,
} from './webhook-attacks/index.js';

/** What a new space is like; everything it leaves out is the server's default. */
export type SpaceRequest = Control['SpaceRequest'];

export interface OmniMock {
  /** Base URL of the default space. */
  readonly url: string;
  readonly port: number;
  readonly space: SpaceControl;
  /** Makes a world of its own. Throws one sentence when the request names what does not exist. */
  createSpace(request?: SpaceRequest): SpaceControl;
  /**
   * Loads what the first question of anybody would load, and answers one for each of the demo users: for whoever times
   * clients, and does not want the first of them to wait.
   */
  warmUp(): Promise<void>;
  /** Stops listening, lets requests in flight finish, and frees the port. */
  close(): Promise<void>;
}

/**
 * Clients that may wait to be let in while this process stands still; the kernel cuts it to its own limit. A client beyond
 * it believes that it is connected, and its request is lost to repeats of TCP for seconds, on a bad day for minutes.
 */
const BACKLOG = 4_096;

/** How often spaces are looked over for those nobody uses any more. */
const SWEEP_MS = minutes(0.5);

/**
 * Starts a mock Omni on a free port. Each space is a world of its own, so two never see each other's jobs. Rejects with
 * one sentence when the port is taken, the dataset cannot be read, or a switch does not exist.
 * @example
 * const omni = await startOmniMock({ clock: 'manual' });
 * omni.space.script({ scenario: 'answers-slowly' });
 * omni.space.advance(10_000); // returns at once; every step due by then has happened
 * await omni.close();
 */
export async function startOmniMock(options: OmniMockOptions = {}): Promise<OmniMock> {
  const { host = '127.0.0.1', port = 0, controlToken = null, switches = {} } = options;
  const { webhookEgress: egress = 'loopback' } = options;
  refuseOpenControl(host, controlToken);
  requirePolicy(egress);
  const started = performance.now();
  const now = () => performance.now() - started;
  const watch = options.notesLateness ? new LoopWatch(now) : undefined;
  const [usualScenario] = jobScenarios;
  if (!usualScenario) throw new Error('There is no job scenario.');
  const complain =
    options.complain ?? ((message: string) => void process.stderr.write(`omni-mock: ${message}\n`));
  const sender = lateSender(async () =>
    (await import('./delivery/send-webhook.js')).webhookSender({ egress, now }),
  );
  const postman = startPostman({ sender, complain, now });
  const webhooks = webhookDesk(postman);
  const spaces = new Spaces({
    wall: Date.now,
    wallMs: now,
    loadDataset,
    engineFor: (dataset) =>
      computedAnswers({
        dataset,
        // The SQL engine is much of the package, and a mock that is asked nothing does without.
        open: async () => (await import('./warehouse/index.js')).openWarehouse(dataset),
      }),
    jobScenarios: new Map(jobScenarios.map((scenario) => [scenario.name, scenario])),
    usualScenario,
    onWebhooksDue: postman.notify,
    defaults: {
      seed: options.seed ?? 1,
      dataset: options.dataset ?? 'retail',
      profile: options.profile ?? 'dev',
      clock: options.clock ?? 'real',
      switches: known(switches),
      features: options.features ?? {},
    },
  });
  const baseUrlOf = (space: Space, authority: string | undefined) =>
    `http://${authority}${space === spaces.default ? '' : `/s/${space.id}`}`;
  const server = makeServer({
    spaces,
    now,
    lateMs: () => watch?.lateMs() ?? 0,
    omni: omniApp({ now, complain }),
    control: controlApp({ spaces, version, baseUrlOf, token: controlToken, complain, webhooks }),
  });
  server.listen({ port, host, backlog: BACKLOG });
  await once(server, 'listening');
  const sweep = setInterval(() => spaces.dropIdle(), SWEEP_MS);
  sweep.unref();

  const { port: taken } = server.address() as AddressInfo;
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const authority = `${reachable.includes(':') ? `[${reachable}]` : reachable}:${taken}`;
  const control = (space: Space) => controlOf(spaces, space, baseUrlOf(space, authority), webhooks);
  return {
    url: `http://${authority}`,
    port: taken,
    space: control(spaces.default),
    createSpace: (request = {}) => control(spaces.create(newSpace(request))),
    warmUp: () => spaces.default.warmUp(),
    async close() {
      clearInterval(sweep);
      watch?.stop();
      spaces.endAll();
      postman.close();
      await closeServer(server);
    },
  };
}

/** Switches that exist, with options they have. Throws one sentence otherwise. */
function known(switches: Readonly<Record<string, string>>) {
  const chosen = chooseSwitches(switches);
  if (!chosen.ok) throw new Error(chosen.problem);
  return chosen.switches;
}

const newSpace = ({ switches, ...request }: SpaceRequest): NewSpace => ({
  ...request,
  ...(switches ? { switches: known(switches) } : {}),
});
