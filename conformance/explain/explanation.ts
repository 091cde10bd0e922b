import pc from 'picocolors';
import type { Check } from '../checks/define-check.js';
import { deliveryTable, exchangeTable, findingsIn, replayCommand } from '../reporters/index.js';
import type { CheckEvidence, CheckResult, RunReport, Suite } from '../runner/index.js';
import type { RuleBackground, RuleExample } from './rule-example.js';

const OWN_SCENARIOS = 3;
const MOST_CAUSES = 8;

export interface Known {
  readonly background?: RuleBackground;
  readonly example?: RuleExample;
  /** Somebody's own run, which then takes the place of the example. */
  readonly report?: RunReport;
}

/** All there is to say about one rule: what, why, how it looks when it is broken, and what to do. */
export function explanation(suite: Suite, check: Check, known: Known): string {
  const { background, example, report } = known;
  const own = report?.checks.find(({ id }) => id === check.id);
  const sections = [
    [`${pc.bold(check.id)}  ${pc.dim(`${check.level}, ${check.profile}`)}`, check.rule],
    sources(check, background),
    judgedIn(suite, check),
    report ? ownRun(check, own, report) : example ? shownBy(example) : [],
    causes(background),
    [pc.bold('How to fix it'), `  ${check.remedy}`],
    [pc.bold('Only this rule'), `  ${onlyThis(check, report)}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sources(check: Check, background: RuleBackground | undefined): string[] {
  return [
    `Source: ${check.basis.source}`,
    ...(check.basis.quote === undefined ? [] : [`        “${check.basis.quote}”`]),
    ...(check.ambiguities?.length
      ? [`Public sources disagree, so this never fails a default run: ${check.ambiguities.join(', ')}`]
      : []),
    ...(background?.requirements ?? []).map(
      ({ id, rule, source, quote }) =>
        `${pc.dim(id)}  ${rule} ${pc.dim(`(${source}${quote === undefined ? '' : `: “${quote}”`})`)}`,
    ),
  ];
}

function judgedIn(suite: Suite, check: Check): string[] {
  const where = check.monitor
    ? ['  every scenario (a monitor)']
    : suite.scenarios
        .filter(({ checks }) => checks.some(({ id }) => id === check.id))
        .map(({ name, story }) => `  ${pc.cyan(name)}: ${story}`);
  return [pc.bold('Judged in'), ...where];
}

type Shown = Pick<CheckEvidence, 'exchanges' | 'deliveries' | 'moreSeqs'>;

const tables = ({ exchanges, deliveries = [], moreSeqs = [] }: Shown): string[] =>
  [...exchangeTable(exchanges, moreSeqs.length), ...deliveryTable(deliveries)].map((line) => `    ${line}`);

const shownBy = (example: RuleExample): string[] => [
  `${pc.bold('How it looks when it is broken')}  ${pc.dim(`in ${example.scenario}, by a client made to break it`)}`,
  `  ${example.story}`,
  `  ${example.message}`,
  ...tables(example),
];

function ownRun(check: Check, result: CheckResult | undefined, report: RunReport): string[] {
  const title = pc.bold('In your run');
  if (!result) return [title, `  The report says nothing about ${check.id}.`];
  const seen = findingsIn(result);
  if (seen.length === 0)
    return [title, `  ${result.verdict}${result.message === '' ? '' : `: ${result.message}`}`];
  return [
    title,
    ...seen.slice(0, OWN_SCENARIOS).flatMap((one) => {
      const again = replayCommand(report, one.scenario);
      return [
        `  In ${pc.cyan(one.scenario)}: ${one.message}`,
        ...tables(one),
        ...(again === undefined ? [] : [`    ${pc.dim('To see it again:')} ${again}`]),
      ];
    }),
    ...(seen.length > OWN_SCENARIOS ? [`  … and in ${seen.length - OWN_SCENARIOS} more`] : []),
  ];
}

function causes(background: RuleBackground | undefined): string[] {
  const known = background?.causes ?? [];
  if (known.length === 0) return [];
  return [
    pc.bold(known.length === 1 ? 'The usual cause' : 'Usual causes'),
    ...known.slice(0, MOST_CAUSES).map((story) => `  - ${story}`),
  ];
}

const onlyThis = (check: Check, report: RunReport | undefined): string =>
  (report && report.kind === 'run' && replayCommand(report, check.id)) ||
  `omni-conformance run --run ${check.id} -- <your adapter>`;
