import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askCommand } from '../mock-server/ask/ask.js';

const page = readFileSync(new URL('../docs/asking.md', import.meta.url), 'utf8');

/** The rows of the table below a heading: what is asked, and the names of the queries it becomes. */
function rowsBelow(header: string): [question: string, becomes: string][] {
  const [, below = ''] = page.split(`| ${header} | Becomes |\n| --- | --- |\n`);
  const [table = ''] = below.split('\n\n');
  return table.split('\n').map((line) => {
    const [question = '', becomes = ''] = line.replace(/^\| | \|$/g, '').split(' | ');
    return [question, becomes];
  });
}

async function namesOf(prompt: string, followUps: string[] = []): Promise<string[]> {
  const asked = { prompt, followUps, as: 'organization', dataset: 'retail', topic: null, json: true };
  const { turns }: { turns: { queries: { queryName: string }[] }[] } = JSON.parse(await askCommand(asked));
  return turns.map(({ queries }) => queries.map(({ queryName }) => queryName).join(' · '));
}

describe('the documented question', () => {
  test.each(rowsBelow('Question'))('%s', async (question, becomes) => {
    expect(await namesOf(question)).toEqual([becomes]);
  });
});

test('the documented conversation goes as the page says', async () => {
  const [, opening = ''] = /begins with \*(.+)\*:/.exec(page) ?? [];
  const rows = rowsBelow('Then');
  const [, ...names] = await namesOf(
    opening,
    rows.map(([question]) => question),
  );
  expect(names).toEqual(rows.map(([, becomes]) => becomes));
  expect(rows.length).toBeGreaterThan(5);
});
