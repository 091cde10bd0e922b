import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  certify as certificateOf,
  frozenProblem,
  makeKeyPair,
  type Recording,
  readSigningKey,
} from '../certificates/index.js';
import type { Profile } from '../checks/define-check.js';
import { runConformance, suite } from '../index.js';
import { lineProgress, liveProgress, reporters } from '../reporters/index.js';
import { DEFAULT_JOBS, type WebhookOptions } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { makeFolder, tryFolder } from './make-folder.js';
import {
  needed,
  profileOption,
  timeoutOption,
  webhookEgressOption,
  webhookObserverOption,
  webhookSecretOption,
  webhooksIn,
  webhookUrlOption,
  wholeNumber,
} from './options.js';
import { interruptible, print, printError, reading, warnOfSecret, writing } from './output.js';
import { UsageError } from './usage-error.js';
import { tryFile } from './write-file.js';

interface CertifyConfig {
  readonly verb: 'certify';
  readonly command: readonly string[];
  /** The file to make a key in; then nothing is run. */
  readonly newKey: string | undefined;
  readonly key: string;
  readonly out: string;
  readonly profile?: readonly Profile[];
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly seed: number | undefined;
  readonly webhooks: WebhookOptions;
}

const INCOMPLETE = 3;

export const certify = defineVerb<CertifyConfig>({
  name: 'certify',
  declare: (program, client, done) =>
    program
      .command('certify')
      .summary('judge a client in full and sign the outcome')
      .description(
        'Runs the suite strictly (`certify --key signing.pem -- <command>`) and, if the client kept every rule, writes a signed certificate that anybody can verify.',
      )
      .option('--key <file>', 'the Ed25519 key to sign with, PEM (PKCS#8)')
      .option('--new-key <file>', 'make such a key in this file, and do nothing else')
      .option('--out <folder>', 'where the certificate goes; it must not be there yet', 'certificate')
      .addOption(profileOption().default(undefined, 'all that the client has something to offer for'))
      .option('--jobs <n>', 'scenarios at once', wholeNumber(1), DEFAULT_JOBS)
      .addOption(timeoutOption())
      .option('--seed <n>', 'other ids and keys for each n, and the same for the same', wholeNumber(0))
      .addOption(webhookUrlOption())
      .addOption(webhookSecretOption())
      .addOption(webhookObserverOption())
      .addOption(webhookEgressOption())
      .action((options) => {
        const { timeout, jobs, key, newKey, out, seed, profile } = options;
        const webhooks = webhooksIn(options);
        if (newKey !== undefined && (key !== undefined || client.length > 0))
          throw new UsageError('--new-key only makes a key: give no --key and no command with it.');
        if (newKey === undefined && key === undefined)
          throw new UsageError('Say what to sign with: --key <file>, or make one with --new-key <file>.');
        const command = newKey === undefined ? needed(client, 'certify') : [];
        const more = {
          jobs,
          timeoutMs: timeout * 1000,
          seed,
          webhooks,
          ...(profile === undefined ? {} : { profile }),
        };
        done({ verb: 'certify', command, newKey, key: key ?? '', out, ...more });
      }),
  perform: (config) => (config.newKey === undefined ? run(config) : makeKey(config.newKey)),
});

function makeKey(file: string): number {
  const publicFile = `${file.replace(/\.pem$/, '')}.pub.pem`;
  const { privatePem, publicKey } = makeKeyPair();
  // Both or none: half a pair is of no use, and in the way of the next try.
  for (const path of [file, publicFile]) writing(path, () => tryFile(path, 'new'));
  // `wx`: a key that is there already is somebody's identity.
  writing(file, () => writeFileSync(file, privatePem, { mode: 0o600, flag: 'wx' }));
  writing(publicFile, () => writeFileSync(publicFile, publicKey.pem, { flag: 'wx' }));
  chmodSync(file, 0o600);
  print(
    `${file} signs certificates: keep it to yourself.\n${publicFile} verifies them: publish it, or its fingerprint:\n${publicKey.fingerprint}\n`,
  );
  return 0;
}

async function run(config: CertifyConfig): Promise<number> {
  const { command, key: keyFile, profile, jobs, timeoutMs, seed, webhooks } = config;
  const key = reading(keyFile, (pem) => readSigningKey(pem, process.env.OMNI_SIGNING_KEY_PASSPHRASE));
  warnOfReaders(keyFile);
  const out = resolve(config.out);
  refuseTaken(out, config.out);
  writing(config.out, () => tryFolder(dirname(out)));
  const unfit = frozenProblem(suite);
  if (unfit !== undefined) throw new UsageError(unfit);
  const { signal } = interruptible();
  const display =
    process.stderr.isTTY && !process.env.CI ? liveProgress(process.stderr) : lineProgress(printError);
  warnOfSecret(webhooks);
  const recordings: Recording[] = [];
  const secrets = new Set<string>();
  const report = await runConformance({
    ...webhooks,
    command,
    strict: true,
    jobs,
    timeoutMs,
    signal,
    onProgress: (progress) => display.show(progress),
    onTrace: (scenario, attempt, trace, known) => {
      recordings.push({ scenario, attempt, trace });
      for (const secret of known) secrets.add(secret);
    },
    ...(profile === undefined ? {} : { profile }),
    ...(seed === undefined ? {} : { seed }),
  }).finally(() => display.end());
  print(reporters.pretty(report));
  const certified = await certificateOf(suite, { report, recordings, secrets }, key);
  if ('refused' in certified) {
    print(`\nNothing was signed. ${certified.refused}\n`);
    return report.exitCode === 0 ? INCOMPLETE : report.exitCode;
  }
  writing(config.out, () => writeAll(out, certified.files));
  print(
    `\n${config.out} holds the certificate: ${certified.files.size} files, signed by ${certified.signer.fingerprint}.\n` +
      `Anybody can check it: omni-conformance verify ${config.out}\n`,
  );
  return 0;
}

function warnOfReaders(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    printError(`${file} can be read by others on this machine; \`chmod 600 ${file}\` keeps it to you.\n`);
}

/** Before anything runs: an old certificate is nobody's to overwrite. */
function refuseTaken(out: string, name: string): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory() && readdirSync(out).length === 0) return;
  throw new UsageError(`${name} is there already; move it away, or name another folder with --out.`);
}

/** All of it or nothing: what is half written must not look like a certificate. */
function writeAll(out: string, files: ReadonlyMap<string, string>): void {
  makeFolder(dirname(out));
  const draft = mkdtempSync(`${out}.draft-`);
  try {
    for (const [name, text] of files) {
      const path = join(draft, name);
      makeFolder(dirname(path));
      writeFileSync(path, text);
    }
    chmodSync(draft, 0o755);
    renameSync(draft, out);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
