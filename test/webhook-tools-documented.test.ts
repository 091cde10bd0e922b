import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PAGE = readFileSync(here('docs/webhook-tools.md'), 'utf8');
const BIN = here('bin/omni-mock.cjs');

/** Accepts everything, as the receiver of the page does. */
const receiver = createServer((request, response) => {
  response.sendDate = false;
  request.resume().on('end', () => response.writeHead(204, { connection: 'close' }).end());
});
const folder = mkdtempSync(join(tmpdir(), 'omni-webhook-page-'));

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  writeFileSync(join(folder, 'request.txt'), /^```http\n([\s\S]*?)^```$/m.exec(PAGE)?.[1] ?? '');
});
afterAll(() => {
  receiver.close();
  rmSync(folder, { recursive: true });
});

const port = (): number => {
  const address = receiver.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  return address.port;
};

/** What is another with every event that is sent is masked. */
const masked = (output: string): string =>
  output
    .replaceAll(/^(connection: close)\n/gm, '')
    .replaceAll(/sha256=[0-9a-f]{64}/g, 'sha256=…')
    .replaceAll(/evt_[0-9a-f]{8}_([A-Z]+)_\d+/g, 'evt_…_$1_…')
    .replaceAll(/"jobId":"[0-9a-f-]{36}"/g, '"jobId":"…"')
    .replaceAll(/"completed_at":"[\dTZ:-]+"/g, '"completed_at":"…"')
    .replaceAll(/(Signature-Timestamp: )\d+/g, '$1…')
    .replaceAll(/after \d+ ms/g, 'after … ms')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:…');

const examples = [...PAGE.matchAll(/^```sh\n(.*?)\n```\n\n```text\n([\s\S]*?)^```$/gm)].map(
  ([, command = '', output = '']) => [command, output] as const,
);

test.each(examples)('%s', async (command, output) => {
  const line = command
    .replace(/^omni-mock/, `'${process.execPath}' '${BIN}'`)
    .replace('127.0.0.1:3000', `127.0.0.1:${port()}`);
  const child = spawn('sh', ['-c', line], { cwd: folder });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const same = command.includes(' verify ') ? (shown: string) => shown : masked;
  expect(same(stdout)).toBe(same(output));
  expect(code).toBe(/^(Not valid|Not good)/m.test(output) ? 1 : 0);
});

test('every command of the page is run', () => {
  expect(examples.length).toBe(PAGE.match(/^```sh$/gm)?.length);
});
