import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

const hasCurl = spawnSync('curl', ['--version']).status === 0;

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
const blocksOf = ({ text }: DocumentedPage): number => (text.match(/^```sh$/gm)?.length ?? 0) - 1;

/** What the last call of some commands answers. */
async function lastAnswer(commands: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  // Answers end without a line break, so two calls are told apart by one in between.
  const script = commands.replaceAll(/^curl -s/gm, 'echo; curl -s');
  const { stdout } = await run('sh', ['-eu', '-c', script], { env: { ...process.env, ...env } });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** Runs every call of a page, with the variables that its first block sets, and holds the answers against the page. */
export function testCallsOf(page: DocumentedPage, variables: () => Readonly<Record<string, string>>): void {
  describe.skipIf(!hasCurl)('the documented call', () => {
    test.each(page.calls.map(({ commands, answer }) => [commands, answer] as const))(
      '%s',
      async (commands, answer) => {
        if (answer === undefined) throw new Error('The page shows no answer to this call.');
        expect(await lastAnswer(commands, variables())).toMatchObject(JSON.parse(answer));
      },
    );
  });

  test('the page has all of its examples judged', () => {
    expect(page.calls.length).toBe(blocksOf(page));
  });
}
