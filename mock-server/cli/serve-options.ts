import { PROFILES, type Profile } from '../core/profiles.js';
import { EGRESS_POLICIES, type EgressPolicy } from '../delivery/egress/policy.js';
import { oneOf, parseOptions, switchesFrom, wholeNumber } from './parse-options.js';
import { UsageError } from './usage-error.js';

export interface MockConfig {
  readonly port: number;
  readonly host: string;
  readonly profile: Profile;
  readonly dataset: string;
  readonly seed: number;
  readonly clock: 'real' | 'manual';
  readonly switches: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly readyFile: string | null;
  readonly controlToken: string | null;
  readonly webhookEgress: EgressPolicy;
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  profile: { type: 'string' },
  dataset: { type: 'string' },
  seed: { type: 'string' },
  clock: { type: 'string' },
  switch: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  'ready-file': { type: 'string' },
  'control-token': { type: 'string' },
  'webhook-egress': { type: 'string' },
} as const;

/** Options of `serve`: arguments, then environment, then defaults. Throws UsageError. */
export function serveOptions(argv: readonly string[], env: NodeJS.ProcessEnv): MockConfig {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`serve takes options only, not "${positionals[0]}"`);
  const setting = (name: Exclude<keyof typeof OPTIONS, 'switch' | 'json'>) =>
    values[name] ?? env[`OMNI_MOCK_${name.toUpperCase().replaceAll('-', '_')}`];
  return {
    port: wholeNumber('--port', setting('port') ?? '4010', 0, 65_535),
    host: setting('host') ?? '127.0.0.1',
    profile: oneOf('--profile', PROFILES, setting('profile') ?? 'dev'),
    dataset: setting('dataset') ?? 'retail',
    seed: wholeNumber('--seed', setting('seed') ?? '1', 0, Number.MAX_SAFE_INTEGER),
    clock: oneOf('--clock', ['real', 'manual'] as const, setting('clock') ?? 'real'),
    switches: switchesFrom(values.switch ?? env.OMNI_MOCK_SWITCH?.split(',') ?? []),
    json: values.json ?? /^(1|true|yes)$/i.test(env.OMNI_MOCK_JSON ?? ''),
    readyFile: setting('ready-file') ?? null,
    controlToken: setting('control-token') ?? null,
    webhookEgress: oneOf('--webhook-egress', EGRESS_POLICIES, setting('webhook-egress') ?? 'loopback'),
  };
}
