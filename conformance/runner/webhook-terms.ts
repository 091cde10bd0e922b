import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { isIP } from 'node:net';
import type { OmniMockOptions, SpaceRequest } from '../../mock-server/index.js';
import type { WebhookTerms } from '../drivers/index.js';
import type { Capability, WebhookHabits } from '../protocol/messages.js';

export type WebhookEgress = NonNullable<OmniMockOptions['webhookEgress']>;
export const WEBHOOK_EGRESS: readonly WebhookEgress[] = ['loopback', 'private', 'any'];

/** How a run deals with webhooks; every part can be left out. */
export interface WebhookOptions {
  /** Where the client's receiver listens, when the adapter does not start one. */
  readonly webhookUrl?: string;
  /** What the client has Omni sign with; `OMNI_WEBHOOK_SECRET` of the environment, or one made up, unless said. */
  readonly webhookSecret?: string;
  /** Path of a program that prints which webhooks were acted on. */
  readonly webhookObserver?: string;
  /** How far away receivers may be; on this machine unless said. */
  readonly webhookEgress?: WebhookEgress;
}

/** What is wrong with these options, in one sentence. */
export function webhookOptionProblem(options: WebhookOptions): string | undefined {
  const { webhookUrl, webhookSecret, webhookObserver, webhookEgress = 'loopback' } = options;
  return (
    (webhookUrl === undefined ? undefined : urlProblem(webhookUrl, webhookEgress)) ??
    (webhookSecret === '' ? 'The webhook secret is empty: leave it out, or give one.' : undefined) ??
    (webhookObserver === undefined ? undefined : observerProblem(webhookObserver))
  );
}

function urlProblem(text: string, egress: WebhookEgress): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return `${text} is no address for webhooks: it must be a whole http or https URL, such as http://127.0.0.1:3000/hooks.`;
  }
  if (egress !== 'loopback' || isLoopback(url.hostname)) return undefined;
  return `${url.hostname} is not this machine: webhooks go further only with --webhook-egress private or any.`;
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost' || host.endsWith('.localhost');
}

function observerProblem(program: string): string | undefined {
  const advice = 'name a file with a #! line, or a program, that can be executed';
  try {
    if (!statSync(program).isFile()) return `The observer ${program} is no file: ${advice}.`;
  } catch {
    return `There is no observer ${program}: ${advice}.`;
  }
  try {
    accessSync(program, constants.X_OK);
    return undefined;
  } catch {
    return `The observer ${program} may not be executed: ${advice}.`;
  }
}

/** What a client is told of webhooks. A secret that is made up differs from scenario to scenario, and not from run to run. */
export function webhookTerms(
  { webhookUrl, webhookSecret }: WebhookOptions,
  env: NodeJS.ProcessEnv,
  scenario: string,
): WebhookTerms {
  const made = createHash('sha256').update(`webhook secret of ${scenario}`).digest('hex').slice(0, 40);
  return {
    secret: webhookSecret ?? (env.OMNI_WEBHOOK_SECRET || made),
    ...(webhookUrl === undefined ? {} : { url: webhookUrl }),
  };
}

/**
 * What to say when the suite has to make up the secret of a receiver that it does not start, and so cannot tell; nothing
 * when it need not.
 */
export function madeUpSecret(
  { webhookUrl, webhookSecret }: WebhookOptions,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (webhookUrl === undefined || webhookSecret !== undefined || env.OMNI_WEBHOOK_SECRET) return undefined;
  return (
    `No webhook secret was given, so the suite made one up, which the receiver at ${webhookUrl} cannot know unless the ` +
    'adapter tells it: give --webhook-secret, or export OMNI_WEBHOOK_SECRET for both.'
  );
}

/** The switches that make the mock's webhooks ones that this client can read; only a scenario about webhooks needs them. */
export function switchesFor(
  needs: readonly Capability[],
  { digest, timestampUnit }: WebhookHabits,
): NonNullable<SpaceRequest['switches']> {
  if (!needs.includes('webhook')) return {};
  return {
    ...(digest === undefined ? {} : { webhookDigest: digest }),
    ...(timestampUnit === undefined ? {} : { webhookTimestampUnit: timestampUnit }),
  };
}
