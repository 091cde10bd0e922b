import type { KeyObject } from 'node:crypto';
import { type Manifest, manifestText } from '../manifests/index.js';
import { reporters } from '../reporters/index.js';
import { type RunReport, traceLines } from '../runner/index.js';
import { badgeEndpoint } from './badge.js';
import { badgeSvg } from './badge-svg.js';
import { sha256 } from './digest.js';
import { seal } from './envelope.js';
import type { Recording } from './fit-to-certify.js';
import type { PublicKey } from './keys.js';
import { reproduceText } from './reproduce.js';
import { statementOf } from './statement.js';

export const CERTIFICATE = 'certificate.json';
export const SIGNER = 'signer.pem';
export const REPORT = 'report.json';

export const traceName = ({ scenario, attempt }: Pick<Recording, 'scenario' | 'attempt'>): string =>
  `traces/${scenario}${attempt > 1 ? `.again` : ''}.jsonl`;

/** Names of the files that follow from the report. */
export const DERIVED = [
  REPORT,
  'report.html',
  'manifest.json',
  'badge.json',
  'badge.svg',
  'REPRODUCE.md',
] as const;
export type Derived = (typeof DERIVED)[number];

/** Every file that follows from the report: whoever has the same report has the same files. */
export function derivedFiles(report: RunReport, manifest: Manifest): Map<Derived, string> {
  const badge = badgeEndpoint(report);
  return new Map([
    [REPORT, reporters.json(report)],
    ['report.html', reporters.html(report)],
    ['manifest.json', manifestText(manifest)],
    ['badge.json', `${JSON.stringify(badge, null, 2)}\n`],
    ['badge.svg', badgeSvg(badge)],
    ['REPRODUCE.md', reproduceText(report, manifest)],
  ]);
}

/** A certificate, file by file, with the signature over all of them. */
export function certificateFiles(
  report: RunReport,
  recordings: readonly Recording[],
  manifest: Manifest,
  signer: { readonly privateKey: KeyObject; readonly publicKey: PublicKey },
): Map<string, string> {
  const files = new Map<string, string>([
    ...derivedFiles(report, manifest),
    [SIGNER, signer.publicKey.pem] as const,
    ...recordings.map((recording) => [traceName(recording), traceLines(recording.trace)] as const),
  ]);
  const digests = new Map([...files].map(([name, text]) => [name, sha256(text)]));
  const statement = statementOf(report, digests, manifest);
  files.set(CERTIFICATE, seal(JSON.stringify(statement), signer.privateKey, signer.publicKey));
  return files;
}
