export interface WriteHooks {
  /** What was due under the records as they were still happens under them. */
  readonly beforeWrite: () => void;
  readonly onWrite: () => void;
}

/** Records that many spaces share until one of them writes: from then on that space has a map of its own. */
export class CopyOnWrite<Key, Value> {
  readonly #shared: () => ReadonlyMap<Key, Value>;
  readonly #hooks: WriteHooks;
  #own: Map<Key, Value> | null = null;

  constructor(shared: () => ReadonlyMap<Key, Value>, hooks: WriteHooks) {
    this.#shared = shared;
    this.#hooks = hooks;
  }

  read(): ReadonlyMap<Key, Value> {
    return this.#own ?? this.#shared();
  }

  set(key: Key, value: Value): void {
    this.#hooks.beforeWrite();
    this.#writable().set(key, value);
    this.#hooks.onWrite();
  }

  delete(key: Key): void {
    this.#hooks.beforeWrite();
    this.#writable().delete(key);
    this.#hooks.onWrite();
  }

  #writable(): Map<Key, Value> {
    this.#own ??= new Map(this.#shared());
    return this.#own;
  }
}
