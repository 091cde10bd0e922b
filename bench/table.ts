/** A Markdown table that a person can also read at a terminal. The first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const count = (value: number): string => whole.format(value);
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : whole.format(value)} ms`;
export const micros = (value: number | null): string => (value === null ? '?' : `${value.toFixed(1)} µs`);
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '?' : `${whole.format(bytes / 1e6)} MB`;
export const times = (ratio: number | null): string => (ratio === null ? '?' : ratio.toFixed(2));
