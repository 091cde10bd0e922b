import { readFileSync } from 'node:fs';
import { killAllClients } from '../drivers/index.js';
import { madeUpSecret, type WebhookOptions } from '../runner/index.js';
import { UsageError } from './usage-error.js';
import { writeError } from './write-file.js';

export const print = (text: string): void => void process.stdout.write(text);
export const printError = (text: string): void => void process.stderr.write(text);
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is no directory',
  EACCES: 'permission denied',
};

/** Why something on disk could not be read, as a person says it. */
function readError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNREADABLE[code] ?? messageOf(error);
}

/** One line that ends once: a parser draws a picture of the place, and an advice may be a sentence of its own. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n');
  const plain = line.replace(/[:\s]+$/, '');
  return /[.?!]$/.test(plain) ? plain : `${plain}.`;
}

/** What a file says. Throws a UsageError that names the file, whether it cannot be read or not be understood. */
export const reading = <T>(file: string, parse: (text: string) => T): T =>
  using(file, () => parse(readFileSync(file, 'utf8')));

/** The same for what reads the file by itself. */
export function using<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${file} cannot be used: ${sentence(readError(error))}`);
  }
}

/** Writes; throws a UsageError or an EnvironmentError that names the path when that fails. */
export function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof UsageError ? error : writeError(path, error);
  }
}

/** Before anything starts, because a run against a receiver that refuses everything takes its time. */
export function warnOfSecret(webhooks: WebhookOptions): void {
  const warning = madeUpSecret(webhooks, process.env);
  if (warning !== undefined) printError(`${warning}\n`);
}

/** The first signal ends the run in good order, with a report; a second one ends it at once. */
export function interruptible(): { signal: AbortSignal } {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) {
        killAllClients();
        process.exit(3);
      }
      controller.abort();
    });
  }
  return { signal: controller.signal };
}
