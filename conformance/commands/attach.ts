import { createInterface } from 'node:readline';
import { shellLine } from '../reporters/next-commands.js';
import type { Attach, AttachedPlace } from '../runner/index.js';
import { printError } from './output.js';

/** For a debugger: says on standard error where everything is, and waits for Enter before it goes away. */
export const attachFromTerminal = (signal: AbortSignal): Attach => ({
  ready: (place) => printError(placeText(place)),
  stderr: printError,
  seenEnough: () => enter(signal),
});

function placeText({ scenario, story, baseUrl, traceUrl, environment }: AttachedPlace): string {
  const variables = Object.entries(environment).map(
    ([name, value]) => `export ${name}=${shellLine([value])}\n`,
  );
  return [
    `Scenario ${scenario}: ${story}\n`,
    `Omni is at ${baseUrl}, and nothing is timed. What the client is told:\n\n`,
    ...variables,
    '\nTo see what happens as it happens:\n\n',
    `curl -N -H 'Accept: text/event-stream' ${shellLine([traceUrl])}\n\n`,
  ].join('');
}

/** Resolves at the next line, at the end of the input, or when the run is interrupted. */
async function enter(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  printError(
    'The scenario is over and its space still there. Press Enter to let it go and see the verdict.\n',
  );
  const lines = createInterface({ input: process.stdin });
  await new Promise<void>((resolve) => {
    lines.once('line', () => resolve()).once('close', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  lines.close();
}
