import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** A page of documentation whose commands are run as they stand. */
export interface DocumentedPage {
  readonly text: string;
  /** The commands, each with the answer shown after it. The first block sets what a test sets itself. */
  readonly calls: readonly { readonly commands: string; readonly answer: string | undefined }[];
}

export function documentedPage(name: string): DocumentedPage {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)```\n\n(?:```json\n([\s\S]*?)```)?/gm)];
  return { text, calls: blocks.slice(1).map(([, commands = '', answer]) => ({ commands, answer })) };
}

/** How many blocks of commands a page has that are to be run. */
export const blocksOf = ({ text }: DocumentedPage): number => (text.match(/^```sh$/gm)?.length ?? 0) - 1;

/** What the last call of some commands answers. */
export async function lastAnswer(commands: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  // Answers end without a line break, so two calls are told apart by one in between.
  const script = commands.replaceAll(/^curl -s/gm, 'echo; curl -s');
  const { stdout } = await run('sh', ['-eu', '-c', script], { env: { ...process.env, ...env } });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}
