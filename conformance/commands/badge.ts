import { writeFileSync } from 'node:fs';
import { badgeEndpoint, badgeSvg } from '../certificates/index.js';
import { parseReport } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { print, reading, writing } from './output.js';
import { UsageError } from './usage-error.js';

interface BadgeConfig {
  readonly verb: 'badge';
  readonly report: string;
  readonly out: string | undefined;
  readonly json: string | undefined;
}

export const badge = defineVerb<BadgeConfig>({
  name: 'badge',
  takesCommand: false,
  declare: (program, _client, done) =>
    program
      .command('badge')
      .summary('make a badge from a report')
      .description(
        'Makes a badge from a JSON report: an SVG, and the JSON that shields.io draws one from. Without --out and --json the SVG goes to standard output.',
      )
      .requiredOption('--report <file>', 'a report that `--report json=<file>` wrote')
      .option('--out <file>', 'where the SVG goes')
      .option('--json <file>', 'where the JSON for https://img.shields.io/endpoint goes')
      .action(({ report, out, json }) => {
        if (out !== undefined && out === json) throw new UsageError('Give --out and --json different files.');
        done({ verb: 'badge', report, out, json });
      }),
  perform({ report: file, out, json }) {
    const made = badgeEndpoint(reading(file, parseReport));
    if (out === undefined && json === undefined) print(badgeSvg(made));
    if (out !== undefined) writing(out, () => writeFileSync(out, badgeSvg(made)));
    if (json !== undefined) writing(json, () => writeFileSync(json, `${JSON.stringify(made, null, 2)}\n`));
    return 0;
  },
});
