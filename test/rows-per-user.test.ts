import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import initSqlJs, { type Database } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { clientOf, embedUserId, jsonOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
let plain: Database;

// Written apart from the mock's own loading and its own SQL, so that the two cannot be wrong together.
beforeAll(async () => {
  const { Database } = await initSqlJs();
  plain = new Database();
  const folder = new URL('../fixtures/retail/data/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const [columns = [], ...rows]: string[][] = parse(readFileSync(new URL(file, folder)));
    const table = file.replace('.csv', '');
    plain.run(`CREATE TABLE ${table} (${columns.map((column) => `${column} NUMERIC`).join(', ')})`);
    const insert = plain.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(row);
    insert.free();
  }
});

const QUESTION = 'Top 10 products by revenue';

/** Name and net sales of the ten best products, of the rows that a condition lets through. */
function topTen(condition: string): string[][] {
  const [result] = plain.exec(`
    SELECT p.name, SUM(i.net_amount)
    FROM order_items i
    JOIN orders o ON o.id = i.order_id
    JOIN products p ON p.id = i.product_id
    JOIN stores s ON s.id = o.store_id
    JOIN regions r ON r.id = s.region_id
    WHERE ${condition}
    GROUP BY p.name ORDER BY 2 DESC LIMIT 10`);
  const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (result?.values ?? []).map(([name, sales]) => [String(name), money.format(Number(sales))]);
}

const ASKERS = [
  ['cust-ana', "o.tenant = 'northwind' AND r.name = 'Europe'"],
  ['cust-ben', "o.tenant = 'southgate' AND r.name = 'North America'"],
  ['cust-42', "o.tenant = 'northwind' AND r.name IN ('Europe', 'Asia Pacific')"],
  ['the bare organization key', '1'],
] as const;

test('one question asked as three embed users and with the bare key gives four tables, each as plain SQL has it', async () => {
  const space = omni().createSpace();
  const tables: string[] = [];
  for (const [who, condition] of ASKERS) {
    const userId = who.startsWith('cust-') ? embedUserId(space, who) : null;
    const table = await tableFor(space, QUESTION, userId);
    expect({ who, rows: table.slice(1) }).toEqual({ who, rows: topTen(condition) });
    expect(table).toHaveLength(11);
    tables.push(JSON.stringify(table));
  }
  expect(new Set(tables).size).toBe(ASKERS.length);
});

test.each([
  ['heron ridge tents 2 person', 'Heron'],
  ['sg heron 0001', 'SG-HERON-0001'],
])(
  'whoever asks for "%s" of another tenant hears what they would hear of a made-up word',
  async (words, spelling) => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const answerTo = async (prompt: string) => {
      const jobId = await client.job({ prompt }, { userId: embedUserId(space, 'cust-ana') });
      await client.pollUntil(jobId, 'COMPLETE');
      return JSON.stringify(jsonOf(await client.result(jobId)).message);
    };
    const foreign = await answerTo(`Net sales of ${words}`);
    expect(foreign).toContain('I do not know');
    expect(foreign).not.toContain(spelling);
    const madeUp = await answerTo(`Net sales of ${words.replace('heron', 'zorblat')}`);
    expect(foreign.replaceAll('heron', 'zorblat')).toBe(madeUp);
  },
);

/** The first table of the answer, its header first. */
async function tableFor(space: SpaceControl, prompt: string, userId: string | null): Promise<string[][]> {
  const client = clientOf(space);
  const jobId = await client.job({ prompt }, userId === null ? {} : { userId });
  await client.pollUntil(jobId, 'COMPLETE');
  const { actions } = jsonOf(await client.result(jobId));
  return parse(actions[0].result.csvResult);
}
