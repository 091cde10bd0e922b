import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { embedUserId, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const run = promisify(execFile);
const guide = (file: string) => fileURLToPath(new URL(`../examples/omni-guide/${file}`, import.meta.url));
const missing = (tool: string) => spawnSync(tool, ['--version']).status !== 0;

const environment = (space: SpaceControl) => ({
  ...process.env,
  OMNI_BASE_URL: space.baseUrl,
  OMNI_API_KEY: space.keys.organization,
  OMNI_MODEL_ID: space.modelId,
  OMNI_USER_ID: embedUserId(space, 'cust-ana'),
});

async function sh(space: SpaceControl, file: string, argument: string) {
  const { stdout } = await run('sh', [guide(file), argument], { env: environment(space) });
  return JSON.parse(stdout);
}

describe.skipIf(missing('curl'))('the curl calls of Omni’s guide', () => {
  test('create, poll, read and cancel a job on behalf of an embed user', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers' });
    space.script({ scenario: 'never-ends' });
    const done = await sh(space, 'create.sh', 'Top 5 products by revenue');
    const status = await sh(space, 'status.sh', done.jobId);
    expect(status).toMatchObject({ state: 'COMPLETE', userId: embedUserId(space, 'cust-ana') });
    expect(await sh(space, 'result.sh', done.jobId)).toMatchObject({ message: status.resultSummary });
    const endless = await sh(space, 'create.sh', 'Top 5 products by revenue');
    expect(await sh(space, 'cancel.sh', endless.jobId)).toEqual({ jobId: endless.jobId, state: 'CANCELLED' });
  });
});

describe.skipIf(missing('python3'))('the Python example of Omni’s guide', () => {
  test('polls until the end and prints the answer', async () => {
    const space = omni().createSpace();
    const { stdout, stderr } = await run('python3', [guide('guide.py')], { env: environment(space) });
    expect(stdout).toContain('Net sales: the highest is **Kestrel Ridge Tent, 4 person**');
    expect(stderr).toContain('state: COMPLETE');
  });

  test('says why a job failed', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'fails-while-running' });
    const failed = run('python3', [guide('guide.py')], { env: environment(space) });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The job failed: The query'),
    });
  });
});
