import { PassThrough, Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
  type ClientProcess,
  type Driver,
  type Exit,
  startAdapter,
} from '../../../conformance/drivers/index.js';
import type { FromHouse, HouseData, ToHouse } from './messages.js';

/** A driver that holds on to something until it is closed. */
export interface GuestDriver extends Driver {
  close(): Promise<void>;
}

interface Hosted {
  take(message: FromHouse): void;
  /** The house is gone, and the guest with it. */
  lose(): void;
}

/**
 * Runs the copies of a client in one thread, and not each in a process of its own, which is most of what it costs to
 * play a scenario. Everything else is as with a process: the same lines go to and fro.
 */
export function guestDriver(house: string, bundle: string): GuestDriver {
  const guests = new Map<number, Hosted>();
  const workerData: HouseData = { bundle };
  const worker = new Worker(house, { workerData, stdout: true, stderr: true });
  worker.on('message', (message: FromHouse) => guests.get(message.guest)?.take(message));
  const loseAll = () => {
    for (const guest of guests.values()) guest.lose();
  };
  // What a guest does not catch ends them all, and none of them has proved anything.
  worker.on('error', loseAll);
  worker.on('exit', loseAll);
  const tell = (message: ToHouse) => worker.postMessage(message);
  let count = 0;

  const start = (_command: readonly string[], { env }: { env: NodeJS.ProcessEnv }): ClientProcess => {
    count += 1;
    const { client, hosted } = host(count, env, tell);
    guests.set(count, hosted);
    return client;
  };
  const describe = [process.execPath, bundle];
  return {
    describe,
    connect: (options) => startAdapter({ ...options, command: describe, start }),
    close: async () => void (await worker.terminate()),
  };
}

function host(
  guest: number,
  env: NodeJS.ProcessEnv,
  tell: (message: ToHouse) => void,
): { client: ClientProcess; hosted: Hosted } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      tell({ what: 'input', guest, text: String(text) });
      done();
    },
    final(done) {
      tell({ what: 'input-ends', guest });
      done();
    },
  });
  const child: {
    -readonly [Key in keyof NonNullable<ClientProcess['child']>]: NonNullable<ClientProcess['child']>[Key];
  } = { stdin, stdout, stderr, exitCode: null, signalCode: null };
  let leave: (exit: Exit) => void = () => {};
  const exited = new Promise<Exit>((resolve) => {
    leave = resolve;
  });
  const end = (code: number | null, signal: NodeJS.Signals | null) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.exitCode = code;
    child.signalCode = signal;
    stdout.end();
    stderr.end();
    leave({ code, signal });
  };
  const kill = (signal: NodeJS.Signals) => {
    tell({ what: 'kill', guest });
    end(null, signal);
    return exited;
  };
  tell({ what: 'begin', guest, env });
  return {
    client: {
      child,
      exited,
      stop: async () => ({ exit: await kill('SIGTERM'), killed: false }),
      kill: () => kill('SIGKILL'),
      interrupt: () => void kill('SIGINT'),
    },
    hosted: {
      take(message) {
        if (message.what === 'exit') end(message.code, null);
        else (message.what === 'output' ? stdout : stderr).write(message.text);
      },
      lose: () => end(1, null),
    },
  };
}
