import { createHash } from 'node:crypto';
import { defaultSwitches, type Switches } from '../../openapi/index.js';
import type { Caller } from './access.js';
import type { AnswerEngine } from './answers/answer-engine.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { type Instant, iso, SpaceClock } from './clock.js';
import { Conversations } from './conversations/conversations.js';
import { Directory } from './directory/directory.js';
import { EmbedSso } from './embed-sso/embed-sso.js';
import type { EmbedUsers } from './embed-users/embed-users.js';
import { Faults } from './faults.js';
import { ALL_FEATURES, type Features } from './features.js';
import { IdSource } from './ids.js';
import type { JobScenario } from './jobs/job-scenario.js';
import { Jobs } from './jobs/jobs.js';
import { planJob } from './plan-job.js';
import type { Profile } from './profiles.js';
import { RateLimit } from './rate-limit.js';
import { type ScriptRequest, Scripts } from './scripts.js';
import { type SpaceEvent, TRACE_VERSION, type Trace } from './trace-events.js';
import { TraceRecorder } from './trace-recorder.js';
import { Outbox } from './webhooks/outbox.js';
import type { World } from './world.js';

/** What the outside hands in: `core` has no wall clock, no randomness and no disk of its own. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly wall: () => Instant;
  /** Monotonic milliseconds since the server started. */
  readonly wallMs: () => number;
  readonly engine: AnswerEngine;
  readonly jobScenarios: ReadonlyMap<string, JobScenario>;
  readonly usualScenario: JobScenario;
  /** Webhooks of a space may have become due; without it they stay where they are. */
  readonly onWebhooksDue?: (space: Space) => void;
}

export interface SpaceOptions {
  readonly id: string;
  readonly world: World;
  readonly profile: Profile;
  readonly clock: 'real' | 'manual';
  readonly switches: Partial<Switches>;
  readonly features: Partial<Features>;
  /** How many events its trace keeps. */
  readonly traceLimit: number;
}

/** The keys of a space. They name it, so that a key alone is enough to find the space it belongs to. */
export interface SpaceKeys {
  readonly organization: string;
  readonly pats: Readonly<Record<string, string>>;
  /** 32 characters that sign embed URLs; no API key. */
  readonly embedSecret: string;
}

/** One isolated world: its own keys, users, jobs, clock, faults and trace. Nothing is shared between spaces. */
export class Space {
  readonly id: string;
  readonly world: World;
  readonly profile: Profile;
  readonly switches: Switches;
  /** What the organization has switched on, now. */
  features: Features;
  readonly engine: AnswerEngine;
  readonly clock: SpaceClock;
  readonly keys: SpaceKeys;
  readonly callers: ReadonlyMap<string, Caller>;
  readonly apiKeys: ApiKeys;
  readonly trace: TraceRecorder;
  readonly faults = new Faults();
  readonly scripts = new Scripts();
  readonly rateLimit = new RateLimit();
  /** Ids of whatever else the space makes. */
  readonly ids: IdSource;
  readonly conversations: Conversations;
  readonly directory: Directory;
  readonly embedUsers: EmbedUsers;
  readonly embedSso: EmbedSso;
  readonly jobs: Jobs;
  /** Made when first asked for: most spaces send no webhooks, and there may be thousands. */
  #webhooks: Outbox | null = null;
  readonly #surroundings: Surroundings;
  #over = false;
  readonly #endListeners = new Set<() => void>();
  readonly #bornWallMs: number;
  readonly #bornAt: Instant;

  constructor(options: SpaceOptions, surroundings: Surroundings) {
    const { id, world, profile } = options;
    this.#surroundings = surroundings;
    this.id = id;
    this.world = world;
    this.profile = profile;
    this.switches = { ...defaultSwitches, ...options.switches };
    this.features = { ...ALL_FEATURES, ...options.features };
    this.engine = surroundings.engine;
    this.clock = new SpaceClock(options.clock, surroundings.wall, world.asOf);
    this.#bornWallMs = surroundings.wallMs();
    this.#bornAt = this.clock.now();
    this.trace = new TraceRecorder(this.clock, surroundings.wallMs, options.traceLimit);

    const key = (name: string) =>
      createHash('sha256').update(`${id}/${world.seed}/${name}`).digest('hex').slice(0, 40);
    const pats = world.users.map((user) => [user, `pat_${key(user.key)}`] as const);
    this.keys = {
      organization: `omni_osk_${key('organization')}`,
      pats: Object.fromEntries(pats.map(([user, pat]) => [user.key, pat])),
      embedSecret: key('embed-secret').slice(0, 32),
    };
    this.callers = new Map<string, Caller>([
      [this.keys.organization, { key: 'organization', user: world.keyOwner }],
      ...pats.map(([user, pat]) => [pat, { key: 'personal', user }] as const),
    ]);

    const ids = new IdSource(world.seed);
    this.ids = ids;
    this.apiKeys = new ApiKeys({ world, keys: this.keys, idOf: (name) => ids.named('api-key', name) });
    this.directory = new Directory({
      world,
      clock: this.clock,
      ids,
      switches: this.switches,
      beforeChange: () => this.jobs.settleAll(),
      onDeactivated: (membershipId) => this.apiKeys.disableTokensOf(membershipId),
      onEmbedUser: (change, user) =>
        this.trace.record({
          kind: 'embed-user',
          change,
          externalId: user.externalId,
          id: user.id,
          ...(user.entity === null ? {} : { entity: user.entity }),
        }),
    });
    this.embedUsers = this.directory.embedUsers;
    this.embedSso = new EmbedSso({
      world,
      clock: this.clock,
      ids,
      switches: this.switches,
      directory: this.directory,
      secret: this.keys.embedSecret,
      otherKeys: () => [
        ['the organization API key', this.keys.organization],
        ...Object.entries(this.keys.pats).map(
          ([user, pat]) => [`the personal access token of ${user}`, pat] as const,
        ),
      ],
      isEnabled: () => this.features.embed,
    });
    const effectiveUser = (membershipId: string) => this.directory.effectiveUser(membershipId);
    this.conversations = new Conversations(this.clock, this.switches, effectiveUser);
    this.jobs = new Jobs({
      clock: this.clock,
      ids,
      engine: surroundings.engine,
      effectiveUser,
      model: (modelId) => world.models.find((model) => model.id === modelId),
      switches: this.switches,
      conversations: this.conversations,
      plan: (prompt, n) =>
        planJob(
          surroundings.jobScenarios,
          surroundings.usualScenario,
          profile,
          this.#denied() ?? this.scripts.take(prompt),
          prompt,
          n,
        ),
      anAdminId: ids.named('membership', 'an admin who is none of the people of the dataset'),
      onTransition: (job, from, at, cause) =>
        this.trace.record({
          kind: 'transition',
          jobId: job.id,
          from,
          to: job.phase.state,
          cause,
          atMs: at,
        }),
      onSubscribedMove: (job, webhooks, at) => this.webhooks.jobMoved(job, webhooks, at),
    });
  }

