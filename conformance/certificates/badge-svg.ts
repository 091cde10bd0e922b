import type { BadgeEndpoint } from './badge.js';
import { textWidth } from './text-width.js';

const HEIGHT = 20;
const MARGIN = 6;
const LABEL_COLOR = '#555555';
const FONT = 'Verdana,Geneva,DejaVu Sans,sans-serif';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A badge as an image in the flat style of shields.io: nothing in it is loaded, and a screen reader reads it out. */
export function badgeSvg({
  label,
  message,
  color,
}: Pick<BadgeEndpoint, 'label' | 'message' | 'color'>): string {
  const [left, right] = [label, message].map((text) => ({ text, width: Math.round(textWidth(text)) }));
  if (!left || !right) return '';
  const split = left.width + 2 * MARGIN;
  const width = split + right.width + 2 * MARGIN;
  const title = escaped(`${label}: ${message}`);
  const words = ({ text, width: wide }: typeof left, from: number): string => {
    const common = `x="${from + MARGIN}" textLength="${wide}"`;
    return (
      `<text ${common} y="15" fill="#010101" fill-opacity=".3" aria-hidden="true">${escaped(text)}</text>` +
      `<text ${common} y="14">${escaped(text)}</text>`
    );
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${split}" height="${HEIGHT}" fill="${LABEL_COLOR}"/><rect x="${split}" width="${width - split}" height="${HEIGHT}" fill="${color}"/></g>
<g fill="#fff" font-family="${FONT}" font-size="11" text-rendering="geometricPrecision">${words(left, 0)}${words(right, split)}</g>
</svg>
`;
}
