/**
 * Writes `fixtures/retail/embed-users.json`; the other files of the dataset are kept by hand.
 * `--check` writes nothing and fails when the file is not what would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { embedUsersFile } from './retail/embed-users.js';

const FILE = 'fixtures/retail/embed-users.json';
const target = new URL(`../${FILE}`, import.meta.url);

const content = embedUsersFile();

if (!process.argv.includes('--check')) {
  writeFileSync(target, content);
  console.log(`wrote ${FILE}`);
} else if (readFileSync(target, 'utf8') === content) {
  console.log(`${FILE} is fresh.`);
} else {
  console.error(`${FILE} is stale. Run \`npx tsx scripts/make-retail.ts\` and commit the result.`);
  process.exitCode = 1;
}
