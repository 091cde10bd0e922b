import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startOmniMock } from '../mock-server/index.js';

const CROWD = 700;

/** How many may wait where the kernel says so; others (macOS: 128) let fewer wait, whatever a server asks for. */
function kernelLimit(): number {
  try {
    return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
  } catch {
    return 0;
  }
}

/** Opens connections and says how many were let in; whoever is not within a few seconds was turned away by the kernel. */
const CLIENT = `
  const { connect } = require('node:net');
  let open = 0;
  const tell = () => { console.log(open); process.exit(); };
  setTimeout(tell, 5000);
  for (let i = 0; i < ${CROWD}; i += 1)
    connect(Number(process.argv[1]), '127.0.0.1', () => { open += 1; if (open === ${CROWD}) tell(); });`;

test.skipIf(kernelLimit() < CROWD)(
  'hundreds of clients that come while the mock is busy are all let in',
  async () => {
    const omni = await startOmniMock();
    try {
      // This process does nothing until that one has ended, and the mock lives in this one.
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', CLIENT, String(omni.port)], {
        encoding: 'utf8',
      });
      expect([stdout.trim(), stderr]).toEqual([String(CROWD), '']);
    } finally {
      await omni.close();
    }
  },
);
