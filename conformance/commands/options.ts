import { InvalidArgumentError, Option } from 'commander';
import type { Profile } from '../checks/define-check.js';
import { type ReportFormat, reporters } from '../reporters/index.js';
import {
  DEFAULT_TIMEOUT_MS,
  PROFILES,
  WEBHOOK_EGRESS,
  type WebhookOptions,
  webhookOptionProblem,
} from '../runner/index.js';
import { listed } from './listed.js';
import { reportTargets, type Target } from './report-targets.js';
import { UsageError } from './usage-error.js';

export type ReportTarget = Target<ReportFormat>;

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(reporters, name);
const FORMATS = Object.keys(reporters).filter(isFormat);

export const profileOption = (): Option =>
  new Option('--profile <names>', `judge only these, comma-separated: ${PROFILES.join(', ')}`).argParser(
    parseProfiles,
  );

export const reportOption = (): Option =>
  new Option('--report <list>', `${listed(FORMATS)}, each with =<file> or to standard output`)
    .argParser(reportTargets(FORMATS))
    .default([{ format: 'pretty' }], 'pretty');

export const webhookUrlOption = (): Option =>
  new Option(
    '--webhook-url <url>',
    'where the client’s webhook receiver listens, if its adapter starts none',
  );

export const webhookSecretOption = (): Option =>
  new Option('--webhook-secret <secret>', 'what webhooks are signed with (or OMNI_WEBHOOK_SECRET)');

export const webhookEgressOption = (): Option =>
  new Option('--webhook-egress <reach>', 'how far away receivers may be')
    .choices(WEBHOOK_EGRESS)
    .default(undefined, 'loopback');

export const webhookObserverOption = (): Option =>
  new Option(
    '--webhook-observer <program>',
    'prints which webhooks were acted on, for an adapter that cannot',
  );

/** Those of a verb's options that are about webhooks. Throws a UsageError when they cannot work together. */
export function webhooksIn(options: object): WebhookOptions {
  const webhooks: WebhookOptions = Object.fromEntries(
    Object.entries(options).filter(([name]) => name.startsWith('webhook')),
  );
  refuseProblem(webhooks);
  return webhooks;
}

/** Throws a UsageError for webhook options that cannot work together. */
export function refuseProblem(webhooks: WebhookOptions): void {
  const problem = webhookOptionProblem(webhooks);
  if (problem !== undefined) throw new UsageError(problem);
}

/** The command of the client, which `verb` cannot do without; `otherwise` is what would do as well. Throws a UsageError. */
export function needed(command: readonly string[], verb: string, otherwise = ''): readonly string[] {
  if (command.length > 0 && command[0] !== '') return command;
  throw new UsageError(`Say what to ${verb}: omni-conformance ${verb} -- <command>${otherwise}.`);
}

/** Reads a whole number, for an option. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
    if (value > most) throw new InvalidArgumentError(`It must be at most ${most}.`);
    return value;
  };

/** Timers know no longer one, and nobody waits for a day. */
const LONGEST_SECONDS = 24 * 60 * 60;
const DEFAULT_SECONDS = DEFAULT_TIMEOUT_MS / 1000;

export const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', 'limit for one scenario')
    .argParser(wholeNumber(1, LONGEST_SECONDS))
    .default(DEFAULT_SECONDS);

function parseProfiles(text: string): readonly Profile[] {
  return text.split(',').map((name) => {
    const profile = PROFILES.find((one) => one === name.trim());
    if (!profile)
      throw new InvalidArgumentError(`There is no profile ${name}; there are ${PROFILES.join(', ')}.`);
    return profile;
  });
}
