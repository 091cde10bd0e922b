import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of one command. Throws UsageError in one sentence. */
export function parseOptions<Known extends Options>(argv: readonly string[], options: Known) {
  try {
    return parseArgs({ args: withNegatives(argv, options), options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

/** Refuses an option that is given twice where once would do: one of the two would be ignored. Throws UsageError. */
export function refuseRepeated(argv: readonly string[], options: Options): void {
  const { tokens } = parseArgs({
    args: withNegatives(argv, options),
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || options[token.name]?.multiple) continue;
    if (seen.has(token.name)) throw new UsageError(`--${token.name} is given twice; give it once`);
    seen.add(token.name);
  }
}

/** `--tolerance -3` as `--tolerance=-3`: a number below zero is a value, and no option. */
function withNegatives(argv: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (const word of argv) {
    const option = joined.at(-1) ?? '';
    const takesValue = options[option.replace(/^--/, '')]?.type === 'string' && option.startsWith('--');
    if (takesValue && /^-\d/.test(word)) joined.splice(-1, 1, `${option}=${word}`);
    else joined.push(word);
  }
  return joined;
}

/** What `parseArgs` complains of, in words of our own where it speaks of itself. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const [, option] = /'(--[\w-]+)/.exec(said) ?? [];
  if ((error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option) {
    return said.includes('does not take')
      ? `${option} takes no value`
      : `${option} needs a value; one that begins with a dash is written ${option}=<value>`;
  }
  return said.split(/\. |\n/)[0] ?? said;
}

export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${text}"`);
}

export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  text: string,
): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice) return choice;
  throw new UsageError(`${option} takes ${choices.join(', ')}, not "${text}"`);
}

/** `name=option` pairs of `--switch`. */
export const switchesFrom = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    texts.map((text) => {
      const [name, option, ...rest] = text.split('=');
      if (name && option && rest.length === 0) return [name, option];
      throw new UsageError(`--switch takes <name>=<option>, not "${text}"`);
    }),
  );
