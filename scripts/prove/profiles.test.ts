import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { Profile } from '../../conformance/index.js';
import { languageOf, mutants } from '../../conformance/mutants/index.js';
import { ORDINARY, profilesOf } from './profiles.js';
import { OPTIONAL_FILES, ORDINARY_FILES } from './reference-files.js';

const rules: { id: string; profile: Profile }[] = [
  { id: 'polling.cadence', profile: 'core' },
  { id: 'secrets.not-in-output', profile: 'core' },
  { id: 'scoping.right-user', profile: 'scoping' },
  { id: 'sessions.resends-after-change', profile: 'sessions' },
  { id: 'embed-urls.opens', profile: 'embed-urls' },
];

const edit = (file: string) => ({ file, find: 'a', replace: 'b' });

test.each<[string, string[], Profile[]]>([
  ['about an optional profile plays that one', ['sessions.resends-after-change'], ['sessions']],
  [
    'about two of them plays both',
    ['sessions.resends-after-change', 'embed-urls.opens'],
    ['sessions', 'embed-urls'],
  ],
  ['about something ordinary plays all that is ordinary', ['polling.cadence'], [...ORDINARY]],
  [
    'about both plays both',
    ['scoping.right-user', 'sessions.resends-after-change'],
    [...ORDINARY, 'sessions'],
  ],
  ['about nothing there is plays what is ordinary', ['polling.gone'], [...ORDINARY]],
])('a mutant %s', (_what, kills, profiles) => {
  expect(profilesOf({ kills, edits: [edit('jobs.ts')] }, rules)).toEqual(profiles);
});

test.each<[string, string, string[], Profile[]]>([
  [
    'lets a secret out where an embed URL is made plays that too',
    'embed-urls.ts',
    ['secrets.not-in-output'],
    [...ORDINARY, 'embed-urls'],
  ],
  [
    'edits what two profiles use plays both, if it is about neither',
    'claims.ts',
    ['secrets.not-in-output'],
    [...ORDINARY, 'sessions', 'embed-urls'],
  ],
  [
    'edits what two profiles use plays the one it is about',
    'claims.ts',
    ['embed-urls.opens'],
    ['embed-urls'],
  ],
])('a mutant that %s', (_what, file, kills, profiles) => {
  expect(profilesOf({ kills, edits: [edit(file)] }, rules)).toEqual(profiles);
});

test('every mutant plays a profile in which the files that it edits do something', () => {
  const idle = mutants
    .filter((mutant) => languageOf(mutant) === 'typescript')
    .filter((mutant) => {
      const played = profilesOf(mutant);
      return mutant.edits.some(({ file }) => {
        const users = OPTIONAL_FILES[file];
        return users && !users.some((profile) => played.includes(profile));
      });
    });
  expect(idle.map(({ name }) => name)).toEqual([]);
});

test('every file of the reference client is known to work in all profiles or in some', async () => {
  const folder = fileURLToPath(new URL('../../conformance/examples/reference/', import.meta.url));
  const { metafile } = await build({
    entryPoints: [join(folder, 'adapter.ts')],
    ...({ bundle: true, platform: 'node', format: 'esm', target: 'node20', write: false } as const),
    ...{ metafile: true, absWorkingDir: folder },
  });
  const files = Object.keys(metafile.inputs).filter((file) => !file.includes('/'));
  expect([...ORDINARY_FILES, ...Object.keys(OPTIONAL_FILES)].sort()).toEqual(files.sort());
});
