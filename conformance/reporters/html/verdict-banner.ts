import { counted } from '../../report/counted.js';
import type { RunReport } from '../../report/run-report.js';
import { brokeOff } from '../broke-off.js';
import { rootsOf } from '../fix-first.js';
import { proofSummary } from '../proof-text.js';
import { runSize } from '../run-size.js';
import { SIGN, tally, VERDICTS } from '../verdict-words.js';
import { html, type Markup, prose } from './markup.js';
import { ruleAnchor } from './offending.js';

const FIRST = 3;

/** How the page as a whole looks: as good, as bad, or as no verdict. */
function toneOf({ outcome }: Pick<RunReport, 'outcome'>): 'pass' | 'fail' | 'warn' {
  if (outcome === 'conformant' || outcome === 'nothing-broken') return 'pass';
  return outcome === 'failed' || outcome === 'harness-error' ? 'fail' : 'warn';
}

const TONE_SIGN = { pass: SIGN.pass, fail: SIGN.fail, warn: SIGN.incomplete } as const;

export const clientName = ({ client, command }: Pick<RunReport, 'client' | 'command'>): string =>
  (client ? `${client.name} ${client.version}`.trim() : command.join(' ')) || 'recorded trace';

/** The verdict, whom it is about, and what to mend first: all that many readers need. */
export function verdictBanner(report: RunReport): Markup {
  const tone = toneOf(report);
  const roots = rootsOf(report);
  const broke = brokeOff(report);
  const proof = proofSummary(report);
  return html`<header class="${tone}"><div>
<h1><span class="sign" aria-hidden="true">${TONE_SIGN[tone]}</span><span>${report.headline}</span></h1>
<p class="who"><strong>${clientName(report)}</strong> <span class="muted">${runSize(report)}</span></p>
<ul class="chips" aria-label="Rules by verdict">${VERDICTS.filter(
    (verdict) => report.counts[verdict] > 0,
  ).map(
    (verdict) =>
      html`<li class="chip ${verdict}">${SIGN[verdict]} ${tally(verdict, report.counts[verdict])}</li>`,
  )}</ul>
${[...report.complaints, ...report.hints].map(said)}
${broke ? html`<p><strong>${broke.says}</strong></p>` : undefined}${broke?.command ? html`<p class="small muted">To see one alone:</p><pre class="copy">${broke.command}</pre>` : undefined}
${proof === '' ? undefined : html`<p class="small">${proof}</p>`}
${roots.length > 0 ? firstToFix(report, roots.slice(0, FIRST), roots.length) : undefined}
</div></header>`;
}

/** A sentence, and below it what it quotes, as the end of what a client wrote. */
function said(text: string): Markup {
  const [sentence = '', ...quoted] = text.split('\n');
  return html`<p><strong>${sentence}</strong></p>${quoted.length > 0 ? html`<pre>${quoted.join('\n')}</pre>` : undefined}`;
}

function firstToFix(report: RunReport, first: readonly RunReport['checks'][number][], all: number): Markup {
  const following = (id: string) => report.checks.filter(({ follows }) => follows === id).length;
  return html`<section class="first" aria-labelledby="first"><h2 id="first">Fix first</h2><ol>${first.map(
    (check) =>
      html`<li><a href="#${ruleAnchor(check.id)}"><strong>${check.id}</strong></a>: ${prose(check.remedy)}${
        following(check.id) > 0
          ? html` <span class="muted small">(${counted(following(check.id), 'other broken rule')} usually follow from it)</span>`
          : undefined
      }</li>`,
  )}</ol>${all > first.length ? html`<p class="small"><a href="#to-fix">All that is broken</a></p>` : undefined}</section>`;
}
