import type { Proof } from '../checks/verdict.js';
import type { Manifest } from '../manifests/index.js';
import { type RunReport, weakestProof } from '../runner/index.js';

/** https://in-toto.io/Statement/v1 with the predicate https://in-toto.io/attestation/test-result/v0.1 */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  /** Every other file of the certificate. */
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: {
    readonly result: 'PASSED';
    /** The manifests of the profiles, each with its digest. */
    readonly configuration: readonly {
      readonly name: string;
      readonly digest: { readonly sha256: string };
    }[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
    /** What test results have no word for. */
    readonly omniTestkit_certification: Certification;
  };
}

export interface Certification {
  /** Version of this part. */
  readonly version: 1;
  readonly client: {
    readonly name: string;
    readonly version: string;
    /** What the client says it does not do, and why: nothing here speaks for that. */
    readonly declined: readonly { readonly capability: string; readonly reason: string }[];
  };
  readonly tool: { readonly name: string; readonly version: string };
  readonly requirements: string;
  readonly profiles: readonly {
    readonly profile: string;
    readonly version: number;
    readonly rules: number;
    readonly digest: string;
  }[];
  readonly evidence: {
    /** The signer ran the suite: nobody else watched. */
    readonly level: 'self-certified';
    /** What the verdicts about webhooks rest on at the least; null when none was judged. */
    readonly webhooks: Proof | null;
  };
  readonly startedAt: string;
  /** What made the ids of the run; null for those of every run. */
  readonly seed: number | null;
  readonly reproduce: string;
}

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

/** What a certificate says, given its report, the digests of its files, and the manifest it was judged by. */
export function statementOf(
  report: RunReport,
  digests: ReadonlyMap<string, string>,
  manifest: Manifest,
): Statement {
  const ids = (...verdicts: readonly string[]) =>
    report.checks.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  const chosen = manifest.profiles.filter(({ profile }) =>
    report.profiles.some((result) => result.profile === profile),
  );
  return {
    _type: STATEMENT_TYPE,
    subject: [...digests]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: 'PASSED',
      configuration: chosen.map(({ profile, version, digest }) => ({
        name: `${manifest.requirements}/${profile}@${version}`,
        digest: { sha256: digest },
      })),
      passedTests: ids('pass', 'info'),
      warnedTests: ids('warn'),
      failedTests: ids('fail'),
      omniTestkit_certification: {
        version: 1,
        client: {
          name: report.client?.name ?? '',
          version: report.client?.version ?? '',
          declined: (report.client?.declined ?? []).map(({ capability, reason }) => ({ capability, reason })),
        },
        tool: report.tool,
        requirements: manifest.requirements,
        profiles: chosen.map(({ profile, version, checks, digest }) => ({
          profile,
          version,
          rules: checks.length,
          digest,
        })),
        evidence: { level: 'self-certified', webhooks: weakestProof(report.checks) ?? null },
        startedAt: report.startedAt,
        seed: report.seed ?? null,
        reproduce: 'REPRODUCE.md',
      },
    },
  };
}
