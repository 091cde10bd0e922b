import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { OK } from './testing/receiver.js';
import { useSending, webhook } from './testing/sending.js';

const TLS = '../../test/support/tls';

const { aSender, aServer } = useSending();

describe('https', () => {
  const pem = (name: string) => readFileSync(fileURLToPath(new URL(`${TLS}/${name}.pem`, import.meta.url)));

  const secureReceiver = async () => {
    const server = createTlsServer({ cert: pem('cert'), key: pem('key') }, (socket) =>
      socket.once('data', () => socket.end(OK)),
    );
    return (await aServer(server)).replace('http:', 'https:');
  };

  test('refuses a certificate that nobody known has signed, and says how to make it known', async () => {
    const outcome = await aSender().send(webhook(await secureReceiver()));
    expect(outcome).toMatchObject({ outcome: 'failed', status: null });
    expect(outcome.problem).toContain('should show a certificate of an authority known here');
    expect(outcome.problem).toContain('start the mock with NODE_EXTRA_CA_CERTS=<file');
  });

  test('accepts it once it is made known that way', async () => {
    const url = await secureReceiver();
    const program = `
      import { webhookSender } from ${JSON.stringify(new URL('./send-webhook.ts', import.meta.url).href)};
      const sender = webhookSender({ egress: 'loopback', now: () => 0 });
      const url = ${JSON.stringify(url.replace('127.0.0.1', 'localhost'))};
      const outcome = await sender.send({ url, timeoutMs: 10_000, headers: [], body: Buffer.from('{}') });
      sender.close();
      console.log(JSON.stringify(outcome));`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: fileURLToPath(new URL(`${TLS}/cert.pem`, import.meta.url)),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(JSON.parse(await text(child.stdout))).toMatchObject({ outcome: 'answered', status: 200 });
  });

  test('to a receiver that speaks plain HTTP', async () => {
    const url = await aServer(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await aSender().send(webhook(url.replace('http:', 'https:')))).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('should speak TLS, since the webhook URL is https, and does not'),
    });
  });

  test('that a receiver expects of a plain http URL', async () => {
    const url = await secureReceiver();
    expect(await aSender().send(webhook(url.replace('https:', 'http:')))).toMatchObject({
      outcome: 'failed',
    });
  });
});
