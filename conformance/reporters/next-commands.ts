import { plainText } from '../report/plain-text.js';
import type { RunReport } from '../report/run-report.js';

const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word with what no terminal should be sent is spelled out, as bash and zsh read it. */
function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  if (plainText(word) === word) return `'${word.replaceAll("'", `'\\''`)}'`;
  const spelled = [...word].map((char) => {
    if (char === "'" || char === '\\') return `\\${char}`;
    return plainText(char) === char ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `$'${spelled.join('')}'`;
}

/** A command line that can be pasted into a shell as it is. */
export const shellLine = (words: readonly string[]): string => words.map(quoted).join(' ');

type Made = Pick<RunReport, 'kind' | 'command' | 'strict' | 'seed'>;

/** How to judge the client as this report does; undefined for a report that no command made. */
export const againCommand = (report: Made): string | undefined => commandFor(report, []);

/** How to play one scenario again, alone; undefined for a report that no command made. */
export const replayCommand = (report: Made, scenario: string): string | undefined =>
  commandFor(report, ['--run', scenario]);

function commandFor({ kind, command, strict, seed }: Made, only: readonly string[]): string | undefined {
  if (command.length === 0) return undefined;
  const judged = strict ? ['--strict'] : [];
  if (kind === 'grade') return shellLine(['omni-conformance', 'grade', ...judged, '--', ...command]);
  const seeded = seed === undefined ? [] : ['--seed', `${seed}`];
  // A client that is not simply started is described by the options that reach it.
  const client = command[0]?.startsWith('--') ? command : ['--', ...command];
  return shellLine(['omni-conformance', 'run', ...only, ...seeded, ...judged, ...client]);
}

export const explainCommand = (check: string): string => shellLine(['omni-conformance', 'explain', check]);
