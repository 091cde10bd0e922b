import { explanation } from '../explain/explanation.js';
import { ruleLore } from '../explain/rule-lore.lazy.js';
import { suite } from '../index.js';
import { nearestIds } from '../rule-book.js';
import { parseReport } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { print, reading } from './output.js';
import { UsageError } from './usage-error.js';

interface ExplainConfig {
  readonly verb: 'explain';
  readonly id: string;
  /** A JSON report, whose evidence is shown in place of an example. */
  readonly report?: string;
}

export const explain = defineVerb<ExplainConfig>({
  name: 'explain',
  takesCommand: false,
  declare: (program, _client, done) =>
    program
      .command('explain')
      .description(
        'Explains one rule: its source, how it looks when it is broken, why that happens, what to do.',
      )
      .argument('<id>', 'such as polling.cadence')
      .option('--report <report.json>', 'show what your own run did, instead of an example')
      .action((id: string, { report }: { report?: string }) =>
        done({ verb: 'explain', id, ...(report === undefined ? {} : { report }) }),
      ),
  perform({ id, report: file }) {
    const check = suite.checks.find((one) => one.id === id);
    if (!check) {
      const near = nearestIds(suite, id);
      const advice =
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`omni-conformance list` names them all.';
      throw new UsageError(`There is no rule ${id}. ${advice}`);
    }
    const report = file === undefined ? undefined : reading(file, parseReport);
    print(explanation(suite, check, { ...ruleLore(id), ...(report ? { report } : {}) }));
    return 0;
  },
});
