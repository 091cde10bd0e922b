import { readCommandLine } from './commands/command-line.js';
import { EnvironmentError, messageOf, printError, UsageError, writeError } from './commands/index.js';

const USAGE = 2;
const ENVIRONMENT = 3;
const HARNESS_ERROR = 5;

// A reader that goes away (`| head`) is no reason to fall over. A report that nobody can have is no good verdict.
let lost = false;
process.stderr.on('error', () => {});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || lost) return;
  lost = true;
  printError(`${writeError('Standard output', error).message}\n`);
});
process.on('exit', (code) => {
  if (lost && code === 0) process.exitCode = ENVIRONMENT;
});

try {
  process.exitCode = await readCommandLine(process.argv.slice(2)).perform();
} catch (error) {
  const explained = error instanceof UsageError || error instanceof EnvironmentError;
  printError(explained ? `${error.message}\n` : `The suite itself failed: ${messageOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? USAGE : explained ? ENVIRONMENT : HARNESS_ERROR;
}
