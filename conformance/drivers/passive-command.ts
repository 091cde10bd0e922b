import { BoundedTail } from './bounded-tail.js';
import { describeExit, type Exit, outputDrained, startClientProcess } from './client-process.js';
import {
  clientEnvironment,
  embedUserEnvironment,
  type PassiveSpace,
  type WebhookTerms,
} from './client-space.js';
import { LeakRecorder } from './leak-recorder.js';
import { SecretMasker, secretsOf, webhookSecretOf } from './secret-masker.js';

export interface PassiveRun {
  readonly exit: Exit;
  readonly stderrTail: string;
}

/** Where the command's own output goes while it is being watched. */
export interface CommandOutput {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** Runs the user's own command against a space and lets it be: its output streams through, its exchanges are recorded. */
export async function runPassiveCommand(options: {
  command: readonly string[];
  space: PassiveSpace;
  webhooks: WebhookTerms;
  output: CommandOutput;
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  /** Calls back with each webhook secret that becomes known on the way. */
  onWebhookSecret?: (listener: (secret: string) => void) => void;
}): Promise<PassiveRun> {
  const { command, space, webhooks, output, signal, onWebhookSecret } = options;
  const client = startClientProcess(command, {
    env: {
      ...clientEnvironment(space, options.env ?? process.env, { webhooks }),
      ...embedUserEnvironment(space),
    },
    stdin: 'ignore',
  });
  const { child } = client;
  space.record({ kind: 'process', change: 'started', detail: command.join(' ') });
  const leaks = new LeakRecorder(space);
  const tail = new BoundedTail();
  for (const where of ['stdout', 'stderr'] as const) {
    const masker = new SecretMasker(secretsOf(space.keys, webhooks.secret));
    const show = (text: string) => {
      output[where](text);
      if (where === 'stderr') tail.push(text);
    };
    child?.[where]?.setEncoding('utf8').on('data', (chunk: string) => {
      const { text, hits } = masker.push(chunk);
      leaks.record(where, hits);
      show(text);
    });
    child?.[where]?.on('end', () => show(masker.end()));
    onWebhookSecret?.((value) => {
      const secret = webhookSecretOf(value);
      if (!secret) return;
      leaks.record(where, masker.watch(secret));
      if (where === 'stderr') tail.mask(value, `[${secret.kind}]`);
    });
  }
  let killed = false;
  const onAbort = async () => {
    ({ killed } = await client.stop());
  };
  if (signal?.aborted) await onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const exit = await client.exited;
  signal?.removeEventListener('abort', onAbort);
  if (child) await outputDrained(child);
  space.record({ kind: 'process', change: killed ? 'killed' : 'exited', detail: describeExit(exit) });
  return { exit, stderrTail: tail.toString() };
}
