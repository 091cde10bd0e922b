import { describe, expect, test } from 'vitest';
import { checks } from '../checks/index.js';
import { scenarios } from '../scenarios/index.js';
import { frozenManifest, manifestOf } from './index.js';

test('what the suite judges is what its manifest was frozen with: `npm run generate` freezes a change, for review', () => {
  expect(manifestOf({ checks, scenarios }, frozenManifest)).toEqual(frozenManifest);
});

describe('a manifest has another digest, and the profile another version', () => {
  const [first, ...rest] = checks;
  if (!first) throw new Error('There is no check.');
  const changed = { ...first, judge: first.judge };
  test.each([
    ['when a rule is gone', rest],
    ['when a rule is new', [...checks, { ...first, id: 'submit.is-new' }]],
    ['when a rule says something else', [{ ...changed, rule: 'Do as you please.' }, ...rest]],
    ['when a rule is of another level', [{ ...changed, level: 'may' as const }, ...rest]],
    ['when a rule has another name', [{ ...changed, id: 'submit.renamed' }, ...rest]],
  ])('%s', (_when, others) => {
    const now = manifestOf({ checks: others, scenarios }, frozenManifest);
    const before = frozenManifest.profiles.find(({ profile }) => profile === first.profile);
    const after = now.profiles.find(({ profile }) => profile === first.profile);
    expect(now.digest).not.toBe(frozenManifest.digest);
    expect(after?.digest).not.toBe(before?.digest);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    const untouched = ({ profile }: { profile: string }) => profile !== first.profile;
    expect(now.profiles.filter(untouched)).toEqual(frozenManifest.profiles.filter(untouched));
  });

  test('when a scenario is gone', () => {
    expect(manifestOf({ checks, scenarios: scenarios.slice(1) }).digest).not.toBe(frozenManifest.digest);
  });

  test('but not when the order of the rules is another', () => {
    const other = manifestOf({ checks: [...checks].reverse(), scenarios: [...scenarios].reverse() });
    const byName = ({ profiles }: typeof other) =>
      Object.fromEntries(profiles.map((p) => [p.profile, p.digest]));
    expect(byName(other)).toEqual(byName(frozenManifest));
  });
});
