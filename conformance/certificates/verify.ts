import type { Trace } from '../../mock-server/index.js';
import { frozenManifest, type Manifest } from '../manifests/index.js';
import {
  parseRunReport,
  parseTraceLines,
  type RunReport,
  rederive,
  type Suite,
  selectFrom,
  TOOL,
} from '../runner/index.js';
import { type Claim, derivedProblems, otherWords } from './derived-problems.js';
import { sha256 } from './digest.js';
import { open } from './envelope.js';
import { CERTIFICATE, DERIVED, REPORT, SIGNER, traceName } from './files.js';
import { type Recording, refusal } from './fit-to-certify.js';
import { type PublicKey, readPublicKey } from './keys.js';
import type { Folder } from './read-folder.js';
import { readStatement } from './read-statement.js';
import type { Statement } from './statement.js';

/** What became of looking at a certificate. */
export interface Verification {
  /** `unknown` when this build cannot judge, or not compare to the last word, what was certified with another one. */
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  /** What is wrong, one sentence each; or why it cannot be said. */
  readonly problems: readonly string[];
  readonly signer?: PublicKey;
  readonly statement?: Statement;
  /** What was counted on the way. */
  readonly files: number;
  readonly verdicts: number;
  readonly traces: number;
}

const NOTHING = { files: 0, verdicts: 0, traces: 0 };
const invalid = (problems: readonly string[], more: Partial<Verification> = {}): Verification => ({
  ...NOTHING,
  ...more,
  verdict: 'invalid',
  problems,
});

/** The fingerprint of the key that a certificate must be signed with; any when undefined. */
export type Trusted = string | undefined;

