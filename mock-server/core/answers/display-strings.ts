import type { FieldFormat } from '../../../fixtures/index.js';
import type { CompiledColumn } from './sql/compile-query.js';
import type { SqlValue } from './warehouse.js';

/** Turns a value into what people read, such as "678,994.41". */
export type Display = (value: SqlValue) => string;

// Making one costs a thousand times what using one does. A result rounded to nothing is "0", never "-0".
const decimals = (least: number, most = least, style: 'decimal' | 'percent' = 'decimal'): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', {
    style,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });

const plain = decimals(0, 2);

const FORMATS: Record<Exclude<FieldFormat, 'id'>, Intl.NumberFormat> = {
  number_0: decimals(0),
  number_1: decimals(1),
  number_2: decimals(2),
  percent_1: decimals(1, 1, 'percent'),
  percent_2: decimals(2, 2, 'percent'),
};

/** How the values of a column are shown. Nothing is shown for a missing value. */
export function displayOf({ format, dataType, grain }: CompiledColumn): Display {
  if (dataType === 'boolean') return (value) => (value === null ? '' : value === 1 ? 'true' : 'false');
  // An hour is a number, and 2026 a year: neither is an amount.
  if (format === 'id' || grain !== null) return (value) => (value === null ? '' : String(value));
  const numbers = format ? FORMATS[format] : plain;
  return (value) => (value === null ? '' : typeof value === 'number' ? numbers.format(value) : value);
}

/** By how much something changed, with its sign: "+4.8%". */
export const percentChange = (share: number): string => signed.format(share);

const signed = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
