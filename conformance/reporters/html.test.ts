import { describe, expect, test } from 'vitest';
import {
  aCheckEvidence,
  aCheckResult,
  aReport,
  aReportedPoll,
  aScenarioResult,
} from '../runner/testing/a-report.js';
import { html } from './html.lazy.js';
import { aNastyReport, aTimeline } from './testing/nasty-report.js';

const count = (page: string, words: RegExp): number => page.match(words)?.length ?? 0;

describe('the HTML report', () => {
  test('holds nothing that a client wrote as markup', () => {
    const page = html(aNastyReport());
    expect(count(page, /<script/g)).toBe(1);
    expect(count(page, /<\/script/g)).toBe(1);
    expect(page).not.toContain('<img');
    for (const character of ['\u0000', '\u202e']) expect(page).not.toContain(character);
    expect(page).toContain('&lt;img src=http://evil.example/x onerror=alert(1)&gt;');
  });

  test('can fetch nothing, and run nothing but its own script', () => {
    const page = html(aNastyReport());
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toMatch(
      /^default-src &#39;none&#39;; style-src &#39;sha256-\S+&#39;; script-src &#39;sha256-\S+&#39;;/,
    );
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/ style="/);
  });

  test('leads from a rule to the exchange that broke it, with what was sent and what came back', () => {
    const exchanges = [aReportedPoll({ seq: 7, requestBody: null, responseBody: '{"state":"COMPLETE"}' })];
    const page = html(
      aReport({
        checks: [
          aCheckResult({ verdict: 'fail', evidence: [aCheckEvidence({ verdict: 'fail', exchanges })] }),
        ],
        scenarios: [aScenarioResult({ timeline: aTimeline() })],
      }),
    );
    expect(page).toContain('href="#scenario-asks-once-event-7"');
    expect(page).toContain('id="scenario-asks-once-event-7"');
    expect(page).toContain('{&quot;state&quot;:&quot;COMPLETE&quot;}');
    expect(page).toContain('aria-label="Event 7, breaks polling.stops-at-terminal-state"');
  });

  test('has a command that plays one scenario again, as a shell would take it', () => {
    const evidence = [aCheckEvidence({ verdict: 'fail' })];
    const page = html(
      aReport({ command: ['node', "it's.js"], checks: [aCheckResult({ verdict: 'fail', evidence })] }),
    );
    expect(page).toContain('omni-conformance run --run asks-once -- node &#39;it&#39;\\&#39;&#39;s.js&#39;');
  });

  test('has no two elements of one id', () => {
    const ids = [...html(aNastyReport()).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('stays small when a client breaks everything, everywhere', () => {
    const exchanges = Array.from({ length: 40 }, (_, i) =>
      aReportedPoll({ seq: i, responseBody: 'x'.repeat(600) }),
    );
    const names = Array.from({ length: 80 }, (_, i) => `scenario-${i}`);
    const breaks = ['a.rule-0', 'a.rule-1'];
    const [poll] = aTimeline().api;
    const api = poll
      ? Array.from({ length: 300 }, (_, i) => ({ ...poll, seq: i, offsetMs: i * 20, breaks }))
      : [];
    const checks = Array.from({ length: 100 }, (_, i) =>
      aCheckResult({
        id: `a.rule-${i}`,
        verdict: 'fail',
        evidence: names.map((scenario) => aCheckEvidence({ scenario, verdict: 'fail', exchanges })),
      }),
    );
    const scenarios = names.map((name) => aScenarioResult({ name, timeline: aTimeline({ api }) }));
    const page = html(aReport({ checks, scenarios }));
    expect(page.length).toBeLessThan(3_000_000);
    expect(page).toContain('Told in brief, to keep this page small');
  });
});
