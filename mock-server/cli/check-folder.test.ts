import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from './check-folder.js';

const scratch = mkdtempSync(join(tmpdir(), 'omni-dataset-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of a dataset of this package, with one text of one file replaced. */
function copyOf(dataset: string, change?: { file: string; from: string; to: string }): string {
  const folder = mkdtempSync(join(scratch, `${dataset}-`));
  cpSync(fileURLToPath(new URL(`../../fixtures/${dataset}`, import.meta.url)), folder, { recursive: true });
  if (change) {
    const path = join(folder, change.file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(change.from);
    writeFileSync(path, text.replace(change.from, change.to));
  }
  return folder;
}

const CUPS = 'models/coffee/views/cups.view.yaml';

describe('dataset check', () => {
  test('finds nothing wrong with the datasets of this package', async () => {
    for (const folder of [copyOf('cafe'), copyOf('retail')])
      expect(await checkFolder(folder)).toEqual({
        text: `${folder}: nothing is wrong with this dataset.\n`,
        ok: true,
      });
  });

  test.each([
    ['does not parse', 'SUM(("price"'],
    ['calls a function that does not exist', 'TOTAL_OF("price")'],
    ['ends the statement', '1); DROP TABLE cups; --'],
  ])('tells of SQL that %s where it stands', async (_, sql) => {
    const folder = copyOf('cafe', { file: CUPS, from: '"price"', to: sql });
    const { text, ok } = await checkFolder(folder);
    expect(ok).toBe(false);
    expect(text).toContain(
      `The dataset file ${folder}/${CUPS} (measures.takings.sql) holds SQL that SQLite refuses: `,
    );
    expect(text).toMatch(/; correct it\.\n\n.*: 1 problem\.\n$/);
  });

  test('tells of a join whose SQL does not parse once for each topic', async () => {
    const folder = copyOf('cafe', {
      file: 'models/coffee/relationships.yaml',
      from: 'drink_id} = ',
      to: 'drink_id} == == ',
    });
    const { text } = await checkFolder(folder);
    expect(text).toContain(
      `${folder}/models/coffee/topics/coffee.topic.yaml makes a topic in which "drinks.name" cannot be asked for`,
    );
    expect(text).toMatch(/: 1 problem\.\n$/);
  });

  test('tells of a mistake in a view once, though a branch has the view as well', async () => {
    const file = 'models/retail/views/customers.view.yaml';
    const folder = copyOf('retail', { file, from: '"email"', to: 'LOWER("email"' });
    const { text } = await checkFolder(folder);
    expect(text).toContain(`${file} (dimensions.email.sql)`);
    expect(text).toMatch(/: 1 problem\.\n$/);
  });
});
