import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../conformance/checks/index.js';
import { mutants } from '../../conformance/mutants/index.js';
import { PROFILES } from '../../conformance/runner/suite/suite.js';
import { parseRequirements, type Requirement, RequirementsError, readRequirements } from './requirements.js';
import { requirementFindings } from './requirements-findings.js';
import { requirementsPage } from './requirements-page.js';

const root = new URL('../../', import.meta.url);
const file = new URL('conformance/requirements/omni-2026-11.yaml', root);
const list = readRequirements(file);

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

const aRow = (parts: Partial<Requirement> = {}): Requirement => ({
  id: 'R1',
  rule: 'Stop in time.',
  level: 'must',
  profile: 'core',
  source: 'docs.omni.co',
  ...parts,
});

const aSuite = {
  checks: [
    { id: 'polling.stops', level: 'must', profile: 'core', rule: 'Stop.' },
    { id: 'polling.slow', level: 'should', profile: 'core', rule: 'Be slow.' },
  ],
  profiles: ['core', 'cancel'],
  mutants: [{ name: 'never-stops', kills: ['polling.stops'] }],
} as const;

const bothChecks = ['polling.stops', 'polling.slow'];

test('the list and the suite agree: every check has its place, and no row promises another', () => {
  expect(requirementFindings(list, { checks, profiles: PROFILES })).toEqual([]);
});

test('every rule that was found in the sources has a row', () => {
  const ids = list.requirements.map(({ id }) => id);
  expect(ids).toEqual([...numbered('P', 45), ...numbered('R', 46)]);
});

