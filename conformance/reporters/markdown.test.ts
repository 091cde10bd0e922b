import { describe, expect, test } from 'vitest';
import { aCheckEvidence, aCheckResult, aReport, aReportedPoll } from '../runner/testing/a-report.js';
import { markdown } from './markdown.lazy.js';
import { aNastyReport, NASTY } from './testing/nasty-report.js';

const exchanges = [
  aReportedPoll({ offsetMs: 2_008, gapMs: null }),
  aReportedPoll({ offsetMs: 4_012, gapMs: 2_004, status: null, jobState: null, fault: 'drop' }),
];
const broken = aCheckResult({
  verdict: 'fail',
  evidence: [aCheckEvidence({ verdict: 'fail', message: 'Polled `state` 2 more times.', exchanges })],
});

describe('the Markdown report', () => {
  test('has the verdict, what to fix first, and for a broken rule its source, remedy and exchanges', () => {
    expect(markdown(aReport({ checks: [broken, aCheckResult({ id: 'a.kept' })] }))).toMatchInlineSnapshot(`
      "## ❌ Not conformant: 1 rule broken.

      **my client 2** 1 scenario, 6 exchanges, 31.2 s. Rules: 1 kept, 1 broken.

      **Fix first**

      - \`polling.stops-at-terminal-state\`: Leave the loop at COMPLETE, FAILED and CANCELLED.

      | Profile | Judged | kept | broken |
      | - | - | - | - |
      | ✘ core | 2 of 2 | 1 | 1 |

      ### ✘ \`polling.stops-at-terminal-state\` (must, core)

      Stop polling once a job has ended.

      **To fix:** Leave the loop at COMPLETE, FAILED and CANCELLED.

      Source: docs.omni.co: Create AI job “until the job reaches a terminal state”

      In \`asks-once\`: Polled \`state\` 2 more times.

      | at s | gap s | request | came back | state |
      | - | - | - | - | - |
      | +2.008 | | \`GET /api/v1/ai/jobs/3f2c8a10…\` | 200 | COMPLETE |
      | +4.012 | 2.004 | \`GET /api/v1/ai/jobs/3f2c8a10…\` | dropped | fault: drop |

      To see it again: \`omni-conformance run --run asks-once -- node client.js\`

      More on a rule: \`omni-conformance explain polling.stops-at-terminal-state\`
      "
    `);
  });

  test('folds warnings', () => {
    const warned = aCheckResult({ id: 'a.warned', level: 'should', verdict: 'warn' });
    const words = markdown(aReport({ checks: [warned] }));
    expect(words).toMatch(/<details><summary>1 warning<\/summary>\n\n### ! `a.warned`[\s\S]+<\/details>/);
    expect(words).toMatch(/^## ✅ /);
  });

  test('says what was not judged, each reason once', () => {
    const checks = ['a.one', 'a.two'].map((id) =>
      aCheckResult({ id, verdict: 'declined', message: 'We cannot cancel.', evidence: [] }),
    );
    const words = markdown(aReport({ checks }));
    expect(words.split('We cannot cancel.')).toHaveLength(2);
    expect(words).toContain('`a.one` `a.two`');
  });

  test('holds nothing that a client wrote as markup, mention, heading or further row', () => {
    const words = markdown(aNastyReport());
    const outsideBlocks = words.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');
    const outsideCode = outsideBlocks.replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/(?<!\\)<(?!\/?details>|\/?summary>)[a-z/]/i);
    expect(outsideCode).not.toMatch(/@\w|(?<![\w\\])#\d/);
    expect(words).not.toMatch(/^# Big/m);
    expect(words).not.toContain('\u202e');
    expect(words).not.toContain('\u0000');
    const tables = words.split('\n').filter((line) => line.startsWith('|'));
    const columns = new Set(tables.map((line) => line.replaceAll('\\|', '').split('|').length));
    expect([...columns].sort()).toHaveLength(2);
    expect(NASTY).toContain('@everyone');
  });

  test('stays below what GitHub shows, whatever comes, and says what it left out', () => {
    const message = 'ü'.repeat(50_000);
    const checks = Array.from({ length: 3_000 }, (_, i) =>
      aCheckResult({
        id: `a.rule-${i}`,
        verdict: 'fail',
        message,
        evidence: [aCheckEvidence({ verdict: 'fail', message, exchanges: Array(40).fill(aReportedPoll()) })],
      }),
    );
    const words = markdown(aReport({ checks }));
    expect(Buffer.byteLength(words)).toBeLessThan(1_048_576);
    expect(words).toContain('left out');
    expect(words).toContain('omni-conformance explain a.rule-0');
  });
});
