import { expect, test } from 'vitest';
import type { Profile } from '../../conformance/index.js';
import { ORDINARY, profilesOf } from './profiles.js';

const rules: { id: string; profile: Profile }[] = [
  { id: 'polling.cadence', profile: 'core' },
  { id: 'scoping.right-user', profile: 'scoping' },
  { id: 'sessions.resends-after-change', profile: 'sessions' },
  { id: 'embed-urls.opens', profile: 'embed-urls' },
];

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
  expect(profilesOf({ kills }, rules)).toEqual(profiles);
});
