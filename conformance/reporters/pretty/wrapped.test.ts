import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { columnsOf, fitted, unbroken, wrapped } from './wrapped.js';

const paint = pc.createColors(true);

describe('text for a terminal', () => {
  test('is broken between words, and goes on further in', () => {
    expect(wrapped('  To fix: leave the loop at COMPLETE.', 20)).toBe(
      '  To fix: leave the\n    loop at\n    COMPLETE.',
    );
  });

  test('is as far in where its line is colored', () => {
    expect(wrapped(paint.dim('  one two three'), 10)).toBe('\u001b[2m  one two\n    three\u001b[22m');
  });

  test('is left as it is where a line is short enough, however much color it has', () => {
    const line = paint.bold(paint.red('0123456789'));
    expect(wrapped(line, 10)).toBe(line);
    expect(wrapped('one  two', Number.POSITIVE_INFINITY)).toBe('one  two');
  });

  test('keeps words together that are copied together, and what stands in backticks', () => {
    expect(wrapped(`Then: ${unbroken('omni-conformance run -- node a.js')}`, 20)).toBe(
      'Then:\n  omni-conformance run -- node a.js',
    );
    expect(wrapped('See what `omni-conformance smoke` says.', 30)).toBe(
      'See what\n  `omni-conformance smoke`\n  says.',
    );
  });

  test('is cut to one line, with its colors ended', () => {
    expect(fitted('0123456789', 10)).toBe('0123456789');
    expect(fitted('0123456789A', 10)).toBe('012345678…');
    expect(fitted(`ab${paint.red('cdefgh')}`, 5)).toBe('ab\u001b[31mcd…\u001b[0m');
  });

  test('is measured in columns, of which some letters take two and some none', () => {
    expect(columnsOf('日本')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf(fitted('日本日本日本', 7))).toBeLessThanOrEqual(7);
  });
});
