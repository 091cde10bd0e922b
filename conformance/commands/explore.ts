import { InvalidArgumentError } from 'commander';
import { processDriver } from '../drivers/index.js';
import { DEFAULTS, EXIT_CODES, explorationText, parseSchedule, type Schedule } from '../explorer/index.js';
import { startOwnMock } from '../index.js';
import { shellLine } from '../reporters/next-commands.js';
import { defineVerb } from './define-verb.js';
import { listed } from './listed.js';
import { needed, wholeNumber } from './options.js';
import { interruptible, messageOf, print, printError, writing } from './output.js';
import { reportTargets, type Target } from './report-targets.js';
import { tryFile, writeWhole } from './write-file.js';

const FORMATS = ['pretty', 'json'] as const;

/** A night and more of play. */
const MOST_SCHEDULES = 10_000;

interface ExploreConfig {
  readonly verb: 'explore';
  readonly command: readonly string[];
  readonly seed: number;
  readonly schedules: number;
  readonly jobs: number;
  readonly reports: readonly Target<(typeof FORMATS)[number]>[];
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
      .option(
        '--schedules <n>',
        'how many orders are tried',
        wholeNumber(1, MOST_SCHEDULES),
        DEFAULTS.schedules,
      )
      .option('--replay <order>', 'play this one order alone, such as "S C D W"', order)
      .option('--jobs <n>', 'orders played at once', wholeNumber(1), DEFAULTS.jobs)
      .option(
        '--report <list>',
        `${listed(FORMATS)}, each with =<file> or to standard output`,
        reportTargets(FORMATS),
        [{ format: 'pretty' as const }],
      )
      .action(({ seed, schedules, jobs, report: reports, replay }) => {
        const chosen = { seed, schedules, jobs, reports, ...(replay ? { replay } : {}) };
        done({ verb: 'explore', ...chosen, command: needed(client, 'explore') });
      }),

  async perform({ command, reports, ...options }) {
    // Minutes of play are no time to learn that nobody can have the outcome.
    for (const { file } of reports) if (file !== undefined) writing(file, () => tryFile(file));
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
      else writing(file, () => writeWhole(file, text));
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
