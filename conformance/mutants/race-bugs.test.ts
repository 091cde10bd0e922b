import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { processDriver } from '../drivers/index.js';
import { explore } from '../explorer/explore.js';
import { parseSchedule } from '../explorer/index.js';
import { textOf } from '../explorer/moves.js';
import { truths } from '../explorer/truths/index.js';
import { buildClient } from './index.js';
import { raceBugs } from './race-bugs.js';

const folder = mkdtempSync(join(tmpdir(), 'omni-races-'));
afterAll(() => rmSync(folder, { recursive: true }));

// That the explorer finds each of them takes minutes of real polls: `npm run prove` shows it.
describe('a client with a race', () => {
  test.each(raceBugs)('$name is another client than the reference', async (bug) => {
    const [broken, reference] = [join(folder, `${bug.name}.mjs`), join(folder, `${bug.name}-not.mjs`)];
    await Promise.all([buildClient(broken, bug), buildClient(reference)]);
    expect(readFileSync(broken, 'utf8')).not.toBe(readFileSync(reference, 'utf8'));
  });

  test.each(raceBugs)('$name shows in an order that can happen, by a rule of the explorer', (bug) => {
    expect(textOf(parseSchedule(bug.shortest))).toBe(bug.shortest);
    expect(truths.map(({ id }) => id)).toContain(bug.kills[0]);
  });
});

test('an adapter that cannot be met gives no verdict, and says why', async () => {
  const driver = processDriver([process.execPath, '-e', 'process.exit(3)']);
  const found = await explore({ driver }, () => startOmniMock());
  expect(found.outcome).toBe('no-verdict');
  expect(found.headline).toContain('Before answering `hello`');
});
