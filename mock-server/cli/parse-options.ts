import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of one command. Throws UsageError in one sentence. */
export function parseOptions<Known extends Options>(argv: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.split(/\. |\n/)[0] ?? reason);
  }
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
