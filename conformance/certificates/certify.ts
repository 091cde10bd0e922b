import type { KeyObject } from 'node:crypto';
import { frozenManifest, type Manifest } from '../manifests/index.js';
import { type RunReport, rederive, type Suite } from '../runner/index.js';
import { differences } from './differences.js';
import { essence } from './essence.js';
import { certificateFiles } from './files.js';
import { frozenProblem, type Recording, refusal } from './fit-to-certify.js';
import { type PublicKey, publicKeyOf } from './keys.js';
import { hiding, mapped, redactTrace } from './redact.js';

/** A finished run, with all that came to light in it. */
export interface Certifiable {
  readonly report: RunReport;
  readonly recordings: readonly Recording[];
  /** Whatever must not stand in a certificate. */
  readonly secrets: Iterable<string>;
}

export type Certified =
  | { readonly files: ReadonlyMap<string, string>; readonly signer: PublicKey; readonly report: RunReport }
  /** Why nothing was signed, in one sentence. */
  | { readonly refused: string };

/**
 * Makes a certificate of a run: everything that somebody else needs to judge it again, with secrets hidden, and signed. The
 * report in it is worked out from what is handed out, and not from what was seen, so that whoever repeats that gets it.
 */
export async function certify(
  suite: Suite,
  { report, recordings, secrets }: Certifiable,
  privateKey: KeyObject,
  manifest: Manifest = frozenManifest,
): Promise<Certified> {
  const why = refusal(report, recordings) ?? frozenProblem(suite, manifest);
  if (why !== undefined) return { refused: why };
  const hide = hiding(secrets);
  const safe = recordings
    .map((recording) => ({ ...recording, trace: redactTrace(recording.trace, hide) }))
    .sort((a, b) => (a.scenario === b.scenario ? a.attempt - b.attempt : a.scenario < b.scenario ? -1 : 1));
  const handedOut = await rederive(
    suite,
    mapped(report, hide),
    (scenario, attempt) => safe.find((one) => one.scenario === scenario && one.attempt === attempt)?.trace,
  );
  const [changed] = differences([handedOut.headline, essence(handedOut)], [report.headline, essence(report)]);
  if (changed !== undefined) {
    return {
      refused: `Judged again without its secrets the run looks different (${changed}), so nobody could verify it; that is our fault and not the client's.`,
    };
  }
  const publicKey = publicKeyOf(privateKey);
  const files = certificateFiles(handedOut, safe, manifest, { privateKey, publicKey });
  return { files, signer: publicKey, report: handedOut };
}