/** Looks at a certificate: its signature, each of its files, and each of its verdicts, judged again from its recordings. */
export async function verify(
  suite: Suite,
  folder: Folder,
  trusted: Trusted,
  manifest: Manifest = frozenManifest,
): Promise<Verification> {
  const sealed = openCertificate(folder, trusted);
  if ('problems' in sealed) return invalid(sealed.problems);
  const { signer, statement } = sealed;
  if ('made' in statement)
    return { ...NOTHING, signer, verdict: 'unknown', problems: [readElsewhere(statement.made)] };
  const problems = [...folder.problems, ...fileProblems(folder, statement)];
  const seen = { signer, statement, files: statement.subject.length };
  if (problems.length > 0) return invalid(problems, seen);
  const other = otherManifest(statement, manifest);
  if (other !== undefined) return { ...NOTHING, ...seen, verdict: 'unknown', problems: [other] };
  try {
    const again = await judgedAgain(suite, folder);
    const wrong = [...again.problems, ...derivedProblems(again, folder, statement, manifest)];
    const counts = { verdicts: again.report.checks.length, traces: again.traces };
    if (wrong.length > 0) return invalid(wrong, { ...seen, ...counts });
    const words = otherWords(again.claimed);
    return words === undefined
      ? { ...seen, ...counts, verdict: 'valid', problems: [] }
      : { ...seen, ...counts, verdict: 'unknown', problems: [words] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return invalid([`What it holds cannot be judged again: ${what}.`], seen);
  }
}

function openCertificate(
  { files }: Folder,
  trusted: Trusted,
): { signer: PublicKey; statement: Statement | { made: string } } | { problems: string[] } {
  const [envelope, pem] = [files.get(CERTIFICATE), files.get(SIGNER)];
  const missing = [CERTIFICATE, SIGNER].filter((name) => !files.has(name));
  if (!envelope || !pem)
    return {
      problems: missing.map((name) => `${name} is missing: this is no certificate, or only a part of one.`),
    };
  let signer: PublicKey;
  try {
    signer = readPublicKey(pem.toString('utf8'));
  } catch (error) {
    return { problems: [`${SIGNER} cannot be used: ${error instanceof Error ? error.message : error}.`] };
  }
  if (trusted !== undefined && trusted !== signer.fingerprint)
    return { problems: [`It is signed by ${signer.fingerprint}, and not by ${trusted}.`] };
  const opened = open(envelope.toString('utf8'), signer);
  if ('problem' in opened) return { problems: [opened.problem] };
  const statement = readStatement(opened.payload);
  return statement
    ? { signer, statement }
    : { problems: [`${CERTIFICATE} holds no test result that this version of ${TOOL.name} can read.`] };
}

const readElsewhere = (made: string): string =>
  `It was made by ${made}, in a version that ${TOOL.name} ${TOOL.version} cannot read: verify it with that release.`;

function fileProblems({ files }: Folder, { subject }: Statement): string[] {
  const signed = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  const extra = [...files.keys()].filter((name) => name !== CERTIFICATE && !signed.has(name));
  return [
    ...[...signed].flatMap(([name, digest]) => {
      const bytes = files.get(name);
      if (!bytes) return `${name} is missing.`;
      return sha256(bytes) === digest ? [] : `${name} is not as it was signed.`;
    }),
    ...extra.map((name) => `${name} was not signed, and does not belong there.`),
  ];
}

/** That the rules it was judged by are not those of this build. */
function otherManifest({ predicate }: Statement, manifest: Manifest): string | undefined {
  const { profiles, tool } = predicate.omniTestkit_certification;
  const other = profiles.filter(
    ({ profile, digest }) =>
      !manifest.profiles.some((own) => own.profile === profile && own.digest === digest),
  );
  if (other.length === 0) return undefined;
  const names = other.map(({ profile, version }) => {
    const own = manifest.profiles.find((one) => one.profile === profile);
    return `${profile} ${version}${own ? ` (here it is ${own.version})` : ' (unknown here)'}`;
  });
  return `It was certified against other rules than this build has: ${names.join(', ')}. Its verdicts can be judged again with ${tool.name} ${tool.version}.`;
}

interface JudgedAgain extends Claim {
  readonly traces: number;
  readonly problems: readonly string[];
}

async function judgedAgain(suite: Suite, { files }: Folder): Promise<JudgedAgain> {
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const claimed = parseRunReport(text(REPORT));
  const misplayed = playingProblems(suite, claimed);
  const recordings = new Map<string, Recording>();
  const report = await rederive(suite, claimed, (scenario, attempt) => {
    const name = traceName({ scenario, attempt });
    if (!files.has(name)) throw new Error(`${name} is missing`);
    try {
      const trace = parseTraceLines(text(name));
      recordings.set(name, { scenario, attempt, trace });
      return trace;
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  });
  const belongs = [CERTIFICATE, SIGNER, ...DERIVED, ...recordings.keys()];
  const extra = [...files.keys()].filter((name) => !belongs.includes(name));
  const unfit = refusal(report, [...recordings.values()]);
  return {
    claimed,
    report,
    traces: recordings.size,
    problems: [
      ...misplayed,
      ...[...recordings].flatMap(([name, { trace }]) =>
        ranToItsEnd(trace) ? [] : `${name} does not go to the end of its scenario.`,
      ),
      ...extra.map((name) =>
        name.startsWith('traces/')
          ? `${name} is of no scenario that the report names.`
          : `${name} is none of the files of a certificate, though it was signed.`,
      ),
      ...(unfit === undefined ? [] : [`It should not have been certified: ${unfit}`]),
      ...verdictProblems(claimed, report),
    ],
  };
}

/** Evidence that was left out could be what broke a rule. */
function playingProblems(suite: Suite, claimed: RunReport): string[] {
  const names = claimed.profiles.map(({ profile }) => profile);
  const wanted = selectFrom(suite, names).scenarios.map(({ name }) => name);
  const played = (attempt: number) =>
    claimed.scenarios.filter((one) => one.attempt === attempt).map(({ name }) => name);
  const [first, second] = [played(1), played(2)];
  const twice = [first, second].flatMap((list) => list.filter((name, at) => list.indexOf(name) !== at));
  const others = claimed.scenarios.filter(
    ({ name, attempt }) => !wanted.includes(name) || (attempt !== 1 && attempt !== 2),
  );
  return [
    ...wanted.filter((name) => !first.includes(name)).map((name) => `${name} was not played.`),
    ...twice.map((name) => `${name} stands in the report twice.`),
    ...others.map(({ name }) => `${name} has no place in a run of these profiles.`),
  ];
}

/** A client that came to the end is told so; until then it might have died, which its report would say. */
const ranToItsEnd = (trace: Trace): boolean =>
  trace.some(
    (event) => event.kind === 'adapter' && event.direction === 'to-adapter' && event.message.verb === 'bye',
  ) && !trace.some(({ kind }) => kind === 'contract-violation');

function verdictProblems(claimed: RunReport, report: RunReport): string[] {
  const names = new Set([...claimed.checks, ...report.checks].map(({ id }) => id));
  const verdictOf = ({ checks }: RunReport, id: string) =>
    checks.find((check) => check.id === id)?.verdict ?? 'not judged';
  return [...names].flatMap((id) => {
    const [says, is] = [verdictOf(claimed, id), verdictOf(report, id)];
    return says === is ? [] : `${id} is ${says} in the report, and ${is} by the recordings.`;
  });
}
