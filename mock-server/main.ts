import { DatasetError } from '../fixtures/index.js';
import { readCommandLine, USAGE } from './cli/command-line.js';
import { serve } from './cli/serve.js';
import { UsageError } from './cli/usage-error.js';
import { version } from './index.js';

async function main(): Promise<number | undefined> {
  const command = readCommandLine(process.argv.slice(2), process.env);
  switch (command.verb) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'serve':
      await serve(command.config);
      return undefined;
    case 'ask': {
      const { askCommand } = await import('./ask/ask.js');
      process.stdout.write(await askCommand(command.config).catch(asUsageError));
      return 0;
    }
    case 'dataset check': {
      const { checkFolder } = await import('./cli/check-folder.js');
      const { text, ok } = await checkFolder(command.folder);
      process.stdout.write(text);
      return ok ? 0 : 1;
    }
    case 'webhook list': {
      const { listAttacks } = await import('./webhook-tools/list-attacks.js');
      process.stdout.write(listAttacks(command.json));
      return 0;
    }
    case 'webhook send': {
      const { sendByHand } = await import('./webhook-tools/send.js');
      const { text, ok } = await sendByHand(command.config).catch(asUsageError);
      process.stdout.write(text);
      return ok ? 0 : 1;
    }
    case 'webhook verify': {
      const { verifyFiles } = await import('./webhook-tools/read-capture.js');
      const { text, ok } = await verifyFiles(command.config).catch(asUsageError);
      process.stdout.write(text);
      return ok ? 0 : 1;
    }
  }
}

/** What cannot be asked, sent or read is for the person who asks to mend. */
function asUsageError(error: unknown): never {
  throw new UsageError(error instanceof Error ? error.message : String(error));
}

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const told = error instanceof UsageError || error instanceof DatasetError;
    const hint = told ? '' : ' This is a bug in omni-mock.';
    process.stderr.write(`omni-mock: ${message}.${hint}\n`.replace(/([.?])\.( This|$|\n)/, '$1$2'));
    process.exitCode = 2;
  },
);