  get webhooks(): Outbox {
    if (this.#webhooks !== null) return this.#webhooks;
    const { wallMs, onWebhooksDue } = this.#surroundings;
    const outbox = new Outbox({
      clock: this.clock,
      wallMs,
      switches: this.switches,
      trace: this.trace,
      keys: this.keys,
      settle: (job) => this.jobs.settle(job),
      summaryOf: (job) => this.jobs.summaryOf(job),
      onDue: () => onWebhooksDue?.(this),
    });
    if (this.#over) outbox.close();
    this.#webhooks = outbox;
    return outbox;
  }

  /** What happens to a submit while the AI credits are used up. */
  #denied(): ScriptRequest | null {
    return this.features.aiCredits === 'used-up' ? { scenario: 'is-denied' } : null;
  }

  /** Whether a membership id belongs to anybody here. */
  isMember(membershipId: string): boolean {
    return this.directory.has(membershipId);
  }

  /** Calls back once when the space is over, until the returned function is called. */
  onEnd(listener: () => void): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  /** Tells everybody who waits on this space that it is over. */
  end(): void {
    this.#over = true;
    this.#webhooks?.close();
    this.faults.held.end();
    for (const listener of this.#endListeners) listener();
    this.#endListeners.clear();
  }

  /** Switches features on or off; what is left out stays as it is. */
  changeFeatures(change: Partial<Features>): void {
    this.features = { ...this.features, ...change };
  }

  /**
   * Has the engine load, and answer one question that leaves no trace: as the owner of the key and as each of the people of
   * the dataset, because the first question of a tenant has the values in its rows read.
   */
  async warmUp(): Promise<void> {
    await this.engine.ready();
    const { dataset, keyOwner, demoUsers, modelId, models } = this.world;
    const model = models.find(({ id }) => id === modelId);
    const prompt = dataset.questions.find(({ message }) => message === undefined)?.prompts[0];
    if (!model || prompt === undefined) return;
    for (const membershipId of [keyOwner.membershipId, ...demoUsers.map(({ userId }) => userId)]) {
      const asker = this.directory.effectiveUser(membershipId);
      if (asker) this.engine.answer({ prompt, model, topicName: null, asker, previous: null });
    }
  }

  /** Moves the space's clock on, and lets everything that is due by then happen. */
  advance(ms: number): void {
    this.clock.advance(ms);
    this.trace.record({ kind: 'clock', change: 'advance', byMs: ms });
    this.jobs.settleAll();
    this.#webhooks?.clockMoved();
  }

  freeze(): void {
    this.clock.freeze();
    this.trace.record({ kind: 'clock', change: 'freeze', byMs: 0 });
    this.#webhooks?.clockMoved();
  }

  resume(): void {
    this.clock.resume();
    this.trace.record({ kind: 'clock', change: 'resume', byMs: 0 });
    this.#webhooks?.clockMoved();
  }

  /** Everything recorded so far, jobs brought up to now first. */
  read(): Trace {
    this.jobs.settleAll();
    return [this.#spaceEvent(), ...this.trace.since(1)];
  }

  /** Events after `seq`; 0 gives all. */
  readSince(seq: number): readonly Trace[number][] {
    this.jobs.settleAll();
    return seq < 1 ? this.read() : this.trace.since(seq);
  }

  #spaceEvent(): SpaceEvent {
    const { world } = this;
    return {
      kind: 'space',
      version: TRACE_VERSION,
      seq: 1,
      at: iso(this.#bornAt),
      wallMs: this.#bornWallMs,
      space: {
        id: this.id,
        seed: world.seed,
        dataset: world.dataset.name,
        profile: this.profile,
        switches: { ...this.switches },
      },
      organizationId: world.organizationId,
      modelId: world.modelId,
      keyOwnerId: world.keyOwner.membershipId,
      ...(this.trace.dropped > 0 ? { dropped: this.trace.dropped } : {}),
      embedUsers: [...world.embedUsers().values()].map(({ externalId, id, entity }) => ({
        externalId,
        id,
        ...(entity === null ? {} : { entity }),
      })),
      ...(world.dataset.organization.canaries ? { canaries: world.dataset.organization.canaries } : {}),
    };
  }
}
