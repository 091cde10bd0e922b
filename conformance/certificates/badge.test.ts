import { describe, expect, test } from 'vitest';
import type { RunReport } from '../runner/index.js';
import { aCheckResult, aReport } from '../runner/testing/a-report.js';
import { badgeEndpoint } from './badge.js';
import { badgeSvg } from './badge-svg.js';

const GREEN = '#237a2b';
const profile = (name: RunReport['profiles'][number]['profile'], conformant = true) => ({
  profile: name,
  manifest: 1,
  judged: conformant ? 1 : 0,
  conformant,
});
const of = (over: Partial<RunReport>) => badgeEndpoint(aReport(over));

test('a conformant run is green, with its profiles', () => {
  expect(of({})).toEqual({
    schemaVersion: 1,
    label: 'Omni AI jobs API',
    message: 'conformant: core',
    color: GREEN,
  });
  expect(of({ profiles: [profile('core'), profile('cancel')] }).message).toBe('conformant: core, cancel');
  const four = [profile('core'), profile('cancel'), profile('scoping'), profile('webhooks')];
  expect(of({ profiles: four, notJudged: ['pictures'] }).message).toBe('conformant: 4 profiles');
  expect(of({ profiles: four, notJudged: [] }).message).toBe('conformant: all 4 profiles');
});

describe('nothing else is green', () => {
  const failed = aCheckResult({ verdict: 'fail' });
  test.each([
    ['a broken rule', { checks: [failed] }, '1 rule broken'],
    ['two broken rules', { checks: [failed, failed] }, '2 rules broken'],
    ['a grade', { kind: 'grade', outcome: 'nothing-broken' }, 'graded, not certified'],
    ['a grade that calls itself conformant', { kind: 'grade' }, 'graded, not certified'],
    ['a grade of a client that breaks rules', { kind: 'grade', checks: [failed] }, '1 rule broken'],
    ['a part of the suite', { outcome: 'incomplete' }, 'no verdict'],
    ['an interrupted run', { outcome: 'interrupted' }, 'no verdict'],
    ['our own fault', { outcome: 'harness-error' }, 'no verdict'],
    ['a report without profiles', { profiles: [] }, 'no verdict'],
    ['a profile that is not conformant', { profiles: [profile('core', false)] }, 'no verdict'],
    ['ambiguous rules', { outcome: 'only-ambiguities' }, 'only ambiguous rules broken'],
    ['warnings', { checks: [aCheckResult({ verdict: 'warn' })] }, 'conformant with warnings: core'],
    [
      'expected failures',
      {
        checks: [
          aCheckResult({
            verdict: 'fail',
            expected: { reason: 'known', owner: 'mia', expires: '2026-12-31' },
          }),
        ],
        outcome: 'as-expected',
      },
      'not conformant, 1 expected',
    ],
  ] as const)('%s', (_what, over, message) => {
    const badge = of(over as Partial<RunReport>);
    expect(badge.message).toBe(message);
    expect(badge.color).not.toBe(GREEN);
  });
});

test('white text stands out against every colour', () => {
  const colours = [
    of({}),
    of({ outcome: 'incomplete' }),
    of({ checks: [aCheckResult({ verdict: 'fail' })] }),
    of({ outcome: 'only-ambiguities' }),
  ].map(({ color }) => color);
  expect(new Set(colours).size).toBe(4);
  for (const colour of [...colours, '#555555']) expect(contrastWithWhite(colour)).toBeGreaterThan(4.5);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

test('the image says in words what it shows, loads nothing, and takes any text', () => {
  const svg = badgeSvg({ label: 'A & <b>', message: '"1" \'2\'', color: GREEN });
  expect(svg).toContain('<title>A &#38; &#60;b&#62;: &#34;1&#34; &#39;2&#39;</title>');
  expect(svg).toContain('role="img" aria-label="A &#38;');
  expect(svg).not.toMatch(/href|<script|url\((?!#)|@import|<b>/);
});
