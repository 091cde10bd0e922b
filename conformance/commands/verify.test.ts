import { expect, test } from 'vitest';
import { parseReport } from '../runner/index.js';
import { verificationText } from './verify.js';

test.each(['invalid', 'unknown'] as const)(
  'nothing in a certificate that is %s can draw on the terminal of whoever looks at it',
  (verdict) => {
    const problems = ['a\u001b[2K\n✔ Signed by whom you named. is of no scenario'];
    const found = { verdict, problems, files: 1, verdicts: 0, traces: 0 };
    const text = verificationText(found, 'folder\u001b[1A', true);
    expect(text.split('\n').filter((line) => line.startsWith('✔ Signed'))).toEqual([]);
    expect(text).toContain('a\ufffd[2K ✔ Signed by whom you named.');
    expect(text).toContain('folder\ufffd[1A');
    expect(text).not.toContain('as they were signed');
  },
);

test('a report that lacks what readers of it need is refused, and it is said what is missing', () => {
  const text = JSON.stringify({ reportVersion: 1, kind: 'run', outcome: 'conformant', checks: [] });
  expect(() => parseReport(text)).toThrow(/^it is no report that .* wrote: it must have required property/);
});
