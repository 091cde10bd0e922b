import type { Dataset } from '../../fixtures/index.js';
import type { Switches } from '../../openapi/index.js';
import type { AnswerEngine } from './answers/answer-engine.js';
import { type Instant, iso, minutes } from './clock.js';
import type { Features } from './features.js';
import type { Profile } from './profiles.js';
import { Space, type Surroundings } from './space.js';
import { type World, worldOf } from './world.js';

/** A space nobody has used for this long goes, unless its maker said otherwise. */
const IDLE_MS = minutes(15);

/** How many events a space's trace keeps. */
const TRACE_LIMIT = 20_000;

export interface NewSpace {
  readonly seed?: number;
  readonly dataset?: string;
  readonly profile?: Profile;
  readonly clock?: 'real' | 'manual';
  readonly switches?: Partial<Switches>;
  readonly features?: Partial<Features>;
  readonly idleMs?: number;
}

export interface SpacesContext extends Omit<Surroundings, 'engine'> {
  /** Throws what a person should read when there is no such dataset. */
  readonly loadDataset: (name: string) => Dataset;
  readonly engineFor: (dataset: Dataset) => AnswerEngine;
  /** What a space is like unless its maker says otherwise. */
  readonly defaults: Required<Omit<NewSpace, 'idleMs'>>;
}

interface Lease {
  readonly space: Space;
  /** Null for the default space, which stays. */
  readonly idleMs: number | null;
  usedAt: Instant;
}

const isIdle = ({ idleMs, usedAt }: Lease, now: Instant): boolean =>
  idleMs !== null && now - usedAt >= idleMs;

/** The spaces of one server, and the ways to find one: by id, or by a key, since no two spaces share a key. */
export class Spaces {
  readonly default: Space;
  readonly #context: SpacesContext;
  readonly #leases = new Map<string, Lease>();
  readonly #byKey = new Map<string, Space>();
  readonly #worlds = new Map<string, World>();
  readonly #datasets = new Map<string, { readonly dataset: Dataset; readonly engine: AnswerEngine }>();
  #made = 0;

  constructor(context: SpacesContext) {
    this.#context = context;
    this.default = this.#make('default', {}, null);
  }

  /** The dataset a space has unless its maker names one. */
  get defaultDataset(): string {
    return this.#context.defaults.dataset;
  }

  create(request: NewSpace): Space {
    this.#made += 1;
    return this.#make(`s${this.#made}`, request, request.idleMs ?? IDLE_MS);
  }

  /** The space with this id, now in use; undefined when there is none. */
  find(id: string): Space | undefined {
    const lease = this.#leases.get(id);
    if (!lease) return undefined;
    const now = this.#context.wall();
    if (isIdle(lease, now)) {
      this.drop(id);
      return undefined;
    }
    lease.usedAt = now;
    return lease.space;
  }

  findByKey(key: string): Space | undefined {
    const space = this.#byKey.get(key);
    return space && this.find(space.id);
  }

  /** When the space goes if nobody uses it, as an ISO time; null for the default space. */
  expiresAt(id: string): string | null {
    const lease = this.#leases.get(id);
    return lease?.idleMs == null ? null : iso(lease.usedAt + lease.idleMs);
  }

  drop(id: string): boolean {
    const lease = this.#leases.get(id);
    if (!lease || lease.idleMs === null) return false;
    for (const key of lease.space.callers.keys()) this.#byKey.delete(key);
    this.#leases.delete(id);
    lease.space.end();
    return true;
  }

  /** Drops every space that has been idle for too long. */
  dropIdle(): void {
    const now = this.#context.wall();
    for (const [id, lease] of this.#leases) if (isIdle(lease, now)) this.drop(id);
    // A world costs nothing to make again; keeping those of spaces long gone would be a leak.
    const used = new Set([...this.#leases.values()].map(({ space }) => space.world));
    for (const [key, world] of this.#worlds) if (!used.has(world)) this.#worlds.delete(key);
  }

  /** Tells everybody who waits on any space that it is over, as when the server stops. */
  endAll(): void {
    for (const { space } of this.#leases.values()) space.end();
  }

  #make(id: string, request: NewSpace, idleMs: number | null): Space {
    const { defaults, wall } = this.#context;
    const name = request.dataset ?? defaults.dataset;
    const { dataset, engine } = this.#dataset(name);
    const world = this.#world(name, dataset, request.seed ?? defaults.seed);
    const options = {
      id,
      world,
      profile: request.profile ?? defaults.profile,
      clock: request.clock ?? defaults.clock,
      switches: { ...defaults.switches, ...request.switches },
      features: { ...defaults.features, ...request.features },
      traceLimit: TRACE_LIMIT,
    };
    const space = new Space(options, { ...this.#context, engine });
    this.#leases.set(id, { space, idleMs, usedAt: wall() });
    for (const key of space.callers.keys()) this.#byKey.set(key, space);
    return space;
  }

  #dataset(name: string) {
    const known = this.#datasets.get(name);
    if (known) return known;
    const dataset = this.#context.loadDataset(name);
    const made = { dataset, engine: this.#context.engineFor(dataset) };
    this.#datasets.set(name, made);
    return made;
  }

  #world(name: string, dataset: Dataset, seed: number): World {
    const key = `${seed}/${name}`;
    const world = this.#worlds.get(key) ?? worldOf(dataset, seed);
    this.#worlds.set(key, world);
    return world;
  }
}