test('every source is a public name, and no file of anybody', () => {
  const odd = list.requirements.filter(({ source }) => /\.md|\.txt|(^|\s)\.{0,2}\//.test(source));
  expect(odd.map(({ id }) => id)).toEqual([]);
});

test('every file that the page links to is there', () => {
  const page = requirementsPage(list, { checks, mutants, profiles: PROFILES });
  const targets = [...page.matchAll(/\]\(([^#)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(checks.length);
  expect(targets.filter((target) => !existsSync(new URL(target, new URL('docs/', root))))).toEqual([]);
});

test('the page names every row, every check and every mutant', () => {
  const page = requirementsPage(list, { checks, mutants, profiles: PROFILES });
  const names = [
    ...list.requirements.map(({ id }) => `</a>${id} |`),
    ...checks.map(({ id }) => `[\`${id}\`]`),
    ...mutants.map(({ name }) => name),
  ];
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});

test('a row of the page has the mutants of its checks, and what they do not reach', () => {
  const row = aRow({ checks: bothChecks, quote: 'a | b', unseen: 'Whether it meant to.' });
  const page = requirementsPage({ requirements: [row], more: [] }, aSuite);
  expect(page).toContain(
    '</a>R1 | must | Stop in time. *Not seen:* Whether it meant to. | docs.omni.co. Quote: `a \\| b` | [`polling.stops`]',
  );
  expect(page).toContain('[`polling.slow`](../conformance/checks/polling/slow.ts) | never-stops |');
});

test('a rule that is not judged is on the page with its reason', () => {
  const page = requirementsPage(
    { requirements: [aRow({ excluded: 'It happens in a browser.' })], more: [] },
    aSuite,
  );
  expect(page).toContain('| core | must | Stop in time. | docs.omni.co | It happens in a browser. |');
});

test.each<[string, Partial<Requirement>, string]>([
  [
    'a check that is not there',
    { checks: [...bothChecks, 'polling.gone'] },
    'R1 names polling.gone, and there is no such check.',
  ],
  [
    'a level below that of a check',
    { checks: bothChecks, level: 'should' },
    'R1 is a should, and the strongest of its checks is a must.',
  ],
  [
    'a profile that none of the checks has',
    { checks: bothChecks, profile: 'cancel' },
    'R1 has the profile cancel, and none of its checks has.',
  ],
])('%s is found', (_what, parts, finding) => {
  expect(requirementFindings({ requirements: [aRow(parts)], more: [] }, aSuite)).toContain(finding);
});

test.each<[string, Partial<Requirement>, string]>([
  [
    'a plan for a profile that is there',
    { profile: 'cancel', planned: 'cancel' },
    'R1 is planned with cancel, which is judged already: name its checks.',
  ],
  [
    'a plan that another profile keeps',
    { profile: 'core', planned: 'mcp' },
    'R1 is planned with mcp, and its profile is core.',
  ],
  [
    'a profile that nothing judges',
    { profile: 'mcp', excluded: 'Too far away.' },
    'R1 has the profile mcp, which is not judged.',
  ],
])('%s is found', (_what, parts, finding) => {
  const findings = requirementFindings({ requirements: [aRow(parts)], more: [] }, { ...aSuite, checks: [] });
  expect(findings).toEqual([finding]);
});

test('a check with no place in the list is found', () => {
  const requirements = [aRow({ checks: ['polling.stops'] })];
  expect(requirementFindings({ requirements, more: [] }, aSuite)).toEqual([
    'polling.slow is named by no requirement and not by "more".',
  ]);
});

test.each([
  ['polling.gone', '"more" names polling.gone, and there is no such check.'],
  ['polling.slow', '"more" names polling.slow, which a requirement names already.'],
])('%s is found when "more" has it without need', (check, finding) => {
  const more = [{ check, reason: 'For good measure.' }];
  expect(requirementFindings({ requirements: [aRow({ checks: bothChecks })], more }, aSuite)).toEqual([
    finding,
  ]);
});

const TEXT = `requirements:
  - id: R1
    rule: Stop in time.
    level: must
    profile: core
    source: docs.omni.co
    checks: [polling.stops]
more:
  - check: polling.slow
    reason: For good measure.
`;

test('a list that is in order is read as it is', () => {
  expect(parseRequirements(TEXT, 'list.yaml')).toEqual({
    requirements: [aRow({ checks: ['polling.stops'] })],
    more: [{ check: 'polling.slow', reason: 'For good measure.' }],
  });
});

test.each([
  [
    'an unknown level',
    'level: must',
    'level: shall',
    'list.yaml:4: R1: "level" must be one of must, should, may.',
  ],
  ['no source', '    source: docs.omni.co\n', '', 'list.yaml:2: R1 has no "source".'],
  [
    'a misspelt key',
    'source: docs',
    'cites: docs',
    'list.yaml:2: R1 has no "source".\nlist.yaml:2: R1 has a key "cites", which means nothing.',
  ],
  [
    'checks and a reason why there are none',
    'more:',
    '    excluded: Out of sight.\nmore:',
    'list.yaml:2: R1 needs checks, planned or excluded, and only one of them.',
  ],
  [
    'neither checks nor a reason',
    '    checks: [polling.stops]\n',
    '',
    'list.yaml:2: R1 needs checks, planned or excluded, and only one of them.',
  ],
  [
    'something unseen and nothing that sees',
    'checks: [polling.stops]',
    'excluded: Out of sight.\n    unseen: All of it.',
    'list.yaml:2: R1 has "unseen", which says something only beside "checks".',
  ],
  [
    'half a sentence',
    'For good measure.',
    'for good measure',
    'list.yaml:10: polling.slow: "reason" must be a sentence that ends with a full stop.',
  ],
  [
    'an entry without id',
    '- id: R1\n    rule',
    '- rule',
    'list.yaml:2: Number 1 of "requirements" has no "id".',
  ],
  [
    'the same check twice',
    'reason: For good measure.',
    'reason: For good measure.\n  - check: polling.slow\n    reason: For good measure.',
    'list.yaml:11: polling.slow is in "more" a second time.',
  ],
  ['no second part', /more:(.|\n)*/, '', 'list.yaml:1: The file has no "more".'],
])('a list with %s is refused with the line and the row', (_what, from, to, message) => {
  const text = TEXT.replace(from, to);
  expect(() => parseRequirements(text, 'list.yaml')).toThrow(new RequirementsError(message));
});

test('text that is no YAML is refused with the place', () => {
  expect(() => parseRequirements('requirements: [', 'list.yaml')).toThrow(
    /^list\.yaml: .* at line 1, column/,
  );
});

test('the real list is refused once a row of it is spoilt', () => {
  const spoilt = readFileSync(file, 'utf8').replace('level: must', 'level: maybe');
  expect(() => parseRequirements(spoilt, 'omni.yaml')).toThrow(/^omni\.yaml:\d+: P1: "level" must be one of/);
});
