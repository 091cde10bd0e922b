import background from '../generated/rule-background.json' with { type: 'json' };
import examples from '../rule-examples.json' with { type: 'json' };
import type { RuleBackground, RuleExample } from './rule-example.js';

export interface RuleLore {
  readonly background?: RuleBackground;
  readonly example?: RuleExample;
}

const EXAMPLES: Readonly<Record<string, unknown>> = examples;
const BACKGROUND: Readonly<Record<string, unknown>> = background;

/** What is known of a rule beyond the rule itself; a test holds both files against the suite. */
export function ruleLore(id: string): RuleLore {
  const [example, known] = [EXAMPLES[id], BACKGROUND[id]];
  return {
    ...(known ? { background: known as RuleBackground } : {}),
    ...(example ? { example: example as RuleExample } : {}),
  };
}
