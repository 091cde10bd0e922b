import type { RunReport } from '../../report/run-report.js';
import { againCommand, shellLine } from '../next-commands.js';
import { html, type Markup } from './markup.js';
import { clientName } from './verdict-banner.js';

/** Who was judged, by what, when, and how to do it again. */
export function aboutRun(report: RunReport): Markup {
  const { client, command, tool, coverage } = report;
  const rows: [string, Markup | string | undefined][] = [
    ['Client', client ? clientName(report) : undefined],
    ['Offers', client ? client.capabilities.join(', ') || 'nothing' : undefined],
    [
      'Declines',
      client?.declined.map(({ capability, reason }) => `${capability}: ${reason}`).join('; ') || undefined,
    ],
    ['Command', command.length > 0 ? html`<code>${shellLine(command)}</code>` : undefined],
    ['Began', html`<time datetime="${report.startedAt}">${report.startedAt}</time>`],
    ['Took', `${(report.durationMs / 1000).toFixed(1)} s`],
    ['Judged by', `${tool.name} ${tool.version}, report version ${report.reportVersion}`],
    ['Mode', `${report.kind}${report.strict ? ', strict' : ''}`],
    ['Seed', report.seed === undefined ? undefined : String(report.seed)],
    ['Exit code', String(report.exitCode)],
    [
      'Not exercised',
      coverage ? [...coverage.unjudged, ...coverage.untouched].join(', ') || undefined : undefined,
    ],
  ];
  const again = againCommand(report);
  return html`<dl>${rows.map(([name, value]) => (value === undefined ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>
${again === undefined ? undefined : html`<p class="small muted">To judge again:</p><pre class="copy">${again}</pre>`}`;
}
