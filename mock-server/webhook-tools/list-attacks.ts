import { type WebhookCase, webhookCases } from '../webhook-attacks/index.js';

const HEADINGS: Record<WebhookCase['group'], string> = {
  signature: 'The signature is not the one that belongs to the event',
  timestamp: 'The timestamp is not the one that was signed, or is that of another day',
  body: 'The body is not the one that was signed',
  spelling: 'Genuine events in other words',
  strange: 'Rightly signed, and not what was promised',
};

const EXPECTED: Record<WebhookCase['expects'], string> = {
  refuse: 'refuse',
  accept: 'accept',
  survive: 'survive',
  'depends-on-tolerance': 'by age',
  either: 'either',
};

/** The catalogue of attacks, by group. */
export function listAttacks(json: boolean): string {
  if (json) {
    const cases = webhookCases.map(({ id, group, title, expects, why }) => ({
      id,
      group,
      title,
      expects,
      why,
    }));
    return `${JSON.stringify(cases, null, 2)}\n`;
  }
  const widest = Math.max(...webhookCases.map(({ id }) => id.length));
  const groups = Object.entries(HEADINGS).map(([group, heading]) => {
    const rows = webhookCases
      .filter((attack) => attack.group === group)
      .map(({ id, expects, title }) => `  ${id.padEnd(widest)}  ${EXPECTED[expects].padEnd(7)}  ${title}`);
    return [heading, '', ...rows, ''].join('\n');
  });
  return `${[LEGEND, ...groups].join('\n')}`;
}

const LEGEND = `What a good receiver does: refuse; accept; survive (answer anything, and go on); by age (refuse it if there
is a limit of age); either (no source says).
`;
