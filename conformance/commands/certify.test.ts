import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aReport } from '../runner/testing/a-report.js';
import { program } from './testing/program.js';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const cli = (...args: string[]) => program(args, { cwd: folder });
const at = (name: string) => join(folder, name);

describe('certify --new-key', () => {
  test('makes a key that only its owner can read, its public half, and tells the fingerprint', async () => {
    const { code, out } = await cli('certify', '--new-key', 'signing.pem');
    expect([code, out]).toEqual([0, expect.stringMatching(/publish it.*\nSHA256:[0-9a-f]{64}\n$/)]);
    expect(statSync(at('signing.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('signing.pub.pem'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  test('makes no half of a pair when the place of the other half is taken', async () => {
    writeFileSync(at('half.pub.pem'), 'mine');
    const { code, out } = await cli('certify', '--new-key', 'half.pem');
    expect([code, out]).toEqual([2, expect.stringContaining('half.pub.pem cannot be written: it is there')]);
    expect(() => statSync(at('half.pem'))).toThrow('ENOENT');
  });

  test('overwrites nobody’s key', async () => {
    writeFileSync(at('old.pem'), 'mine');
    const { code, out } = await cli('certify', '--new-key', 'old.pem');
    expect([code, out]).toEqual([
      2,
      expect.stringContaining('old.pem cannot be written: it is there already'),
    ]);
    expect(readFileSync(at('old.pem'), 'utf8')).toBe('mine');
  });
});

describe('what cannot be certified is told before anything runs, in one sentence and with exit code 2', () => {
  beforeAll(async () => {
    await cli('certify', '--new-key', 'key.pem');
    writeFileSync(at('garbage.pem'), 'hello');
    mkdirSync(at('taken'));
    writeFileSync(at('taken/certificate.json'), '{}');
  });
  test.each([
    ['no key', ['--', 'x'], 'Say what to sign with: --key <file>, or make one with --new-key <file>.'],
    ['no command', ['--key', 'key.pem'], 'Say what to certify: omni-conformance certify -- <command>.'],
    [
      'a key that is not there',
      ['--key', 'nowhere.pem', '--', 'x'],
      'nowhere.pem cannot be used: there is no such file',
    ],
    [
      'a key that is none',
      ['--key', 'garbage.pem', '--', 'x'],
      'garbage.pem cannot be used: it is no private key',
    ],
    ['a public key', ['--key', 'key.pub.pem', '--', 'x'], 'key.pub.pem cannot be used: it is a public key'],
    [
      'a folder that is taken',
      ['--key', 'key.pem', '--out', 'taken', '--', 'x'],
      'taken is there already; move it away, or name another folder with --out.',
    ],
    ['a key to make and one to use', ['--new-key', 'a.pem', '--key', 'b.pem'], '--new-key only makes a key'],
  ])('%s', async (_what, args, sentence) => {
    const { code, out } = await cli('certify', ...args);
    expect([code, out]).toEqual([2, expect.stringContaining(sentence)]);
    expect(out).not.toMatch(/\n\s+at /);
  });
});

test('a client that cannot be judged is not certified, and nothing is written', async () => {
  await cli('certify', '--new-key', 'open.pem');
  chmodSync(at('open.pem'), 0o644);
  const { code, out } = await cli('certify', '--key', 'open.pem', '--out', 'never', '--', 'no-such-program');
  expect(code).toBe(3);
  expect(out).toContain(
    'open.pem can be read by others on this machine; `chmod 600 open.pem` keeps it to you.',
  );
  expect(out).toContain('Nothing was signed. ');
  expect(() => statSync(at('never'))).toThrow('ENOENT');
});

describe('verify', () => {
  beforeAll(() => {
    writeFileSync(at('report-alone.json'), '{"reportVersion":');
    mkdirSync(at('nothing'));
    mkdirSync(at('with/one'), { recursive: true });
    writeFileSync(at('with/one/certificate.json'), '{"payloadType":');
  });
  test.each([
    ['nothing', [], "missing required argument 'folder'"],
    [
      'a folder that is not there',
      ['nowhere'],
      'There is no folder nowhere; `verify` takes the folder that `certify` wrote.',
    ],
    [
      'a file',
      ['report-alone.json'],
      'report-alone.json is a file; `verify` takes the folder that `certify` wrote, as a whole.',
    ],
    [
      'a file of a certificate',
      ['with/one/certificate.json'],
      'as a whole: omni-conformance verify with/one.',
    ],
    ['what is below a file', ['report-alone.json/x'], 'cannot be used: a part of its path is no directory.'],
    [
      'an empty folder',
      ['nothing'],
      'nothing holds no certificate: there is neither a certificate.json nor a signer.pem in it. `verify` takes the folder that `certify` wrote.',
    ],
    ['the folder above', ['with'], 'the folder that `certify` wrote, such as with/one.'],
    ['a fingerprint that is none', ['.', '--fingerprint', 'abc'], 'A fingerprint is SHA256: and 64 digits'],
    ['two of them', ['.', '--key', 'a', '--fingerprint', `SHA256:${'0'.repeat(64)}`], 'not both'],
  ])('of %s is wrong usage', async (_what, args, sentence) => {
    const { code, out } = await cli('verify', ...args);
    expect([code, out.toLowerCase()]).toEqual([2, expect.stringContaining(sentence.toLowerCase())]);
  });

  test('of a folder that holds a part of a certificate says so, with exit code 1', async () => {
    mkdirSync(at('part'));
    writeFileSync(at('part/signer.pem'), 'x');
    symlinkSync(folder, at('part/link'));
    const { code, out } = await cli('verify', 'part');
    expect(code).toBe(1);
    expect(out).toContain('certificate.json is missing: this is no certificate, or only a part of one.');
    expect(out).toContain('part is not valid.');
  });
});

describe('badge', () => {
  test('makes an image and what shields.io draws one from', async () => {
    writeFileSync(at('report.json'), JSON.stringify(aReport()));
    expect(await cli('badge', '--report', 'report.json', '--out', 'b.svg', '--json', 'b.json')).toEqual({
      code: 0,
      out: '',
    });
    expect(readFileSync(at('b.svg'), 'utf8')).toContain('<title>Omni AI jobs API: conformant: core</title>');
    expect(JSON.parse(readFileSync(at('b.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect((await cli('badge', '--report', 'report.json')).out).toMatch(/^<svg /);
  });

  test('of what is no report is wrong usage', async () => {
    writeFileSync(at('other.json'), '{}');
    expect(await cli('badge', '--report', 'other.json')).toEqual({
      code: 2,
      out: expect.stringContaining(
        'other.json cannot be used: it is no report that `--report json=<file>` wrote',
      ),
    });
  });
});
