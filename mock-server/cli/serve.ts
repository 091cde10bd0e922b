import { writeFileSync } from 'node:fs';
import { type OmniMock, startOmniMock, version } from '../index.js';
import { readyLine, readyText } from '../ready.js';
import type { MockConfig } from './serve-options.js';
import { UsageError } from './usage-error.js';

/** Serves until a signal comes. Throws UsageError when it cannot begin. */
export async function serve(config: MockConfig): Promise<void> {
  const omni = await start(config);
  stopOnSignal(omni);
  const ready = readyLine(omni, version, process.pid);
  const line = `${JSON.stringify(ready)}\n`;
  if (config.readyFile !== null) await writeReadyFile(config.readyFile, line, omni);
  process.stdout.write(config.json ? line : readyText(ready, omni.space.questions[0] ?? 'Hello'));
}

async function start({ controlToken, json: _, readyFile: __, ...options }: MockConfig): Promise<OmniMock> {
  try {
    return await startOmniMock({ ...options, ...(controlToken === null ? {} : { controlToken }) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const { host, port } = options;
    if (code === 'EADDRINUSE') {
      throw new UsageError(
        `port ${port} on ${host} is in use; choose another with --port, or --port 0 for a free one`,
      );
    }
    if (code === 'EACCES')
      throw new UsageError(`this user may not listen on port ${port}; choose one above 1023`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new UsageError(`--host ${host} is no address of this machine`);
    }
    throw new UsageError(message);
  }
}

/** Whoever waits for the file would wait for ever, so the mock does not stay without it. */
async function writeReadyFile(path: string, line: string, omni: OmniMock): Promise<void> {
  try {
    writeFileSync(path, line);
  } catch (error) {
    await omni.close();
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `--ready-file ${path} cannot be written (${code}); name a file in a folder that exists`,
    );
  }
}

/** The first signal lets requests in flight finish; a second one does not wait. */
function stopOnSignal(omni: OmniMock): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(0);
      stopping = true;
      omni.close().then(() => process.exit(0));
    });
  }
}
