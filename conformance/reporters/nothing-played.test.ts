import { describe, expect, test } from 'vitest';
import type { RunReport } from '../report/run-report.js';
import { aCheckResult, aReport } from '../runner/testing/a-report.js';
import { reporters } from './index.js';

const why = 'POST http://127.0.0.1:1/ found nobody: nothing listens there. Start the client first.';
const ids = Array.from({ length: 90 }, (_, i) => `a.rule-${i}`);
const checks = ids.map((id) => aCheckResult({ id, verdict: 'incomplete', message: why, evidence: [] }));
const dead: RunReport = {
  ...aReport({ checks, scenarios: [], client: null, command: ['--http', 'http://127.0.0.1:1/'] }),
  complaints: [why],
};
// Markdown escapes what would be a link.
const told = (text: string) => text.replaceAll('\\', '').split(why).length - 1;

describe('of a client that could not be reached', () => {
  test.each(['pretty', 'markdown', 'junit', 'html'] as const)(
    'the %s report says why, once, and how many rules that cost, and names none of them',
    (format) => {
      const text = reporters[format](dead, 'file');
      expect(told(text)).toBe(1);
      expect(text).not.toContain('a.rule-');
      if (format !== 'junit') expect(text).toContain('none of 90 rules was judged');
    },
  );

  test('the JSON report has every rule', () => {
    for (const id of ids) expect(reporters.json(dead)).toContain(`"${id}"`);
  });

  test('the JUnit report has one case, and it is an error', () => {
    const errors = /<testsuites tests="1" failures="0" errors="1"/;
    expect(reporters.junit(dead)).toMatch(errors);
    // Whoever ends a run before it began leaves no complaint.
    expect(reporters.junit({ ...dead, complaints: [] })).toMatch(errors);
  });

  test('the HTML report leads nowhere that is not there, and says how to judge it again', () => {
    const page = reporters.html(dead);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    for (const id of links) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('omni-conformance run --http http://127.0.0.1:1/<');
    expect(page).not.toContain('Profiles');
  });

  test('the pretty report is three lines', () => {
    expect(reporters.pretty(dead, 'file').split('\n').filter(Boolean)).toHaveLength(3);
  });

  test('what it wrote last stays in its lines', () => {
    const complaint =
      'Before answering `hello`, the adapter exited with code 1.\n    Error: no\n        at x';
    const report = { ...dead, complaints: [complaint] };
    expect(reporters.html(report)).toContain('<pre>    Error: no\n        at x</pre>');
    expect(reporters.markdown(report)).toMatch(/\n```\n +Error: no\n +at x\n```\n/);
  });
});

test('a run that somebody ended names no rule that it did not come to', () => {
  const interrupted: RunReport = {
    ...aReport({ checks }),
    outcome: 'interrupted',
    headline: 'Interrupted: 0 of 90 rules were judged, 0 broken so far.',
  };
  for (const format of ['pretty', 'markdown'] as const) {
    const text = reporters[format](interrupted, 'file');
    expect(text).toContain('Interrupted: 0 of 90 rules');
    expect(text).not.toContain('a.rule-');
  }
});
