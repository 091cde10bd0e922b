/** A table for a terminal: columns as wide as their longest cell, figures to the right. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')));
  const widths = headers.map((header, i) =>
    shown.reduce((widest, row) => Math.max(widest, width(row[i] ?? '')), width(header)),
  );
  const right = headers.map(
    (_, i) => shown.some((row) => row[i]) && shown.every((row) => FIGURE.test(row[i] ?? '')),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const padding = ' '.repeat((widths[i] ?? 0) - width(cell));
        return right[i] ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [line(headers), widths.map((wide) => '-'.repeat(wide)).join('  '), ...shown.map(line)].join('\n');
}

const FIGURE = /^(?:-?[\d,]+(?:\.\d+)?%?)?$/;

/** Letters of China, Japan and Korea take two places each. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const width = (text: string): number => {
  let places = 0;
  for (const letter of text.normalize('NFC')) places += WIDE.test(letter) ? 2 : 1;
  return places;
};
