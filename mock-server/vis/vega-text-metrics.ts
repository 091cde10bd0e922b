import { textMetrics } from 'vega';
import type { TextWidth } from './text-widths.js';

interface TextItem {
  readonly fontSize?: number | null;
  /** Longer text is cut to this width. */
  readonly limit?: number | null;
}

declare module 'vega' {
  /** How Vega measures text; exported by the package, and missing from its types. */
  const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

/** Makes Vega measure text as this font has it, whether or not a canvas happens to be installed. */
export function measureWith(widthOf: TextWidth): void {
  textMetrics.width = ({ fontSize, limit }, text) => {
    const width = widthOf(String(text ?? ''), fontSize ?? 11);
    return limit ? Math.min(width, limit) : width;
  };
}
