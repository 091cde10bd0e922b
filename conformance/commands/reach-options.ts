import type { Command } from 'commander';
import { type Driver, httpDriver, httpUrlProblem, processDriver, spawnDriver } from '../drivers/index.js';
import { needed } from './options.js';
import { UsageError } from './usage-error.js';

/** How the client is reached, as the command line says it. */
export type Reach =
  | { readonly by: 'adapter' | 'spawn'; readonly command: readonly string[] }
  | { readonly by: 'http'; readonly url: string };

interface ReachOptions {
  readonly http?: string;
  readonly spawn?: boolean;
}

/** The ways of reaching a client other than an adapter that is started and spoken to. */
export const addReachOptions = (command: Command): Command =>
  command
    .option('--http <url>', 'the adapter runs already and is posted to at this address')
    .option('--spawn', 'no protocol: the command is started anew for each question, told in its environment');

/** Reads them. Throws a UsageError. */
export function reachOf(
  { http, spawn = false }: ReachOptions,
  client: readonly string[],
  verb: string,
): Reach {
  if (http === undefined) {
    const otherwise = spawn
      ? ''
      : `, or omni-conformance ${verb} --http <url> for an adapter that runs already`;
    return { by: spawn ? 'spawn' : 'adapter', command: needed(client, verb, otherwise) };
  }
  if (spawn) throw new UsageError('Give --http or --spawn, not both.');
  if (client.length > 0) throw new UsageError(`Give \`${verb}\` a command or --http, not both.`);
  const problem = httpUrlProblem(http);
  if (problem !== undefined) throw new UsageError(problem);
  return { by: 'http', url: http };
}

export function driverFor(reach: Reach): Driver {
  switch (reach.by) {
    case 'http':
      return httpDriver(reach.url);
    case 'spawn':
      return spawnDriver(reach.command);
    case 'adapter':
      return processDriver(reach.command);
  }
}
