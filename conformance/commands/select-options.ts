import { type Command, Option } from 'commander';
import { type FailedBefore, failedBefore, parseRunReport, type Selecting } from '../runner/index.js';
import { wholeNumber } from './options.js';
import { reading } from './output.js';

/** Which part of the suite to play, and how; as data, before any file is read. */
export interface SelectConfig {
  readonly run: readonly string[];
  readonly skip: readonly string[];
  /** A report of an earlier run. */
  readonly onlyFailed: string | undefined;
  readonly bail: boolean;
  readonly seed: number | undefined;
}

const every = (pattern: string, before: readonly string[]): readonly string[] => [...before, pattern];

/** The options with which somebody who develops a client plays a part of the suite. */
export function addSelectOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--run <pattern>', 'only scenarios or rules of this name, as `cancel-*`; can be repeated')
        .argParser(every)
        .default([], 'all'),
    )
    .addOption(
      new Option('--skip <pattern>', 'neither scenarios nor rules of this name; can be repeated')
        .argParser(every)
        .default([], 'none'),
    )
    .option(
      '--only-failed <report.json>',
      'only rules that failed, warned or stayed open in that report, where they did',
    )
    .option('--bail', 'start no more scenarios once a rule is broken', false)
    .option('--seed <n>', 'other ids and keys for each n, and the same for the same', wholeNumber(0));
}

/** Picks these options out of all that commander read. */
export const selectConfig = ({ run, skip, onlyFailed, bail, seed }: SelectConfig): SelectConfig => ({
  run,
  skip,
  onlyFailed,
  bail,
  seed,
});

/** Reads what has to be read. Throws a UsageError. */
export function selectingOf(config: SelectConfig): Selecting & { bail: boolean; seed?: number } {
  const { run, skip, onlyFailed: file, bail, seed } = config;
  const onlyFailed: FailedBefore | undefined =
    file === undefined ? undefined : reading(file, (text) => failedBefore(parseRunReport(text)));
  return {
    run,
    skip,
    bail,
    ...(onlyFailed ? { onlyFailed } : {}),
    ...(seed === undefined ? {} : { seed }),
  };
}
