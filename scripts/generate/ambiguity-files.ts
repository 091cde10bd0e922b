import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface AmbiguitySource {
  readonly source: string;
  readonly says: string;
}

/** An entry of `openapi/ambiguities.yaml`: switchable, or decided for good. */
export interface Ambiguity {
  readonly id: string;
  readonly operations: readonly string[];
  readonly question: string;
  readonly sources: readonly AmbiguitySource[];
  readonly reason: string;
  readonly switch?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly default?: string;
  readonly decision?: string;
}

export const readAmbiguities = (file: URL): Ambiguity[] => parse(readFileSync(file, 'utf8')) as Ambiguity[];

/** The entries as data, and the switches as a type with their defaults. */
export function ambiguityModule(entries: readonly Ambiguity[]): string {
  const switches = entries.flatMap((entry) =>
    entry.switch && entry.options ? [{ name: entry.switch, options: Object.keys(entry.options), entry }] : [],
  );
  const quoted = (text: string) => `'${text}'`;
  return [
    "import type { Ambiguity } from '../ambiguity.js';",
    '',
    '/** Name of a switch to the option a space has. */',
    'export interface Switches {',
    ...switches.map(({ name, options, entry }) =>
      [`  /** ${entry.question} */`, `  readonly ${name}: ${options.map(quoted).join(' | ')};`].join('\n'),
    ),
    '}',
    '',
    'export const defaultSwitches: Switches = {',
    ...switches.map(({ name, entry }) => `  ${name}: ${quoted(entry.default ?? '')},`),
    '};',
    '',
    'export const switchOptions: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {',
    ...switches.map(({ name, options }) => `  ${name}: [${options.map(quoted).join(', ')}],`),
    '};',
    '',
    `export const ambiguities: readonly Ambiguity[] = ${JSON.stringify(entries, null, 2)};`,
    '',
  ].join('\n');
}

const BANNER = '<!-- Generated from openapi/ambiguities.yaml. Do not edit; run `npm run generate`. -->';

/** The page for people. */
export function ambiguityPage(entries: readonly Ambiguity[]): string {
  const switchable = entries.filter((entry) => entry.switch);
  const decided = entries.filter((entry) => !entry.switch);
  return `${[
    BANNER,
    '',
    '# Where the sources disagree',
    '',
    "Omni's public documents leave points open and contradict each other. This page lists every such point that touches",
    'an operation omni-mock serves, what each source says, and what the mock does. No `must` rule of omni-conformance',
    'rests on one of them.',
    '',
    '## Switches',
    '',
    'Chosen per space: `POST /_mock/spaces` with `{"switches": {"errorDialect": "docs"}}`.',
    '',
    '| Switch | Default | Other options |',
    '| --- | --- | --- |',
    ...switchable.map(
      (entry) =>
        `| [\`${entry.switch}\`](#${entry.id}) | \`${entry.default}\` | ${Object.keys(entry.options ?? {})
          .filter((option) => option !== entry.default)
          .map((option) => `\`${option}\``)
          .join(', ')} |`,
    ),
    '',
    ...switchable.flatMap(section),
    '## Decisions',
    '',
    'The same in every space.',
    '',
    ...decided.flatMap(section),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

const section = (entry: Ambiguity): string[] => [
  `### ${entry.id}`,
  '',
  entry.question,
  '',
  ...entry.sources.map(({ source, says }) => `- ${source}: ${says}`),
  '',
  ...(entry.switch
    ? [
        `Switch \`${entry.switch}\`:`,
        '',
        ...Object.entries(entry.options ?? {}).map(
          ([option, meaning]) => `- \`${option}\`${option === entry.default ? ' (default)' : ''}: ${meaning}`,
        ),
      ]
    : [`The mock: ${entry.decision}`]),
  '',
  `Why: ${entry.reason}`,
  '',
  `Touches: ${entry.operations.map((one) => (one === '*' ? 'every operation' : `\`${one}\``)).join(', ')}.`,
  '',
];
