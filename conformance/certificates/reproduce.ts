import type { Manifest } from '../manifests/index.js';
import { plainText, type RunReport } from '../runner/index.js';

/** A word that a shell takes as it is. */
const PLAIN = /^[\w@%+=:,./-]+$/;
/** What a line of a page cannot show as it is. */
const UNSHOWN = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (!UNSHOWN.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`;
  const spelled = Array.from(word, (character) =>
    UNSHOWN.test(character) ? byte(character) : character.replace(/[\\']/, '\\$&'),
  );
  return `$'${spelled.join('')}'`;
}

const byte = (character: string): string =>
  [...Buffer.from(character)].map((one) => `\\${one.toString(8).padStart(3, '0')}`).join('');

/** What somebody else said, so that it is no markup: neither of Markdown nor of HTML. */
const said = (text: string): string => plainText(text).replace(/[\\`*_{}[\]()<>#!|&~$]/g, '\\$&');

/** A paragraph on what the client does not do; empty when it said nothing of the kind. */
const declinedText = (
  declined: readonly { readonly capability: string; readonly reason: string }[],
): string =>
  declined.length === 0
    ? ''
    : `
The client declined, and nothing here speaks for:

${declined.map(({ capability, reason }) => `- ${said(capability)}: ${said(reason)}`).join('\n')}
`;

/** How somebody else checks a certificate, and makes one of their own. */
export function reproduceText(report: RunReport, manifest: Manifest): string {
  const { client, tool, command, profiles, seed } = report;
  const names = profiles.map(({ profile }) => profile);
  const versions = manifest.profiles
    .filter(({ profile }) => names.includes(profile))
    .map(({ profile, version, checks }) => `${profile} ${version} (${checks.length} rules)`);
  const options = [`--profile ${names.join(',')}`, ...(seed === undefined ? [] : [`--seed ${seed}`])];
  const version = `${tool.name} ${tool.version}`;
  return `# ${said(client?.name ?? 'A client')} ${said(client?.version ?? '')} and Omni's AI jobs API

${report.headline} Judged on ${report.startedAt.slice(0, 10)} by ${version} against ${manifest.requirements}: ${versions.join(', ')}.
${declinedText(client?.declined ?? [])}
## Check this certificate

\`\`\`sh
omni-conformance verify . --fingerprint 'SHA256:…'
\`\`\`

with the fingerprint that the vendor publishes. That looks at the signature and at every file, judges all of \`traces/\` again,
and compares each verdict with the report. ${version} has the program.

The signature alone can be checked without this tool: \`certificate.json\` is a DSSE envelope
(https://github.com/secure-systems-lab/dsse) around an in-toto statement, signed with Ed25519 by \`signer.pem\`, and the
statement names every other file with its SHA-256.

## Judge the client again

\`\`\`sh
omni-conformance run --strict ${options.join(' ')} -- ${command.map(shellWord).join(' ')}
\`\`\`

It needs no credentials and no network: the suite brings its own mock of Omni. Two runs of one client differ in times, ports
and what the client itself makes up.

## What it is worth

The signer ran the suite against their own client and signed what came out. Whoever verifies it knows that the verdicts follow
from the recordings, and who vouches for these. Nobody else watched the client; to be sure, run it yourself.
`;
}
