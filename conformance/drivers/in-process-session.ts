import { setMaxListeners } from 'node:events';
import type { AdapterRequest } from '../protocol/messages.js';
import { AdapterRecord } from './adapter-record.js';
import type { Answer, RequestOf, Verb } from './adapter-replies.js';
import { cancelOutcome } from './cancel-by-signal.js';
import { omniTerms } from './client-space.js';
import { Departure } from './departure.js';
import type { AdapterProcess, ConnectOptions, Driver } from './driver.js';
import { type ClientFactory, greetingOf, type InProcessClient, perform } from './in-process.js';
import { MessageMasker } from './message-masker.js';
import { watchOutput } from './output-watch.js';
import { within } from './patience.js';

/** For what a client closes when its scenario is over. */
const CLOSE_MS = 2_000;

/** A client that is an object in this very process. What it prints is looked through for secrets like any other's. */
export function inProcessDriver(make: ClientFactory, name = 'client under test'): Driver {
  return {
    // No command line reaches it.
    describe: [],
    sharesEventLoop: true,
    cannotRestart:
      'it lives in the process of the suite. Judge this rule with an adapter that is started for it (`run -- <command>`).',
    connect: (options) => openSession(make, name, options),
  };
}

function openSession(make: ClientFactory, name: string, options: ConnectOptions): AdapterProcess {
  const { space } = options;
  const record = new AdapterRecord(space);
  const masker = new MessageMasker(options);
  const output = watchOutput(options);
  const departure = new Departure();
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const asks = new Map<number, { cancel: AbortController; answer: Promise<Answer<Verb> | undefined> }>();
  let client: InProcessClient | undefined;
  let stopping: Promise<void> | undefined;
  space.record({ kind: 'process', change: 'started', detail: `${name}, in the process of the suite` });

  const theClient = async (): Promise<InProcessClient> => {
    client ??= await make(omniTerms(space, options));
    return client;
  };

  const replyTo = async (request: AdapterRequest): Promise<object> => {
    if (request.verb === 'hello') return greetingOf(await theClient(), name);
    if (request.verb === 'bye') return {};
    const it = await theClient();
    if (request.verb !== 'cancel' || it.cancel) {
      const cancel = asks.get(request.id)?.cancel;
      return perform(it, request, cancel ? AbortSignal.any([over.signal, cancel.signal]) : over.signal);
    }
    const ask = asks.get(request.ask);
    if (!ask) throw new Error(`There is no ask ${request.ask} to cancel.`);
    ask.cancel.abort();
    return { outcome: cancelOutcome(await ask.answer) };
  };

  /** The reply as a line of the protocol would have carried it. */
  const lineFor = (request: AdapterRequest): Promise<string> =>
    replyTo(request)
      .then((reply) => JSON.stringify({ ...reply, id: request.id, ok: true }))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        return JSON.stringify({ id: request.id, ok: false, error: { message } });
      });

  const end = async () => {
    departure.leave('the scenario is over');
    over.abort(new Error('The scenario is over.'));
    await within(
      CLOSE_MS,
      Promise.resolve(client?.close?.()).catch(() => {}),
    );
    output.stop();
  };

  return {
    gone: departure.gone,
    whyGone: () => departure.why(),
    problems: () => record.problems(),
    stderrTail: () => '',
    watchWebhookSecret(secret) {
      masker.watchWebhookSecret(secret);
      output.watchWebhookSecret(secret);
    },

    async request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number) {
      record.asked(message);
      if (departure.why() !== undefined) return undefined;
      const cancel = new AbortController();
      const answered = (): Promise<Answer<V> | undefined> =>
        lineFor(message).then((line) => {
          const text = masker.mask(line);
          return departure.why() === undefined
            ? record.answeredIn(verb, message, text, 'the reply')
            : undefined;
        });
      // Noted before the client is asked, so that it is there when the client looks for its signal.
      let resolve: (answer: Answer<V> | undefined) => void = () => {};
      const answer = new Promise<Answer<V> | undefined>((settle) => {
        resolve = settle;
      });
      if (verb === 'ask') asks.set(message.id, { cancel, answer });
      answered().then(resolve);
      return within(withinMs, Promise.race([answer, departure.gone.then(() => undefined)]));
    },

    stop() {
      stopping ??= end();
      return stopping;
    },
    kill() {
      stopping ??= end();
      return stopping;
    },
  };
}
