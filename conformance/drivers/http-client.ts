import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { AdapterRecord } from './adapter-record.js';
import type { Answer, RequestOf, Verb } from './adapter-replies.js';
import { omniTerms } from './client-space.js';
import { Departure } from './departure.js';
import type { AdapterProcess, ConnectOptions, Driver } from './driver.js';
import { MessageMasker } from './message-masker.js';
import { within } from './patience.js';
import { type Posted, postMessage } from './post-message.js';
import { shownAddress } from './shown-address.js';

const EXCERPT = 200;
/** For the last word to a client whose scenario broke off. */
const BYE_MS = 1_000;

/** What is wrong with the address of a client, in one sentence. */
export function httpUrlProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return undefined;
  return `${shownAddress(text)} is no address of a client: it must be a whole http or https URL, such as http://127.0.0.1:9000/adapter.`;
}

/** The adapter protocol with a client that runs already: one POST for each request, many sessions side by side. */
export function httpDriver(address: string): Driver {
  const url = new URL(address);
  return {
    describe: ['--http', shownAddress(address)],
    cannotRestart:
      'it runs already and was not started by the suite. Judge this rule with an adapter that is started for it (`run -- <command>`).',
    outlives: true,
    connect: (options) => openSession(url, options),
  };
}

function openSession(url: URL, options: ConnectOptions): AdapterProcess {
  const { space } = options;
  const session = randomUUID();
  const record = new AdapterRecord(space);
  const masker = new MessageMasker(options);
  const departure = new Departure();
  const closing = new AbortController();
  // Every request under way listens; that is no leak.
  setMaxListeners(0, closing.signal);
  const name = `POST ${shownAddress(url.href)}`;
  let greeted = false;
  let saidBye = false;
  space.record({ kind: 'process', change: 'reached', detail: name });

  const read = <V extends Verb>(verb: V, message: RequestOf<V>, posted: Posted): Answer<V> | undefined => {
    if (closing.signal.aborted) return undefined;
    if ('problem' in posted) {
      const problem = `${name} ${posted.problem}`;
      if (!posted.gone) return record.failed(message.id, problem);
      departure.leave(`${problem}.`);
      return undefined;
    }
    const { status, text, location } = posted;
    if (status >= 300 && status < 400) {
      const where = location === undefined ? '' : ` to ${shownAddress(masker.mask(location))}`;
      return record.failed(
        message.id,
        `${name} was answered with a redirect (${status})${where}, and the suite follows none: give the final address`,
      );
    }
    if (status !== 200) {
      const said = masker.mask(text).trim().replaceAll(/\s+/g, ' ').slice(0, EXCERPT);
      const advice = status === 404 || status === 405 ? ': is it the address of the adapter?' : '';
      return record.failed(
        message.id,
        `${name} was answered ${status} and not 200${advice}${said === '' ? '' : ` (${said})`}`,
      );
    }
    return record.answeredIn(verb, message, masker.mask(text), `the answer of ${name}`);
  };

  let stopping: Promise<void> | undefined;
  const close = () => {
    departure.leave('the session with the client was closed');
    closing.abort();
  };

  const leave = async () => {
    if (departure.why() === undefined && greeted && !saidBye) {
      // So that it does not keep what belongs to a session that is over. The answer is nobody's business any more.
      const bye = { id: 0, verb: 'bye', session };
      await postMessage(url, bye, { signal: AbortSignal.timeout(BYE_MS) });
    }
    close();
  };

  return {
    gone: departure.gone,
    whyGone: () => departure.why(),
    problems: () => record.problems(),
    stderrTail: () => '',
    watchWebhookSecret: (secret) => masker.watchWebhookSecret(secret),

    async request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number) {
      record.asked(message);
      if (departure.why() !== undefined) return undefined;
      greeted ||= verb === 'hello';
      saidBye ||= verb === 'bye';
      const fields = verb === 'hello' ? { session, omni: omniTerms(space, options) } : { session };
      const answer = postMessage(url, { ...message, ...fields }, { signal: closing.signal }).then((posted) =>
        read(verb, message, posted),
      );
      return within(withinMs, Promise.race([answer, departure.gone.then(() => undefined)]));
    },

    stop() {
      stopping ??= leave();
      return stopping;
    },

    async kill() {
      close();
    },
  };
}
