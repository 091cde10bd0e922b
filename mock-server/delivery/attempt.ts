import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';
import { Answer } from './answer.js';
import { EgressRefused } from './egress/guard.js';
import { problemOfError } from './problem-of-error.js';
import type { Target } from './target.js';
import { framesItself, wireHeaders } from './wire-headers.js';

/** What an attempt is made with. */
export interface Means {
  /** Keeps connections for the next webhook. */
  readonly kept: Agent;
  readonly now: () => number;
  /** Why nothing may be sent to an address that a host stands for; null when it may. */
  readonly refusal: (host: string, address: string) => string | null;
}

interface Orders {
  readonly timeoutMs: number;
  readonly abandon: boolean;
}

/** One webhook on its way: at most one answer is read, and the connection is left clean or not at all. */
export class Attempt {
  readonly outcome: Promise<AttemptOutcome>;
  readonly #to: Target;
  readonly #webhook: RawWebhook;
  readonly #orders: Orders;
  readonly #means: Means;
  readonly #beganMs: number;
  readonly #timer: NodeJS.Timeout;
  #resolve: (outcome: AttemptOutcome) => void = () => {};
  #settled = false;
  #request: ClientRequest | null = null;
  #answer: Answer | null = null;

  constructor(to: Target, webhook: RawWebhook, orders: Orders, means: Means) {
    this.#to = to;
    this.#webhook = webhook;
    this.#orders = orders;
    this.#means = means;
    this.#beganMs = means.now();
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    const { timeoutMs } = orders;
    this.#timer = setTimeout(() => this.#end('timed-out', this.#tooSlow()), timeoutMs);
    this.#send();
  }

  /** Ends it now, for a reason that is not the receiver's. */
  cut(problem: string): void {
    this.#end('failed', problem);
  }

  #send(): void {
    const { host, literal, port, path, secure, authority } = this.#to;
    // A socket connects to an address without asking `lookup`, so addresses are judged here.
    const refused = literal ? this.#means.refusal(host, host) : null;
    if (refused !== null) {
      this.#end('refused', refused);
      return;
    }
    try {
      const request = (secure ? httpsRequest : httpRequest)({
        ...{ agent: this.#means.kept, method: 'POST', host, port, path },
        headers: wireHeaders(this.#webhook, authority),
      });
      this.#request = request;
      this.#listen(request);
      request.end(this.#webhook.body);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #listen(request: ClientRequest): void {
    request.on('socket', (socket) => this.#judgePeer(socket));
    request.on('error', (error) => this.#fail(error));
    request.on('upgrade', (message) => {
      this.#answer = new Answer(message);
      this.#end('failed', SWITCHED);
    });
    if (this.#orders.abandon) request.on('finish', () => this.#end('timed-out', ABANDONED));
    else request.on('response', (message) => this.#read(message, request));
  }

  /** The second belt: whatever led the socket there, nothing is written to an address that is not allowed. */
  #judgePeer(socket: Socket): void {
    const judge = () => {
      // A peer that is gone already has no address, and gets nothing.
      const { remoteAddress: peer } = socket;
      const problem = peer === undefined ? null : this.#means.refusal(this.#to.host, peer);
      if (problem !== null) socket.destroy(new EgressRefused(problem));
    };
    if (socket.connecting) socket.prependOnceListener('connect', judge);
    else judge();
  }

  #read(message: IncomingMessage, request: ClientRequest): void {
    const answer = new Answer(message);
    this.#answer = answer;
    message.on('data', (chunk: Buffer) => {
      if (!answer.add(chunk)) this.#end('answered', answer.problem());
    });
    message.on('end', () => {
      // A connection on which some of the request is still to be written is of no use to the next one.
      const clean = request.writableFinished && !framesItself(this.#webhook);
      this.#end('answered', answer.problem(), clean);
    });
    message.on('error', (error) => this.#fail(error));
  }

  /** An attempt that broke off is never made again by itself: the receiver may have read it, and acted on it. */
  #fail(error: Error): void {
    // Whatever comes after a whole answer changes nothing, and the end of that answer is about to be told.
    if (this.#answer?.complete) return;
    this.#end(error instanceof EgressRefused ? 'refused' : 'failed', problemOfError(error, this.#to));
  }

  #tooSlow(): string {
    const came = this.#answer === null ? 'nothing came' : 'it was not whole by then';
    return `The receiver at ${this.#to.authority} should answer within ${this.#orders.timeoutMs} ms, and ${came}; it should answer first and work afterwards.`;
  }

  #end(outcome: AttemptOutcome['outcome'], problem: string | null, keepConnection = false): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    if (!keepConnection) {
      this.#request?.destroy();
      // A request that was answered, or whose connection switched protocols, has let go of it already.
      this.#request?.socket?.destroy();
    }
    this.#resolve({
      outcome,
      ...(this.#answer?.seen() ?? { status: null, responseHeaders: {}, responseBody: null }),
      problem,
      beganMs: this.#beganMs,
      endedMs: this.#means.now(),
    });
  }
}

const ABANDONED =
  'The connection was cut as soon as the webhook was written, as ordered; to the receiver this is a time-out of the sender.';
const SWITCHED =
  'The receiver should answer with a status, and switched to another protocol instead (101); it should not upgrade.';
