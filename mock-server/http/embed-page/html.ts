import escapeHtml from 'escape-html';

/** A piece of HTML; whatever else is put into one is text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Html | string | number | null | readonly Content[];

/**
 * HTML from a template, in which every value is escaped unless it is HTML itself.
 * @example
 * html`<p>${'<b>'}</p>`.text; // <p>&lt;b&gt;</p>
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(parts.reduce((text, part, i) => text + asHtml(values[i - 1] ?? null) + part));

function asHtml(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(asHtml).join('');
  return escapeHtml(String(content));
}
