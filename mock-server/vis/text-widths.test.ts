import { expect, test } from 'vitest';
import { readFont } from './rasterise.js';
import { textWidthOf } from './text-widths.js';

test('widths are those the font states', async () => {
  const widthOf = textWidthOf(await readFont());
  // DejaVu Sans has 2048 units to the em; a digit is 1303 of them wide, a space 651, an ideograph is missing (1229).
  expect(widthOf('0', 2048)).toBe(1303);
  expect(widthOf('7 7', 2048)).toBe(2 * 1303 + 651);
  expect(widthOf('東', 2048)).toBe(1229);
  expect(widthOf('', 12)).toBe(0);
  expect(widthOf('0', 12)).toBeCloseTo((1303 * 12) / 2048);
});

test('what is no font is refused in words', () => {
  expect(() => textWidthOf(new Uint8Array(64))).toThrow('The font has no "head" table.');
});
