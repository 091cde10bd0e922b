import type { Profile } from '../checks/define-check.js';
import { suite } from '../index.js';
import { ruleTable } from '../rule-book.js';
import { PROFILES } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { profileOption } from './options.js';
import { print } from './output.js';

interface ListConfig {
  readonly verb: 'list';
  readonly profile: readonly Profile[];
}

export const list = defineVerb<ListConfig>({
  name: 'list',
  takesCommand: false,
  declare: (program, _client, done) =>
    program
      .command('list')
      .description('Lists every rule.')
      .addOption(profileOption().default(PROFILES, 'all'))
      .action(({ profile }) => done({ verb: 'list', profile })),
  perform({ profile }) {
    print(ruleTable(suite, profile));
    return 0;
  },
});
