/**
 * Writes what a seed decides of the retail dataset: the embed users and the rows of every table. The models, the
 * standard users and the questions are kept by hand. `--check` writes nothing and fails when a file is not what would
 * be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { retailFiles } from './retail/files.js';

const FOLDER = 'fixtures/retail/';
const target = new URL(`../${FOLDER}`, import.meta.url);

const files = retailFiles();
const stale = [...files].filter(([name, content]) => {
  const file = new URL(name, target);
  return !existsSync(file) || readFileSync(file, 'utf8') !== content;
});

if (process.argv.includes('--check')) {
  const run = 'Run `npx tsx scripts/make-retail.ts` and commit the result.';
  for (const [name] of stale) console.error(`${FOLDER}${name} is stale. ${run}`);
  if (stale.length === 0) console.log(`${files.size} files of ${FOLDER} are fresh.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(new URL('data/', target), { recursive: true });
  for (const [name, content] of stale) {
    writeFileSync(new URL(name, target), content);
    console.log(`wrote ${FOLDER}${name}`);
  }
  if (stale.length === 0) console.log(`${files.size} files of ${FOLDER} were fresh already.`);
}
