import { format } from 'node:util';
import type { LeakEvent } from '../../mock-server/index.js';
import type { ConnectOptions } from './driver.js';
import { LeakRecorder } from './leak-recorder.js';
import { SecretMasker, secretsOf, webhookSecretOf } from './secret-masker.js';

type Where = Extract<LeakEvent['where'], 'stdout' | 'stderr'>;

/** Who is told of what this process prints. */
const watchers = new Set<(where: Where, text: string) => void>();
let unhook: (() => void) | undefined;
/** A console writes to a stream, and would be heard twice. */
let insideConsole = false;

const tell = (where: Where, text: string) => {
  for (const watcher of watchers) watcher(where, text);
};

const CONSOLE = {
  log: 'stdout',
  info: 'stdout',
  debug: 'stdout',
  warn: 'stderr',
  error: 'stderr',
  trace: 'stderr',
} as const satisfies Record<string, Where>;

function hookStream(where: Where): () => void {
  const stream = process[where];
  const { write } = stream;
  const heard = (...args: Parameters<typeof write>): boolean => {
    const [chunk] = args;
    if (!insideConsole) tell(where, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return write.apply(stream, args);
  };
  stream.write = heard as typeof write;
  return () => {
    stream.write = write;
  };
}

function hookConsole(method: keyof typeof CONSOLE): () => void {
  const original = console[method];
  console[method] = (...args: unknown[]) => {
    tell(CONSOLE[method], `${format(...args)}\n`);
    insideConsole = true;
    try {
      original.apply(console, args);
    } finally {
      insideConsole = false;
    }
  };
  return () => {
    console[method] = original;
  };
}

/** Test runners put a console of their own in place, which writes to no stream of this process: so both are heard. */
function hook(): () => void {
  const methods = Object.keys(CONSOLE).filter((name): name is keyof typeof CONSOLE => name in CONSOLE);
  const undo = [hookStream('stdout'), hookStream('stderr'), ...methods.map(hookConsole)];
  return () => {
    for (const one of undo) one();
  };
}

/**
 * Looks through what this process prints for the secrets of one space, from now until `stop`. Each space has keys of its
 * own, so it is known whose client wrote one even when many run at once.
 */
export function watchOutput({ space, webhooks }: Pick<ConnectOptions, 'space' | 'webhooks'>): {
  watchWebhookSecret(secret: string): void;
  stop(): void;
} {
  const leaks = new LeakRecorder(space);
  const secrets = secretsOf(space.keys, webhooks.secret);
  const maskers = { stdout: new SecretMasker(secrets), stderr: new SecretMasker(secrets) };
  const watcher = (where: Where, text: string) => leaks.record(where, maskers[where].push(text).hits);
  watchers.add(watcher);
  unhook ??= hook();
  return {
    watchWebhookSecret(value) {
      const secret = webhookSecretOf(value);
      if (!secret) return;
      for (const where of ['stdout', 'stderr'] as const) leaks.record(where, maskers[where].watch(secret));
    },
    stop() {
      watchers.delete(watcher);
      if (watchers.size > 0) return;
      unhook?.();
      unhook = undefined;
    },
  };
}
