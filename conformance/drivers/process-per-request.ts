import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdapterRequest } from '../protocol/messages.js';
import { AdapterRecord } from './adapter-record.js';
import type { Answer, RequestOf, Verb } from './adapter-replies.js';
import { BoundedTail } from './bounded-tail.js';
import { cancelOutcome } from './cancel-by-signal.js';
import { describeExit } from './client-process.js';
import { Departure } from './departure.js';
import type { AdapterProcess, ConnectOptions, Driver } from './driver.js';
import { LeakRecorder } from './leak-recorder.js';
import { within } from './patience.js';
import { type RequestProcess, startRequestProcess } from './request-process.js';
import { secretsOf, webhookSecretOf } from './secret-masker.js';
import { requestEnvironment } from './spawn-environment.js';

/** No protocol to speak: a process for each request, told in its environment, which answers with its last line. */
export const spawnDriver = (command: readonly string[]): Driver => ({
  describe: ['--spawn', '--', ...command],
  connect: (options) => connect(command, options),
});

/** The text of a reply, or in one clause why there is none. */
type Said = { readonly text: string } | { readonly problem: string };

function connect(command: readonly string[], options: ConnectOptions): AdapterProcess {
  const { space, webhooks, onStderr } = options;
  const record = new AdapterRecord(space);
  const leaks = new LeakRecorder(space);
  const departure = new Departure();
  const stderr = new BoundedTail();
  const secrets = secretsOf(space.keys, webhooks.secret);
  const asks = new Map<number, { process: RequestProcess; answer: Promise<Answer<Verb> | undefined> }>();
  const running = new Set<RequestProcess>();
  // What one process notes there, a later one of the same scenario can read.
  const state = mkdtempSync(join(tmpdir(), 'omni-spawn-'));
  let stopping: Promise<void> | undefined;

  const start = (request: AdapterRequest): RequestProcess => {
    const process = startRequestProcess(command, {
      env: requestEnvironment(options, request, state),
      secrets,
      leaks,
      onStderr: (text) => {
        stderr.push(text);
        onStderr?.(text);
      },
    });
    running.add(process);
    const detail = `${command.join(' ')} (${request.verb} ${request.id})`;
    space.record({ kind: 'process', change: 'started', detail });
    return process;
  };

  /** What a process said in the end; undefined when there was none, or nobody is left to hear it. */
  const saidBy = async (process: RequestProcess): Promise<Said | undefined> => {
    const { exit, lastLine } = await process.ended;
    running.delete(process);
    if (exit.startError !== undefined) departure.leave(exit.startError);
    if (departure.why() !== undefined) return undefined;
    leaks.record('adapter-message', lastLine?.hits ?? []);
    if (lastLine && !lastLine.overlong) return { text: lastLine.text };
    const what = lastLine ? 'its last line of output was far too long' : 'it printed no reply';
    return { problem: `the process ${describeExit(exit)}, and ${what}` };
  };

  const interrupt = async (id: number): Promise<Said> => {
    const ask = asks.get(id);
    if (!ask) return { problem: `there is no ask ${id} to cancel` };
    ask.process.client.interrupt();
    return { text: JSON.stringify({ ok: true, outcome: cancelOutcome(await ask.answer) }) };
  };

  const endAll = async (end: (process: RequestProcess) => Promise<unknown>) => {
    departure.leave('the suite ended it');
    await Promise.all(
      [...running].map(async (process) => {
        await end(process);
        await process.ended;
      }),
    );
    rmSync(state, { recursive: true, force: true });
  };

  return {
    gone: departure.gone,
    whyGone: () => departure.why(),
    problems: () => record.problems(),
    stderrTail: () => stderr.toString(),

    watchWebhookSecret(value) {
      const secret = webhookSecretOf(value);
      if (!secret) return;
      secrets.push(secret);
      stderr.mask(value, `[${secret.kind}]`);
      for (const process of running) process.watch(secret);
    },

    async request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number) {
      record.asked(message);
      if (departure.why() !== undefined) return undefined;
      const request: AdapterRequest = message;
      const read = (said: Said | undefined): Answer<V> | undefined => {
        if (!said) return undefined;
        if ('problem' in said) return record.failed(message.id, said.problem);
        return record.answeredIn(verb, message, said.text, 'the last line on standard output');
      };
      const answered = (): Promise<Answer<V> | undefined> => {
        if (request.verb === 'bye') return Promise.resolve(read({ text: '{"ok":true}' }));
        if (request.verb === 'cancel') return interrupt(request.ask).then(read);
        const process = start(request);
        const answer = saidBy(process).then(read);
        if (request.verb === 'ask') asks.set(request.id, { process, answer });
        return answer;
      };
      return within(withinMs, Promise.race([answered(), departure.gone.then(() => undefined)]));
    },

    stop() {
      stopping ??= endAll(({ client }) => client.stop());
      return stopping;
    },

    kill() {
      stopping ??= endAll(({ client }) => client.kill());
      return stopping;
    },
  };
}
