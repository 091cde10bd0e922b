import { parseArgs } from 'node:util';

const USAGE = `usage: rule-examples [--missing]

Writes conformance/rule-examples.json; it plays for minutes.

  --missing   only rules that have no example yet, or one of a mutant that is gone
  --help      this
`;

/** What was asked for: rules to play, or a text to print and how to leave. */
export function ruleExampleOptions(
  args: readonly string[],
): { readonly missing: boolean } | { readonly text: string; readonly exitCode: 0 | 2 } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        missing: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values.help ? { text: USAGE, exitCode: 0 } : { missing: values.missing };
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : error}\n\n${USAGE}`, exitCode: 2 };
  }
}
