import type { RawBody } from '../respond.js';
import { type Content, Html, html } from './html.js';

export interface Layout {
  readonly title: string;
  /** `true` and `false` ask for one look; anything else leaves it to the browser. */
  readonly prefersDark: string | null;
  /** What a test can look for, such as `arrived` or `reused-nonce`. */
  readonly outcome: string;
}

const STYLE = new Html(`
:root { --ink: light-dark(#1c2024, #e8eaed); --faint: light-dark(#60646c, #a3a8b0); --line: light-dark(#d9dbe0, #3a3f47);
  --paper: light-dark(#fff, #17191c); --box: light-dark(#f5f6f8, #22252a); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 46rem; margin: 0 auto; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .75rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1.25rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0 0 .75rem; padding: .75rem 1rem; overflow-x: auto; background: var(--box); border: 1px solid var(--line);
  border-radius: 6px; font: .875rem/1.5 ui-monospace, monospace; }
code { font: .9em ui-monospace, monospace; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .875rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
`);

/** A page that needs nothing but itself. */
export function page({ title, prefersDark, outcome }: Layout, content: Content): RawBody {
  const scheme = prefersDark === 'true' ? 'dark' : prefersDark === 'false' ? 'light' : 'light dark';
  const whole = html`<!doctype html>
<html lang="en" style="color-scheme: ${scheme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body data-outcome="${outcome}">
<main>
${content}
<footer>Served by omni-mock. A real Omni shows the content here.</footer>
</main>
</body>
</html>
`;
  return { contentType: 'text/html; charset=utf-8', content: whole.text };
}

/** What goes with every page: it may be framed by anybody and loads nothing, and no cache keeps it. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};
