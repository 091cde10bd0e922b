import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { processDriver } from '../drivers/index.js';
import { DEFAULTS, EXIT_CODES, explorationText, parseSchedule, type Schedule } from '../explorer/index.js';
import { startOwnMock } from '../index.js';
import { shellLine } from '../reporters/next-commands.js';
import { defineVerb } from './define-verb.js';
import { listed, needed, wholeNumber } from './options.js';
import { interruptible, messageOf, print, printError, writing } from './output.js';

const FORMATS = ['pretty', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Target {
  readonly format: Format;
  /** Standard output when absent. */
  readonly file?: string;
}

interface ExploreConfig {
  readonly verb: 'explore';
  readonly command: readonly string[];
  readonly seed: number;
  readonly schedules: number;
  readonly jobs: number;
  readonly reports: readonly Target[];
  readonly replay?: Schedule;
}

export const explore = defineVerb<ExploreConfig>({
  name: 'explore',
  declare: (program, client, done) =>
    program
      .command('explore')
      .summary('try many orders of events against an adapter, and find the shortest that breaks a rule')
      .description(
        'Plays races (`explore -- <command>`): answers that are late, cancels, ends and webhooks in many orders, the same for the same seed. What breaks a rule is shortened and told.',
      )
      .option('--seed <n>', 'which orders are tried', wholeNumber(0), DEFAULTS.seed)
      .option('--schedules <n>', 'how many orders are tried', wholeNumber(1), DEFAULTS.schedules)
      .option('--replay <order>', 'play this one order alone, such as "S C D W"', order)
      .option('--jobs <n>', 'orders played at once', wholeNumber(1), DEFAULTS.jobs)
      .option('--report <list>', `${listed(FORMATS)}, each with =<file> or to standard output`, targets, [
        { format: 'pretty' as const },
      ])
      .action(({ seed, schedules, jobs, report: reports, replay }) => {
        const chosen = { seed, schedules, jobs, reports, ...(replay ? { replay } : {}) };
        done({ verb: 'explore', ...chosen, command: needed(client, 'explore') });
      }),

  async perform({ command, reports, ...options }) {
    const { signal } = interruptible();
    // What draws the orders is as large as all the rest of the program, and no other verb needs it.
    const { explore: exploreWith } = await import('../explorer/explore.js');
    let phase = '';
    const exploration = await exploreWith(
      {
        ...options,
        driver: processDriver(command),
        signal,
        onProgress: (progress) => {
          const isNew = progress.phase !== phase;
          phase = progress.phase;
          if (progress.phase !== 'tried') {
            if (isNew) printError(`${progress.phase}\n`);
          } else if (progress.done % 10 === 0 || progress.done === progress.of)
            printError(`${progress.done} of ${progress.of} orders tried\n`);
        },
      },
      () => startOwnMock({}),
    );
    for (const { format, file } of reports) {
      const text =
        format === 'json'
          ? `${JSON.stringify(exploration, null, 2)}\n`
          : explorationText(exploration, shellLine(command));
      if (file === undefined) print(text);
      else writing(file, () => writeFileSync(file, text));
    }
    return EXIT_CODES[exploration.outcome];
  },
});

function order(text: string): Schedule {
  try {
    return parseSchedule(text);
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
}

const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

const targets = (text: string): readonly Target[] =>
  text.split(',').map((part): Target => {
    const [name = '', ...rest] = part.split('=');
    const format = name.trim();
    if (!isFormat(format))
      throw new InvalidArgumentError(`There is no report ${name}; there are ${listed(FORMATS)}.`);
    if (rest.length === 0) return { format };
    if (rest.join('=') === '') throw new InvalidArgumentError(`${format}= needs a file name.`);
    return { format, file: rest.join('=') };
  });
