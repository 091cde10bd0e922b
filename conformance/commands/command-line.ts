import { Command, CommanderError } from 'commander';
import { TOOL } from '../runner/index.js';
import { type Chosen, listed, print, UsageError, type Verb, verbs } from './index.js';

/** Reads the command line: what comes after `--` is the client's command, as it is. Throws a UsageError. */
export function readCommandLine(argv: readonly string[]): Chosen {
  const dashes = argv.indexOf('--');
  const own = dashes === -1 ? argv : argv.slice(0, dashes);
  const client = dashes === -1 ? [] : argv.slice(dashes + 1);
  const printed: string[] = [];
  let chosen: Chosen | undefined;
  const program = new Command('omni-conformance')
    .description('Judges a client of Omni’s AI jobs API against a mock of it, offline.')
    .version(TOOL.version)
    .allowExcessArguments(false)
    .addHelpText('after', EXIT_CODES);
  for (const verb of verbs) {
    verb.declare(program, client, (choice) => {
      chosen = choice;
    });
  }
  quieten(program, (text) => printed.push(text));
  refuseEmpty(own);
  const verb = verbs.find(({ name }) => name === own[0]);
  try {
    program.parse([...own], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return printing(printed.join(''));
    throw new UsageError(usageText(error, argv.length === 0, verb));
  }
  if (!chosen) throw new UsageError(NOTHING_SAID);
  if (dashes !== -1 && verb?.takesCommand === false)
    throw new UsageError(`\`${verb.name}\` runs no client: leave out \`--\` and what follows it.`);
  return chosen;
}

/** No option has a use for an empty text, which a variable that is not set turns into. */
function refuseEmpty(own: readonly string[]): void {
  const at = own.findIndex((word) => word === '' || /^--[\w-]+=$/.test(word));
  if (at === -1) return;
  const option = (own[at] || own[at - 1] || '').replace(/=$/, '');
  const what = option.startsWith('--') ? `What follows ${option} is` : 'An argument is';
  throw new UsageError(`${what} empty: give it a value, or leave it out. Is a variable not set?`);
}

/** Hands what commander would print to us, and has it throw instead of exiting; in verbs of verbs as well. */
function quieten(command: Command, write: (text: string) => void): void {
  command.exitOverride().configureOutput({ writeOut: write, writeErr: () => {} });
  for (const verb of command.commands) quieten(verb, write);
}

function printing(text: string): Chosen & { config: { text: string } } {
  return {
    config: { verb: 'print', text },
    perform() {
      print(text);
      return 0;
    },
  };
}

function usageText(error: CommanderError, empty: boolean, verb: Verb | undefined): string {
  if (empty || error.code === 'commander.help') return NOTHING_SAID;
  const text = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
  const help = ['omni-conformance', ...(verb ? [verb.name] : []), '--help'].join(' ');
  const advice =
    error.code === 'commander.excessArguments' && verb?.takesCommand
      ? ' The command of the client goes after `--`.'
      : ` \`${help}\` lists what there is.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'}${advice}`;
}

const NOTHING_SAID = `Say what to do: ${listed(
  verbs.map(({ name }) => name),
  'or',
)}. \`omni-conformance --help\` explains.`;

const EXIT_CODES = `
Exit codes: 0 conformant, 1 the client failed, 2 usage, 3 incomplete or environment, 4 only ambiguities, 5 our own fault.
Example:    omni-conformance run --report pretty,junit=report.xml -- node my-adapter.js`;
