import type { RuleBackground } from '../../conformance/explain/rule-example.js';
import type { Requirements } from './requirements.js';

interface Known {
  readonly checks: readonly { readonly id: string }[];
  readonly mutants: readonly { readonly story: string; readonly kills: readonly string[] }[];
}

/** For each rule the requirements it judges and the mistakes that break it, for `omni-conformance explain`. */
export function ruleBackground({ requirements }: Requirements, { checks, mutants }: Known): string {
  const of = (id: string): RuleBackground => ({
    requirements: requirements
      .filter((row) => row.checks?.includes(id))
      .map((row) => ({
        id: row.id,
        rule: row.rule,
        source: row.source,
        ...(row.quote === undefined ? {} : { quote: row.quote }),
      })),
    causes: [...new Set(mutants.filter(({ kills }) => kills.includes(id)).map(({ story }) => story))],
  });
  return `${JSON.stringify(Object.fromEntries(checks.map(({ id }) => [id, of(id)])), null, 2)}\n`;
}
