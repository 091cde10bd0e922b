import type { Manifest } from '../manifests/index.js';
import { type RunReport, TOOL } from '../runner/index.js';
import { differences } from './differences.js';
import { essence } from './essence.js';
import { CERTIFICATE, type Derived, derivedFiles, REPORT } from './files.js';
import type { Folder } from './read-folder.js';
import { type Statement, statementOf } from './statement.js';

/** The report of a certificate, and the one that its recordings give. */
export interface Claim {
  readonly claimed: RunReport;
  readonly report: RunReport;
}

/** What has words of its own in every release, so that only the same release can say whether it is right. */
const WORDED: readonly Derived[] = ['report.html', 'REPRODUCE.md', 'badge.svg', 'badge.json'];

const sameRelease = ({ tool }: RunReport): boolean =>
  tool.name === TOOL.name && tool.version === TOOL.version;

/** Why not every word of a certificate could be compared, in one sentence; undefined when it could. */
export function otherWords(claimed: RunReport): string | undefined {
  if (sameRelease(claimed)) return undefined;
  const [here, there] = [TOOL, claimed.tool].map(({ name, version }) => `${name} ${version}`);
  return `Its verdicts and its statement follow from its recordings, but ${there} wrote it and this is ${here}: the wording of ${REPORT}, and ${WORDED.join(', ')}, could say anything. Look at the certificate with ${there}.`;
}

/** What of a certificate does not follow from its recordings, one sentence each. */
export function derivedProblems(
  { claimed, report }: Claim,
  { files }: Folder,
  statement: Statement,
  manifest: Manifest,
): string[] {
  const same = sameRelease(claimed);
  const problems = [...derivedFiles(report, manifest)].flatMap(([name, wanted]) => {
    const found = files.get(name)?.toString('utf8');
    if (found === undefined) return [`${name} is missing.`];
    if (found === wanted || (!same && WORDED.includes(name))) return [];
    if (name === REPORT) return same ? [unlike(name, found, wanted)] : [];
    return same || !hasProfiles(found, report, manifest) ? [`${name}${ELSE}.`] : [];
  });
  const facts = same ? [] : differences(essence(claimed), essence(report));
  // The tool is what the report says; everything else in a statement follows from the recordings.
  const digests = new Map(statement.subject.map(({ name, digest }) => [name, digest.sha256]));
  const stated = differences(statement, statementOf({ ...report, tool: claimed.tool }, digests, manifest));
  return [
    ...problems,
    ...(facts.length === 0 ? [] : [`${REPORT}${ELSE}: ${facts.join(', ')}.`]),
    ...(stated.length === 0 ? [] : [`${CERTIFICATE}${ELSE}: ${stated.join(', ')}.`]),
  ];
}

const ELSE = ' says something else than the recordings';

function unlike(name: string, found: string, wanted: string): string {
  const where = differences(JSON.parse(found), JSON.parse(wanted));
  return where.length === 0
    ? `${name} is not written as it would be.`
    : `${name}${ELSE}: ${where.join(', ')}.`;
}

/** Whether the manifest of another release, which may have other profiles too, has those of a report as this one has them. */
function hasProfiles(
  text: string,
  { profiles }: RunReport,
  { requirements, profiles: own }: Manifest,
): boolean {
  const theirs: unknown = JSON.parse(text);
  const listed: unknown = Reflect.get(Object(theirs), 'profiles');
  if (Reflect.get(Object(theirs), 'requirements') !== requirements || !Array.isArray(listed)) return false;
  return profiles.every(({ profile }) => {
    const wanted = own.find((one) => one.profile === profile);
    return listed.some((one) => wanted !== undefined && differences(one, wanted).length === 0);
  });
}
