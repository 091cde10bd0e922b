import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pc from 'picocolors';
import {
  CERTIFICATE,
  readFolder,
  readPublicKey,
  SIGNER,
  type Verification,
  verify as verification,
} from '../certificates/index.js';
import { suite } from '../index.js';
import { plainText } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { print, reading, using } from './output.js';
import { UsageError } from './usage-error.js';

interface VerifyConfig {
  readonly verb: 'verify';
  readonly folder: string;
  readonly key: string | undefined;
  readonly fingerprint: string | undefined;
}

const INVALID = 1;
const UNKNOWN = 3;
const FINGERPRINT = /^SHA256:[0-9a-f]{64}$/;

export const verify = defineVerb<VerifyConfig>({
  name: 'verify',
  takesCommand: false,
  declare: (program, _client, done) =>
    program
      .command('verify')
      .summary('check a certificate')
      .description(
        'Checks a certificate: who signed it, that no byte was changed, and every verdict, judged again from its recordings.',
      )
      .argument('<folder>', 'the certificate')
      .option('--key <file>', 'the public key of whom it must be by, PEM')
      .option('--fingerprint <text>', 'the fingerprint of that key, as the vendor publishes it')
      .action((folder: string, { key, fingerprint }) => {
        if (key !== undefined && fingerprint !== undefined)
          throw new UsageError('Give --key or --fingerprint, not both.');
        if (fingerprint !== undefined && !FINGERPRINT.test(fingerprint))
          throw new UsageError('A fingerprint is SHA256: and 64 digits from 0 to f, as `certify` prints it.');
        done({ verb: 'verify', folder, key, fingerprint });
      }),
  async perform({ folder, key, fingerprint }) {
    const trusted = key === undefined ? fingerprint : reading(key, (pem) => readPublicKey(pem).fingerprint);
    const found = await verification(suite, folderAt(folder), trusted);
    print(verificationText(found, folder, trusted !== undefined));
    return { valid: 0, invalid: INVALID, unknown: UNKNOWN }[found.verdict];
  },
});

const WHAT_IT_TAKES = '`verify` takes the folder that `certify` wrote';

/** Reads the folder, once it is known to be meant as a certificate. Throws a UsageError. */
function folderAt(folder: string): ReturnType<typeof readFolder> {
  const there = using(folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (!there) throw new UsageError(`There is no folder ${folder}; ${WHAT_IT_TAKES}.`);
  if (!there.isDirectory()) {
    const isOneOfIt = existsSync(join(dirname(folder), CERTIFICATE));
    throw new UsageError(
      `${folder} is a file; ${WHAT_IT_TAKES}, as a whole${isOneOfIt ? `: omni-conformance verify ${dirname(folder)}` : ''}.`,
    );
  }
  const read = using(folder, () => readFolder(folder));
  if (read.files.has(CERTIFICATE) || read.files.has(SIGNER)) return read;
  const inside = [...read.files.keys()].find((name) => basename(name) === CERTIFICATE);
  throw new UsageError(
    `${folder} holds no certificate: there is neither a ${CERTIFICATE} nor a ${SIGNER} in it. ${WHAT_IT_TAKES}${
      inside === undefined ? '' : `, such as ${join(folder, dirname(inside))}`
    }.`,
  );
}

// What a certificate says is shown as plain text: it must not be able to draw a verdict of its own.
const good = (text: string) => `${pc.green('✔')} ${plainText(text)}`;
const bad = (text: string) => `${pc.red('✘')} ${plainText(text)}`;
const open = (text: string) => `${pc.yellow('?')} ${plainText(text)}`;

const PROOF = {
  E0: 'E0, the status they were answered with',
  E1: 'E1, an account of what was acted on',
  E2: 'E2, an effect seen on the API',
} as const;

export function verificationText(found: Verification, folder: string, trusted: boolean): string {
  const { signer, statement, verdict, problems, files, verdicts, traces } = found;
  const name = plainText(folder);
  const lines: string[] = [];
  if (signer) {
    lines.push(
      trusted
        ? good(`Signed by ${signer.fingerprint}, whom you named.`)
        : open(
            `Signed by ${signer.fingerprint}: compare that with what the vendor publishes, or give --fingerprint.`,
          ),
    );
  }
  if (verdict === 'invalid') {
    lines.push(...problems.map(bad), '', `${name} is not valid.`);
    return `${lines.join('\n')}\n`;
  }
  if (statement) lines.push(good(`${files} files are as they were signed.`));
  if (verdict === 'unknown' || !statement) {
    lines.push(...problems.map(open), '', `${name} could not be checked in full by this build.`);
    return `${lines.join('\n')}\n`;
  }
  const { client, profiles, requirements, evidence, startedAt } =
    statement.predicate.omniTestkit_certification;
  lines.push(
    good(`${verdicts} verdicts were derived again from ${traces} recordings, and all are the same.`),
    '',
    plainText(
      `${client.name} ${client.version} was conformant on ${startedAt.slice(0, 10)} with ${requirements}: ` +
        `${profiles.map((one) => `${one.profile} ${one.version}`).join(', ')}.`,
    ),
    ...client.declined.map(({ capability, reason }) => plainText(`It declines ${capability}: ${reason}`)),
    'Evidence: self-certified. The signer recorded their own run, and vouches for the recordings; nobody else watched.',
    ...(evidence.webhooks === null ? [] : [`Webhooks are judged by ${PROOF[evidence.webhooks]}.`]),
    '',
    `${name} is valid.`,
  );
  return `${lines.join('\n')}\n`;
}
