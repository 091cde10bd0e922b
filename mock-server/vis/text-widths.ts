/** How wide a text is in a font of a given size. */
export type TextWidth = (text: string, fontSize: number) => number;

/**
 * Reads the advance widths of a TrueType font. Vega places labels by their width and without a canvas only guesses it
 * (0.8 of the size per character), which leaves gaps and drops labels that would fit.
 */
export function textWidthOf(font: Uint8Array): TextWidth {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(view);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no "${name}" table.`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const metrics = view.getUint16(at('hhea') + 34);
  const hmtx = at('hmtx');
  const glyphOf = glyphsOf(view, at('cmap'));
  const advanceOf = (codePoint: number): number =>
    // Glyphs after the last metric share it.
    view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), metrics - 1));
  return (text, fontSize) => {
    let units = 0;
    for (const character of text) units += advanceOf(character.codePointAt(0) ?? 0);
    return (units * fontSize) / unitsPerEm;
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + 16 * i;
    const name = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(entry + k))).join('');
    tables.set(name, view.getUint32(entry + 8));
  }
  return tables;
}

/** Glyph of a character by the font's segmented table (format 4), which covers the Basic Multilingual Plane. */
function glyphsOf(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) =>
    view.getUint32(cmap + 4 + 8 * i + 4),
  );
  const offset = subtables.find((start) => view.getUint16(cmap + start) === 4);
  if (offset === undefined) throw new Error('The font has no character table of format 4.');
  const table = cmap + offset;
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(ends + i)) continue;
      const start = view.getUint16(starts + i);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + i);
      const range = view.getUint16(ranges + i);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + i + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
