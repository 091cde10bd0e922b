import type { Command } from 'commander';

/** What a command line asked for: the verb and its options as data, and the way to carry it out. */
export interface Chosen {
  readonly config: { readonly verb: string };
  /** Resolves with the exit code. Throws a UsageError for what cannot be used. */
  perform(): number | Promise<number>;
}

/** One word that follows `omni-conformance`. */
export interface Verb {
  readonly name: string;
  /** What follows `--` means something to it. */
  readonly takesCommand: boolean;
  /** Adds the verb to the program; `client` is what came after `--`. */
  declare(program: Command, client: readonly string[], choose: (chosen: Chosen) => void): void;
}

/** A verb reads its options into a config, and performs a config; tests can look at either alone. */
export function defineVerb<C extends { readonly verb: string }>(verb: {
  readonly name: C['verb'];
  /** Unless said, it does. */
  readonly takesCommand?: boolean;
  declare(program: Command, client: readonly string[], done: (config: C) => void): void;
  perform(config: C): number | Promise<number>;
}): Verb {
  return {
    name: verb.name,
    takesCommand: verb.takesCommand ?? true,
    declare: (program, client, choose) =>
      verb.declare(program, client, (config) => choose({ config, perform: () => verb.perform(config) })),
  };
}
