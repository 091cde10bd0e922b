import type { RunReport } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';
import { ORDINARY, profilesOf } from './profiles.js';

/** Which mutant trips which check, as the page that is published. Depends on nothing but its arguments. */
export function killMatrix(checks: RunReport['checks'], mutants: readonly Mutant[]): string {
  const byCheck = checks.map(({ id, level }) => {
    const killers = mutants.filter(({ kills }) => kills.includes(id)).map(({ name }) => name);
    return `| \`${id}\` | ${level} | ${killers.join(', ')} |`;
  });
  const byMutant = mutants.map((mutant) => {
    const { name, story, kills } = mutant;
    return `| ${name} | ${story} | ${kills.map((id) => `\`${id}\``).join(', ')} | ${played(mutant)} |`;
  });
  return `<!-- Generated. Do not edit; run \`npm run prove -- --write\`. -->
# Kill matrix

Each mutant is the reference client with one mistake put in. A mutant trips exactly the checks listed with it and no
other of the profiles it plays; the reference client plays everything and passes every check. The profiles
${listed(ORDINARY)} are about what every client does: each mutant plays them ("ordinary"), but for one whose
mistake can only show in a profile about something else, which plays that one alone. \`npm run prove\` shows it all again
from nothing.

${checks.length} checks, ${mutants.length} mutants.

| Check | Level | Tripped by |
| --- | --- | --- |
${byCheck.join('\n')}

| Mutant | Mistake | Trips | Plays |
| --- | --- | --- | --- |
${byMutant.join('\n')}
`;
}

function played(mutant: Mutant): string {
  const profiles = profilesOf(mutant);
  const special = profiles.filter((profile) => !ORDINARY.includes(profile));
  return [...(special.length < profiles.length ? ['ordinary'] : []), ...special].join(', ');
}

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(', ')} and \`${names.at(-1)}\``;
