import type { Check } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';
import type { Requirement, Requirements } from './requirements.js';

/** What the page shows beside the list itself. */
export interface Suite {
  readonly checks: readonly Pick<Check, 'id' | 'level' | 'profile' | 'rule'>[];
  readonly mutants: readonly Pick<Mutant, 'name' | 'kills'>[];
  /** In the order in which the page has them. */
  readonly profiles: readonly string[];
}

const BANNER =
  '<!-- Generated from conformance/requirements/omni-2026-11.yaml. Do not edit; run `npm run generate`. -->';

/** The list of requirements as a page for people. */
export function requirementsPage({ requirements, more }: Requirements, suite: Suite): string {
  const judged = requirements.filter(({ checks }) => checks !== undefined);
  const excluded = requirements.filter((row) => row.excluded !== undefined);
  const planned = requirements.filter((row) => row.planned !== undefined);
  return `${[
    BANNER,
    '',
    '# What is asked of a client',
    '',
    'Every rule that the public sources on Omni give for a client, and every mistake that they show, as of November 2026:',
    'in our words, with its source, the checks of `omni-conformance` that judge it, and the',
    '[mutants](kill-matrix.md) that prove that these checks can fail. A rule that the suite cannot see from outside of the',
    'client says why. `omni-conformance explain <check>` explains a check.',
    '',
    table(
      ['Profile', 'Rules', 'Judged', 'Not judged', 'Checks'],
      suite.profiles.map((profile) => [
        `[${profile}](#${profile})`,
        ...[requirements, judged, excluded].map(
          (rows) => rows.filter((row) => row.profile === profile).length,
        ),
        suite.checks.filter((check) => check.profile === profile).length,
      ]),
    ),
    ...suite.profiles.flatMap((profile) => [
      `## ${profile}`,
      '',
      table(
        ['Id', 'Level', 'Rule', 'Source', 'Checks', 'Mutants that trip them'],
        judged
          .filter((row) => row.profile === profile)
          .map((row) => [
            anchor(row),
            row.level,
            row.unseen === undefined ? row.rule : `${row.rule} *Not seen:* ${row.unseen}`,
            sourceOf(row),
            (row.checks ?? []).map(linkTo).join(', '),
            mutantsOf(row.checks ?? [], suite),
          ]),
      ),
    ]),
    '## Not judged',
    '',
    'What the suite cannot see, and why.',
    '',
    table(
      ['Id', 'Profile', 'Level', 'Rule', 'Source', 'Why it is not judged'],
      excluded.map((row) => [
        anchor(row),
        row.profile,
        row.level,
        row.rule,
        sourceOf(row),
        row.excluded ?? '',
      ]),
    ),
    '## Planned',
    '',
    'These come with a profile of their own.',
    '',
    table(
      ['Id', 'Profile', 'Level', 'Rule', 'Source'],
      planned.map((row) => [anchor(row), row.profile, row.level, row.rule, sourceOf(row)]),
    ),
    '## More checks',
    '',
    'Checks that go beyond these rules.',
    '',
    table(
      ['Check', 'Level', 'Profile', 'Rule', 'Why it is there', 'Mutants that trip it'],
      more.map(({ check: id, reason }) => {
        const check = suite.checks.find((one) => one.id === id);
        return [
          linkTo(id),
          check?.level ?? '',
          check?.profile ?? '',
          check?.rule ?? '',
          reason,
          mutantsOf([id], suite),
        ];
      }),
    ),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const anchor = ({ id }: Requirement): string => `<a id="${id.toLowerCase()}"></a>${id}`;

const sourceOf = ({ source, quote }: Requirement): string =>
  quote === undefined ? source : `${source}. Quote: \`${quote}\``;

/** A check is in the file that its id names. */
const linkTo = (id: string): string => `[\`${id}\`](../conformance/checks/${id.replace('.', '/')}.ts)`;

const mutantsOf = (checks: readonly string[], { mutants }: Suite): string =>
  mutants
    .filter(({ kills }) => kills.some((id) => checks.includes(id)))
    .map(({ name }) => name)
    .join(', ');
