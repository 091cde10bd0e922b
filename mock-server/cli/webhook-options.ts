import { chooseSwitches, type Switches } from '../../openapi/index.js';
import { EGRESS_POLICIES } from '../delivery/egress/policy.js';
import type { VerifyOptions } from '../webhook-tools/read-capture.js';
import { EVENTS } from '../webhook-tools/sample-event.js';
import type { SendOptions } from '../webhook-tools/send.js';
import { oneOf, parseOptions, refuseRepeated, switchesFrom, wholeNumber } from './parse-options.js';
import { UsageError } from './usage-error.js';

export type WebhookCommand =
  | { readonly verb: 'webhook list'; readonly json: boolean }
  | { readonly verb: 'webhook send'; readonly config: SendOptions }
  | { readonly verb: 'webhook verify'; readonly config: VerifyOptions };

const SEND = {
  to: { type: 'string' },
  event: { type: 'string' },
  secret: { type: 'string' },
  attack: { type: 'string' },
  'only-mutant': { type: 'boolean' },
  'job-id': { type: 'string' },
  metadata: { type: 'string' },
  'webhook-egress': { type: 'string' },
  switch: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const VERIFY = {
  secret: { type: 'string' },
  request: { type: 'string' },
  vector: { type: 'string' },
  delivery: { type: 'string' },
  body: { type: 'string' },
  header: { type: 'string', multiple: true },
  now: { type: 'string' },
  tolerance: { type: 'string' },
  switch: { type: 'string', multiple: true },
} as const;

/** The latest second that a date can have. */
const LAST_SECOND = 8_640_000_000_000;

/** Options of `webhook send` and `webhook verify`. Throws UsageError. */
export function webhookOptions([verb, ...rest]: readonly string[], env: NodeJS.ProcessEnv): WebhookCommand {
  if (verb === 'send') return sendOptions(rest, env);
  if (verb === 'verify') return { verb: 'webhook verify', config: verifyOptions(rest, env) };
  throw new UsageError(
    'webhook takes one of two forms: omni-mock webhook send --to <url> …, and omni-mock webhook verify --request <file> …',
  );
}

function sendOptions(argv: readonly string[], env: NodeJS.ProcessEnv): WebhookCommand {
  const { values, positionals } = parseOptions(argv, SEND);
  refusePositionals('send', positionals);
  refuseRepeated(argv, SEND);
  const { to, metadata, json = false } = values;
  if (values.list) {
    const [other] = Object.keys(values).filter((name) => name !== 'list' && name !== 'json');
    if (other !== undefined) {
      throw new UsageError(
        `--list sends nothing and takes --json only, not --${other}; leave one of them out`,
      );
    }
    return { verb: 'webhook list', json };
  }
  if (to === undefined) {
    throw new UsageError(
      'webhook send needs --to <url>, the address of the receiver; --list shows the attacks',
    );
  }
  const { attack = null, 'only-mutant': onlyMutant = false } = values;
  if (onlyMutant && attack === null) {
    throw new UsageError('--only-mutant goes with --attack <id>; --list shows the attacks');
  }
  return {
    verb: 'webhook send',
    config: {
      to,
      event: oneOf('--event', EVENTS, (values.event ?? 'complete').replace(/^job\./, '')),
      secret: secretFrom(values.secret, env, 'sign'),
      attack,
      onlyMutant,
      jobId: values['job-id'] ?? null,
      metadata: metadata === undefined ? undefined : metadataFrom(metadata),
      egress: oneOf(
        '--webhook-egress',
        EGRESS_POLICIES,
        values['webhook-egress'] ?? env.OMNI_MOCK_WEBHOOK_EGRESS ?? 'loopback',
      ),
      switches: allSwitches(values.switch),
      json,
    },
  };
}

function verifyOptions(argv: readonly string[], env: NodeJS.ProcessEnv): VerifyOptions {
  const { values, positionals } = parseOptions(argv, VERIFY);
  refusePositionals('verify', positionals);
  refuseRepeated(argv, VERIFY);
  const { now, tolerance, vector, delivery } = values;
  if (vector !== undefined && delivery !== undefined) {
    throw new UsageError(
      '--vector is for a file of test vectors and --delivery for a trace; give one of them',
    );
  }
  const capture = captureFrom(values.request, values.body, values.header);
  const [chooses] = [vector !== undefined && '--vector', delivery !== undefined && '--delivery'].filter(
    Boolean,
  );
  if (chooses && 'bodyFile' in capture) throw new UsageError(`${chooses} goes with --request <file>`);
  return {
    // A vector brings the secret it was signed with.
    secret: vector === undefined ? secretFrom(values.secret, env, 'verify') : (values.secret ?? null),
    capture,
    vector: vector ?? null,
    delivery: delivery === undefined ? null : wholeNumber('--delivery', delivery, 0, Number.MAX_SAFE_INTEGER),
    nowSeconds: now === undefined ? null : wholeNumber('--now', now, 0, LAST_SECOND),
    switches: allSwitches(values.switch),
    toleranceSeconds: tolerance === undefined ? null : wholeNumber('--tolerance', tolerance, 1, LAST_SECOND),
  };
}

function captureFrom(
  requestFile: string | undefined,
  bodyFile: string | undefined,
  headers: readonly string[] | undefined,
): VerifyOptions['capture'] {
  if (requestFile !== undefined && bodyFile === undefined && headers === undefined) return { requestFile };
  if (requestFile === undefined && bodyFile !== undefined) {
    return { bodyFile, headers: (headers ?? []).map(headerFrom) };
  }
  throw new UsageError(
    "webhook verify needs the request in one of two forms: --request <file>, or --body <file> with --header 'Name: value' for each header",
  );
}

function headerFrom(text: string): readonly [string, string] {
  const [, name, value] = /^\s*([^\s:]+)\s*:[ \t]*(.*?)[ \t]*$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(`--header takes 'Name: value', not "${text}"`);
}

function secretFrom(given: string | undefined, env: NodeJS.ProcessEnv, purpose: string): string {
  const secret = given ?? env.OMNI_WEBHOOK_SECRET;
  if (secret !== undefined && secret !== '') return secret;
  const found = secret === undefined ? 'there is none' : 'it is empty';
  throw new UsageError(
    `webhook ${purpose === 'sign' ? 'send' : 'verify'} needs the secret to ${purpose} with, and ${found}; give --secret, or set OMNI_WEBHOOK_SECRET`,
  );
}

/** Those given, and the defaults for all others. */
function allSwitches(texts: readonly string[] = []): Switches {
  const choice = chooseSwitches(switchesFrom(texts));
  if (choice.ok) return choice.switches;
  throw new UsageError(choice.problem);
}

function metadataFrom(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new UsageError(`--metadata takes a JSON object, such as '{"ticket":"T-1"}', not "${text}"`);
}

function refusePositionals(verb: string, [first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`webhook ${verb} takes options only, not "${first}"`);
}
