import { InvalidArgumentError, Option } from 'commander';
import type { Profile } from '../checks/define-check.js';
import { type ReportFormat, reporters } from '../reporters/index.js';
import { PROFILES, WEBHOOK_EGRESS, type WebhookOptions, webhookOptionProblem } from '../runner/index.js';
import { UsageError } from './usage-error.js';

export interface ReportTarget {
  readonly format: ReportFormat;
  /** Standard output when absent. */
  readonly file?: string;
}

/** The names of things as a sentence lists them: `a, b and c`. */
export const listed = (names: readonly string[], last: 'and' | 'or' = 'and'): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names[names.length - 1] ?? ''}`;

const FORMATS = Object.keys(reporters);

export const profileOption = (): Option =>
  new Option('--profile <names>', `judge only these, comma-separated: ${PROFILES.join(', ')}`).argParser(
    parseProfiles,
  );

export const reportOption = (): Option =>
  new Option('--report <list>', `${listed(FORMATS)}, each with =<file> or to standard output`)
    .argParser(parseReports)
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

/** Throws a UsageError for webhook options that cannot work together. */
export function refuseProblem(webhooks: WebhookOptions): void {
  const problem = webhookOptionProblem(webhooks);
  if (problem !== undefined) throw new UsageError(problem);
}

/** The command of the client, which `verb` cannot do without. Throws a UsageError. */
export function needed(command: readonly string[], verb: string): readonly string[] {
  if (command.length > 0 && command[0] !== '') return command;
  throw new UsageError(`Say what to ${verb}: omni-conformance ${verb} -- <command>.`);
}

/** Reads a whole number, for an option. */
export const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least)
    throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
  if (!Number.isSafeInteger(value))
    throw new InvalidArgumentError(`It must be at most ${Number.MAX_SAFE_INTEGER}.`);
  return value;
};

function parseProfiles(text: string): readonly Profile[] {
  return text.split(',').map((name) => {
    const profile = PROFILES.find((one) => one === name.trim());
    if (!profile)
      throw new InvalidArgumentError(`There is no profile ${name}; there are ${PROFILES.join(', ')}.`);
    return profile;
  });
}

const isFormat = (name: string): name is ReportFormat => FORMATS.includes(name);

function parseReports(text: string): readonly ReportTarget[] {
  const targets = text.split(',').map((part): ReportTarget => {
    const [name = '', ...rest] = part.split('=');
    const format = name.trim();
    if (!isFormat(format))
      throw new InvalidArgumentError(`There is no report ${name}; there are ${FORMATS.join(', ')}.`);
    if (rest.length === 0) return { format };
    const file = rest.join('=');
    if (file === '') throw new InvalidArgumentError(`${format}= needs a file name.`);
    return { format, file };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new InvalidArgumentError('Only one report can go to standard output; give the others =<file>.');
  }
  return targets;
}
