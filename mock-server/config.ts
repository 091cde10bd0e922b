import { parseArgs } from 'node:util';
import { PROFILES, type Profile } from './core/profiles.js';

export interface MockConfig {
  readonly port: number;
  readonly host: string;
  readonly profile: Profile;
  readonly dataset: string;
  readonly seed: number;
  readonly clock: 'real' | 'manual';
  readonly switches: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly readyFile: string | null;
  readonly controlToken: string | null;
}

/** What the command line asks for. */
export type Command = { readonly help: true } | { readonly version: true } | { readonly serve: MockConfig };

/** A command line that cannot be followed; the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `omni-mock: a mock of Omni's AI jobs API on your own machine.

  omni-mock [serve] [options]

  --port <n>            port to listen on, 0 for a free one     (4010)
  --host <address>      address to listen on                    (127.0.0.1)
  --profile <name>      dev: answers in about a second; realistic: in 15 to 60, with
                        the rate limit; instant: at once        (dev)
  --dataset <name|path> a dataset of this package, or a folder  (retail)
  --seed <n>            the same seed makes the same ids        (1)
  --clock <mode>        real, or manual: moves only when told   (real)
  --switch <name=option> an open point of Omni's contract, decided otherwise; repeatable
  --json                print the ready line as JSON
  --ready-file <path>   write the ready line there as JSON
  --control-token <t>   what calls to /_mock must bear; needed with a --host beyond loopback
  --version, --help

Each option but --help and --version can be set as OMNI_MOCK_<NAME>, for example OMNI_MOCK_PORT.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  profile: { type: 'string' },
  dataset: { type: 'string' },
  seed: { type: 'string' },
  clock: { type: 'string' },
  switch: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  'ready-file': { type: 'string' },
  'control-token': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads arguments, then environment, then defaults. Throws UsageError. */
export function resolveConfig(argv: readonly string[], env: NodeJS.ProcessEnv): Command {
  const { values, positionals } = parsed(argv);
  if (values.help) return { help: true };
  if (values.version) return { version: true };
  const [command = 'serve', ...rest] = positionals;
  if (command !== 'serve' || rest.length > 0) {
    throw new UsageError(`unknown command "${positionals.join(' ')}"; the one command is "serve"`);
  }
  const setting = (name: Exclude<keyof typeof OPTIONS, 'help' | 'version' | 'switch' | 'json'>) =>
    values[name] ?? env[`OMNI_MOCK_${name.toUpperCase().replaceAll('-', '_')}`];
  const host = setting('host') ?? '127.0.0.1';
  const controlToken = setting('control-token') ?? null;
  return {
    serve: {
      port: wholeNumber('--port', setting('port') ?? '4010', 0, 65_535),
      host,
      profile: oneOf('--profile', PROFILES, setting('profile') ?? 'dev'),
      dataset: setting('dataset') ?? 'retail',
      seed: wholeNumber('--seed', setting('seed') ?? '1', 0, Number.MAX_SAFE_INTEGER),
      clock: oneOf('--clock', ['real', 'manual'] as const, setting('clock') ?? 'real'),
      switches: Object.fromEntries(
        (values.switch ?? env.OMNI_MOCK_SWITCH?.split(',') ?? []).map(nameAndOption),
      ),
      json: values.json ?? /^(1|true|yes)$/i.test(env.OMNI_MOCK_JSON ?? ''),
      readyFile: setting('ready-file') ?? null,
      controlToken,
    },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.split(/\. |\n/)[0] ?? reason);
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${text}"`);
}

function oneOf<Choice extends string>(option: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice) return choice;
  throw new UsageError(`${option} takes ${choices.join(', ')}, not "${text}"`);
}

function nameAndOption(text: string): readonly [string, string] {
  const [name, option, ...rest] = text.split('=');
  if (name && option && rest.length === 0) return [name, option];
  throw new UsageError(`--switch takes <name>=<option>, not "${text}"`);
}
