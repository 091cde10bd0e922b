import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { serveOptions } from '../mock-server/cli/serve-options.js';
import {
  EGRESS_POLICIES,
  type EgressPolicy,
  type Resolver,
  webhookSender,
} from '../mock-server/delivery/send-webhook.js';
import { OK, receiver } from '../mock-server/delivery/testing/receiver.js';
import { type DeliveryEvent, startOmniMock } from '../mock-server/index.js';
import { clientOf } from './support/omni.js';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function aReceiver(...how: Parameters<typeof receiver>) {
  const made = await receiver(...how);
  endings.push(() => made.close());
  return made;
}

/** Sends to a URL under a policy; a name that is asked for is answered by the stub. */
function sending(egress: EgressPolicy, resolve: Resolver = () => Promise.reject(new Error('asked'))) {
  const sender = webhookSender({ egress, now: () => performance.now(), resolve });
  endings.push(() => sender.close());
  return (url: string) => sender.send({ url, timeoutMs: 5000, headers: [], body: Buffer.from('{}') });
}

/** Answers one list of addresses after another, and the last one from then on; counts how often it was asked. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const resolve: Resolver = async (name) => {
    asked.push(name);
    return answers[Math.min(asked.length, answers.length) - 1] ?? [];
  };
  return { resolve, asked };
}

const METADATA = '169.254.169.254';

describe('an address in the URL is judged as the socket would understand it', () => {
  test.each([
    ['dotted', 'http://127.0.0.1:{port}/'],
    ['short', 'http://127.1:{port}/'],
    ['hexadecimal', 'http://0x7f.1:{port}/'],
    ['hexadecimal in one number', 'http://0x7f000001:{port}/'],
    ['decimal in one number', 'http://2130706433:{port}/'],
    ['octal', 'http://0177.0.0.01:{port}/'],
    ['with a trailing dot', 'http://127.0.0.1.:{port}/'],
    ['percent-encoded', 'http://%31%32%37.0.0.1:{port}/'],
    ['in circled digits', 'http://①②⑦.0.0.1:{port}/'],
    ['with ideographic full stops', 'http://127。0。0。1:{port}/'],
    ['another loopback', 'http://127.0.0.1:{port}/#127.0.0.2'],
    ['with credentials that look like a host', 'http://169.254.169.254@127.0.0.1:{port}/'],
    ['in capitals', 'HTTP://0X7F.1:{port}/'],
  ])('loopback, %s, is let out', async (_spelling, url) => {
    const to = await aReceiver();
    const port = to.authority.split(':')[1] ?? '';
    expect(await sending('loopback')(url.replace('{port}', port))).toMatchObject({
      status: 200,
      problem: null,
    });
    expect(to.received[0]?.head).toContain(`Host: ${to.authority}`);
  });

  test.each([
    ['dotted', 'http://169.254.169.254/latest/meta-data/'],
    ['over https', 'https://169.254.169.254/'],
    ['at another port', 'http://169.254.169.254:8080/'],
    ['short', 'http://169.254.43518/'],
    ['hexadecimal', 'http://0xa9.0xfe.0xa9.0xfe/'],
    ['hexadecimal in one number', 'http://0xA9FEA9FE/'],
    ['decimal in one number', 'http://2852039166/'],
    ['octal', 'http://0251.0376.0251.0376/'],
    ['with a trailing dot', 'http://169.254.169.254./'],
    ['percent-encoded', 'http://%31%36%39.254.169.254/'],
    ['in wide digits', 'http://１６９．２５４．１６９．２５４/'],
    ['with ideographic full stops', 'http://169。254。169。254/'],
    ['with credentials that look like a host', 'http://127.0.0.1@169.254.169.254/'],
    ['with a backslash', 'http://169.254.169.254\\@127.0.0.1/'],
    ['mapped', 'http://[::ffff:169.254.169.254]/'],
    ['mapped, in digits', 'http://[::ffff:a9fe:a9fe]/'],
    ['mapped, in capitals', 'http://[::FFFF:A9FE:A9FE]/'],
    ['mapped, written out', 'http://[0:0:0:0:0:ffff:a9fe:a9fe]/'],
    ['compatible', 'http://[::169.254.169.254]/'],
    ['translated', 'http://[::ffff:0:a9fe:a9fe]/'],
    ['NAT64', 'http://[64:ff9b::a9fe:a9fe]/'],
    ['local NAT64', 'http://[64:ff9b:1::a9fe:a9fe]/'],
    ['6to4', 'http://[2002:a9fe:a9fe::]/'],
    ['Teredo', 'http://[2001:0:808:808:0:0:5601:5601]/'],
    ['of AWS in IPv6', 'http://[fd00:ec2::254]/'],
    ['of Google in IPv6', 'http://[fd20:ce::254]/'],
    ['of Alibaba', 'http://100.100.100.200/'],
    ['of Azure', 'http://168.63.129.16/'],
    ['of Oracle', 'http://192.0.0.192/'],
    ['of AWS ECS', 'http://169.254.170.2/'],
  ])('cloud metadata, %s, is never let out', async (_spelling, url) => {
    for (const policy of EGRESS_POLICIES) {
      expect(await sending(policy)(url)).toMatchObject({
        ...{ outcome: 'refused', status: null, responseBody: null },
        problem: expect.stringMatching(/ is a cloud metadata address, which no --webhook-egress lets out; /),
      });
    }
  });

  test.each([
    ['unspecified', 'http://0.0.0.0/'],
    ['unspecified', 'http://0/'],
    ['unspecified', 'http://0x0.0/'],
    ['unspecified', 'http://[::]/'],
    ['unspecified', 'http://[::ffff:0:0]/'],
    ['link-local', 'http://169.254.1.1/'],
    ['link-local', 'http://[fe80::1]/'],
    ['link-local', 'http://[FE80::1]/'],
    ['link-local', 'http://[::ffff:169.254.1.1]/'],
    ['multicast', 'http://224.0.0.1/'],
    ['multicast', 'http://[ff02::1]/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['broadcast', 'http://0xffffffff/'],
    ['reserved', 'http://240.0.0.1/'],
    ['reserved', 'http://192.0.2.1/'],
    ['reserved', 'http://[2001:db8::1]/'],
    ['reserved', 'http://[64:ff9b::7f00:1]/'],
    ['reserved', 'http://[::127.0.0.1]/'],
  ])('%s, as in %s, is never let out', async (kind, url) => {
    expect(await sending('any')(url)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining(` ${kind} address, which no --webhook-egress lets out`),
    });
  });

  test.each([
    ['loopback', 'http://10.0.0.1/', 'private'],
    ['loopback', 'http://0xa.1/', 'private'],
    ['loopback', 'http://[fd12::1]/', 'private'],
    ['loopback', 'http://[::ffff:c0a8:1]/', 'private'],
    ['loopback', 'http://100.64.0.1/', 'private'],
    ['loopback', 'http://8.8.8.8/', 'any'],
    ['private', 'http://8.8.8.8/', 'any'],
    ['private', 'http://[2606:4700:4700::1111]/', 'any'],
    ['private', 'http://[64:ff9b::8.8.8.8]/', 'any'],
  ] as const)('under %s %s is not let out, and %s would do', async (policy, url, enough) => {
    expect(await sending(policy)(url)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining(
        `start the mock with --webhook-egress ${enough} (webhookEgress: '${enough}' in code)`,
      ),
    });
  });

  test.each(['http://[fe80::1%25eth0]/', 'http://[::1%25lo]/', 'http://[fe80::1%eth0]/'])(
    'a zone, as in %s, makes no URL',
    async (url) => {
      expect(await sending('any')(url)).toMatchObject({ outcome: 'refused', status: null });
    },
  );
});

describe('a name is judged by what it stands for, each time a connection is made', () => {
  test.each(EGRESS_POLICIES)('under %s loopback is let out, and asked for once', async (policy) => {
    const to = await aReceiver();
    const { resolve, asked } = resolver(['127.0.0.1'], [METADATA]);
    const url = to.url.replace('127.0.0.1', 'Receiver.test.');
    expect(await sending(policy, resolve)(url)).toMatchObject({ status: 200 });
    expect(asked).toEqual(['receiver.test.']);
    expect(to.received[0]?.head).toContain('Host: receiver.test.:');
  });

  test('loopback at first and metadata later: later nothing leaves', async () => {
    const to = await aReceiver((socket) => socket.end(OK));
    const { resolve, asked } = resolver(['127.0.0.1'], [METADATA]);
    const send = sending('any', resolve);
    const url = to.url.replace('127.0.0.1', 'receiver.test');
    expect(await send(url)).toMatchObject({ status: 200 });
    expect(await send(url)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining(`receiver.test is ${METADATA}, a cloud metadata address, which no`),
    });
    expect(asked.length).toBe(2);
    expect(to.received.length).toBe(1);
  });

  test('metadata at first and loopback later: later it arrives', async () => {
    const to = await aReceiver();
    const send = sending('any', resolver([METADATA], ['127.0.0.1']).resolve);
    const url = to.url.replace('127.0.0.1', 'receiver.test');
    expect(await send(url)).toMatchObject({ outcome: 'refused' });
    expect(to.connections).toBe(0);
    expect(await send(url)).toMatchObject({ status: 200 });
  });

  test('a kept connection stays with the address that was judged', async () => {
    const to = await aReceiver();
    const { resolve, asked } = resolver(['127.0.0.1'], [METADATA]);
    const send = sending('any', resolve);
    const url = to.url.replace('127.0.0.1', 'receiver.test');
    await send(url);
    expect(await send(url)).toMatchObject({ status: 200 });
    expect(asked.length).toBe(1);
    expect(to.connections).toBe(1);
  });

  test.each([
    ['the second', ['127.0.0.1', METADATA]],
    ['the first', [METADATA, '127.0.0.1']],
    ['one in IPv6', ['127.0.0.1', '::ffff:169.254.169.254']],
    ['one with a zone', ['127.0.0.1', 'fe80::1%eth0']],
    ['one that is none', ['127.0.0.1', 'banana']],
  ])('of several addresses %s is bad: nobody is called', async (_which, addresses) => {
    const to = await aReceiver();
    const url = to.url.replace('127.0.0.1', 'receiver.test');
    expect(await sending('any', resolver(addresses).resolve)(url)).toMatchObject({ outcome: 'refused' });
    expect(to.connections).toBe(0);
  });

  test('of several addresses one is beyond the policy: the sentence says which policy would do', async () => {
    const to = await aReceiver();
    const send = sending('loopback', resolver(['127.0.0.1', '10.0.0.1']).resolve);
    expect(await send(to.url.replace('127.0.0.1', 'receiver.test'))).toMatchObject({
      outcome: 'refused',
      problem:
        "Webhooks go to loopback addresses only, and receiver.test is 10.0.0.1, a private address; to let it out start the mock with --webhook-egress private (webhookEgress: 'private' in code).",
    });
    expect(to.connections).toBe(0);
  });

  test.each([
    ['fails', () => Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' })), 'EAI_AGAIN'],
    ['answers nothing', async () => [], 'ENOTFOUND'],
  ])('a resolver that %s lets nothing out', async (_what, resolve, code) => {
    expect(await sending('any', resolve)('http://receiver.test/')).toMatchObject({
      outcome: 'failed',
      problem: `The host name receiver.test should stand for an address, and none was found (${code}); check the webhook URL.`,
    });
  });

  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ address }) => address === '::1'),
  );
  test.skipIf(!hasIpv6)('a name with IPv6 addresses only', async () => {
    const to = await aReceiver(undefined, '::1');
    const send = sending('loopback', resolver(['::1']).resolve);
    expect(await send(to.url.replace('[::1]', 'receiver.test'))).toMatchObject({ status: 200 });
    expect(await send(to.url)).toMatchObject({ status: 200 });
    expect(to.received.length).toBe(2);
  });
});

describe('a redirect to a metadata address', () => {
  test.each([301, 302, 303, 307, 308])('is not followed: %i', async (status) => {
    const to = await aReceiver((socket) =>
      socket.write(`HTTP/1.1 ${status} Moved\r\nLocation: http://${METADATA}/\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(await sending('any')(to.url)).toMatchObject({
      outcome: 'answered',
      status,
      problem: expect.stringContaining('webhooks do not follow redirects'),
    });
    expect(to.received.length).toBe(1);
  });
});

describe('the policy is chosen by whoever starts the mock', () => {
  const chosen = (argv: string[], env: NodeJS.ProcessEnv = {}) => serveOptions(argv, env).webhookEgress;

  test('on the command line, in the environment, or not at all', () => {
    expect(chosen([])).toBe('loopback');
    expect(chosen(['--webhook-egress', 'private'])).toBe('private');
    expect(chosen([], { OMNI_MOCK_WEBHOOK_EGRESS: 'any' })).toBe('any');
    expect(chosen(['--webhook-egress', 'loopback'], { OMNI_MOCK_WEBHOOK_EGRESS: 'any' })).toBe('loopback');
  });

  test('and one that does not exist is refused in one sentence', async () => {
    const sentence = 'takes loopback, private, any, not "lan"';
    expect(() => chosen(['--webhook-egress', 'lan'])).toThrow(`--webhook-egress ${sentence}`);
    expect(() => sending('lan' as EgressPolicy)).toThrow(`webhookEgress ${sentence}`);
    await expect(startOmniMock({ webhookEgress: 'lan' as EgressPolicy })).rejects.toThrow(sentence);
  });

  test('a webhook that may not leave is in the trace and on the log, and the job does not mind', async () => {
    const complaints: string[] = [];
    const omni = await startOmniMock({
      profile: 'instant',
      clock: 'manual',
      complain: (line) => complaints.push(line),
    });
    endings.push(() => omni.close());
    const { space } = omni;
    const jobId = await clientOf(space).job({ webhookUrl: 'http://10.0.0.1/hooks' });
    space.advance(60_000);
    await space.webhooksDelivered();
    const deliveries = space.trace().filter((event): event is DeliveryEvent => event.kind === 'delivery');
    expect(deliveries[0]).toMatchObject({
      ...{ jobId, outcome: 'refused', status: null },
      problem: expect.stringContaining('10.0.0.1 is a private address; to let it out start the mock with'),
    });
    expect(complaints).toEqual([expect.stringContaining('http://10.0.0.1/hooks')]);
    expect((await clientOf(space).poll(jobId)).body.state).toBe('COMPLETE');
  });

  test('nobody can widen it over the control API', async () => {
    const omni = await startOmniMock();
    endings.push(() => omni.close());
    const answer = await fetch(`${omni.url}/_mock/spaces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ webhookEgress: 'any' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('webhookEgress');
  });
});
