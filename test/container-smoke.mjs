/**
 * Runs inside the image, on standard input of its Node.js, because the image holds no test:
 *
 *   docker run --rm -i --entrypoint node omni-mock --input-type=module < test/container-smoke.mjs
 *
 * Starts the mock as the image does and sees that it is healthy, guarded by its token, and not run by root.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const program = ['bin/omni-mock.cjs', '--host', '0.0.0.0', '--port', '4010'];
const token = 'token-for-the-smoke-test';
const makeSpace = (headers) =>
  fetch('http://127.0.0.1:4010/_mock/spaces', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{}',
  });

assert.notEqual(process.getuid(), 0, 'the image must not run as root');
for (const name of ['node_modules', 'mock-server', 'scripts', 'test']) {
  assert.ok(!existsSync(name), `the image must hold no ${name}`);
}

const { OMNI_MOCK_CONTROL_TOKEN: _, ...withoutToken } = process.env;
const refused = spawnSync(process.execPath, program, {
  env: withoutToken,
  encoding: 'utf8',
  timeout: 10_000,
});
assert.equal(
  refused.status,
  2,
  `without a token the mock must not start on every address: ${refused.stderr}`,
);
assert.match(
  refused.stderr,
  /^[^\n]*OMNI_MOCK_CONTROL_TOKEN[^\n]*\n$/,
  'the refusal must be one sentence with a remedy',
);

const mock = spawn(process.execPath, [...program, '--json'], {
  env: { ...withoutToken, OMNI_MOCK_CONTROL_TOKEN: token },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [ready] = await Promise.race([
    once(createInterface({ input: mock.stdout }), 'line'),
    once(mock, 'exit').then(([code]) => assert.fail(`the mock ended with ${code} instead of getting ready`)),
  ]);
  JSON.parse(ready);
  assert.equal((await fetch('http://127.0.0.1:4010/_mock/health')).status, 200, 'health must need no token');
  assert.equal((await makeSpace({})).status, 401, 'making a space must need the token');
  assert.equal(
    (await makeSpace({ authorization: `Bearer ${token}x` })).status,
    401,
    'another token must not do',
  );
  assert.equal((await makeSpace({ authorization: `Bearer ${token}` })).status, 201, 'the token must do');
} finally {
  mock.kill('SIGTERM');
}
const [code] = mock.exitCode === null ? await once(mock, 'exit') : [mock.exitCode];
assert.equal(code, 0, 'SIGTERM must end it with 0');
console.log('The container starts, is healthy, keeps strangers out of its control API and stops when asked.');
