import pc from 'picocolors';
import type { Check, Profile } from './checks/define-check.js';
import { nearest, type Suite } from './runner/index.js';

/** The table of rules that `list` prints. */
export function ruleTable(suite: Suite, profiles: readonly Profile[]): string {
  const rows = suite.checks.filter((check) => profiles.includes(check.profile));
  const width = (cell: (check: Check) => string) => Math.max(0, ...rows.map((check) => cell(check).length));
  const [ids, levels, names] = [
    width(({ id }) => id),
    width(({ level }) => level),
    width(({ profile }) => profile),
  ];
  const lines = rows.map(
    ({ id, level, profile, rule }) =>
      `${pc.bold(id.padEnd(ids))}  ${level.padEnd(levels)}  ${pc.dim(profile.padEnd(names))}  ${rule}`,
  );
  return `${[...lines, '', `${rows.length} rules. \`omni-conformance explain <id>\` explains one.`].join('\n')}\n`;
}

/** The ids most like the one somebody typed, the likeliest first. */
export const nearestIds = (suite: Suite, id: string): string[] =>
  nearest(
    suite.checks.map((check) => check.id),
    id,
  );
