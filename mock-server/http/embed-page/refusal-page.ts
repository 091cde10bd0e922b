import { EmbedRefusal } from '../../core/embed-sso/embed-refusal.js';
import type { Outcome } from '../serve.js';
import { html } from './html.js';
import { PAGE_HEADERS, page } from './layout.js';

/** A page for somebody who is not let in: what was wrong, and what to do about it. */
export function refusalPage(status: number, error: Error, spaceId: string): Outcome {
  const refusal = error instanceof EmbedRefusal ? error : null;
  const title = `${status} Not signed in`;
  const raw = page(
    { title, prefersDark: null, outcome: refusal?.reason ?? 'refused' },
    html`<h1>${title}</h1>
<p><strong>${error.message}</strong></p>
${refusal && html`<p>${refusal.remedy}</p>`}
${
  refusal?.signedText
    ? html`<h2>What should have been signed</h2>
<pre>${refusal.signedText}</pre>
`
    : null
}<p>Space: <code>${spaceId}</code>. A space is found by its path (<code>/s/&lt;space&gt;/embed/…</code>) or its host
(<code>&lt;space&gt;.localhost</code>); any other address belongs to the space <code>default</code>.</p>`,
  );
  return { status, raw, headers: PAGE_HEADERS };
}
