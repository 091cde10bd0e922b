/** The other ways in which programs write a number, the likeliest first. */
export function spellingsOfNumber(source: string): string[] {
  const value = Number(source);
  const others = [asJavaScript(source), ...asInteger(source, value), ...asFloat(source, value)];
  return [...new Set(others)].filter((other) => other !== source);
}

/** As `JSON.stringify` writes what `JSON.parse` has read. */
export const asJavaScript = (source: string): string => JSON.stringify(Number(source));

/** As Python and many others write what they read: whole numbers keep all digits, the rest are floats. */
export function asPython(source: string): string {
  if (/^-?\d+$/.test(source)) return source === '-0' ? '0' : source;
  const value = Number(source);
  const written = Object.is(value, -0) ? '-0' : String(value);
  const [, digits = written, sign = '', exponent = ''] = /^(.*)e([+-])(\d+)$/.exec(written) ?? [];
  if (exponent !== '') return `${digits}e${sign}${exponent.padStart(2, '0')}`;
  if (Math.abs(value) >= 1e16) {
    const [whole = '', power = ''] = value.toExponential().split('e+');
    return `${whole}e+${power.padStart(2, '0')}`;
  }
  return written.includes('.') ? written : `${written}.0`;
}

function asInteger(source: string, value: number): string[] {
  if (!Number.isInteger(value)) return [];
  const digits = BigInt(value).toString();
  return /^-?\d+$/.test(source) && BigInt(source) === BigInt(value) ? [] : [digits];
}

function asFloat(source: string, value: number): string[] {
  const isWhole = /^-?\d+$/.test(source);
  const cents = value.toFixed(2);
  return [
    ...(isWhole ? [`${source}.0`] : []),
    asPython(isWhole ? `${source}.0` : source),
    ...(Number(cents) === value ? [cents] : []),
    ...withExponent(value),
    ...(value === 0 ? ['-0', '-0.0', '0', '0.0'] : []),
  ];
}

function withExponent(value: number): string[] {
  const [digits = '', power = ''] = value.toExponential().split('e');
  const plain = power.replace('+', '');
  const whole = digits.includes('.') ? digits : `${digits}.0`;
  const twoDigits = power.replace(/\d+/, (number) => number.padStart(2, '0'));
  return [digits, whole].flatMap((start) => [
    `${start}e${plain}`,
    `${start}E${plain}`,
    `${start}e${power}`,
    `${start}E${power}`,
    `${start}e${twoDigits}`,
  ]);
}
