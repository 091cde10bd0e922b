import type { Check } from '../../conformance/index.js';
import { type Language, languageOf, type Mutant } from '../../conformance/mutants/index.js';
import { ORDINARY, profilesOf } from './profiles.js';

const NAMES: Readonly<Record<Language, string>> = { typescript: 'TypeScript', python: 'Python', go: 'Go' };

/** Which mutant trips which check, as the page that is published. Depends on nothing but its arguments. */
export function killMatrix(
  checks: readonly Pick<Check, 'id' | 'level'>[],
  mutants: readonly Mutant[],
): string {
  const byCheck = checks.map(({ id, level }) => {
    const killers = mutants.filter(({ kills }) => kills.includes(id)).map(({ name }) => name);
    return `| \`${id}\` | ${level} | ${killers.join(', ')} |`;
  });
  const byMutant = mutants.map((mutant) => {
    const { name, story, kills } = mutant;
    return `| ${name} | ${NAMES[languageOf(mutant)]} | ${story} | ${kills.map((id) => `\`${id}\``).join(', ')} | ${played(mutant)} |`;
  });
  return `<!-- Generated. Do not edit; run \`npm run prove -- --write\`. -->
# Kill matrix

Each mutant is a client that breaks no rule, with one mistake put in: the reference client, which is TypeScript, or the
example in another language. A mutant trips exactly the checks listed with it and no other of the profiles it plays; the
reference client plays everything and passes every check. The profiles
${listed(ORDINARY)} are about what every client does: each mutant plays them ("ordinary"), but for one whose
mistake can only show in a profile about something else, which plays that one alone. \`npm run prove\` shows it all again
from nothing, as far as the machine has the languages.

${checks.length} checks, ${mutants.length} mutants: ${countsOf(mutants)}.

| Check | Level | Tripped by |
| --- | --- | --- |
${byCheck.join('\n')}

| Mutant | Language | Mistake | Trips | Plays |
| --- | --- | --- | --- | --- |
${byMutant.join('\n')}
`;
}

function countsOf(mutants: readonly Mutant[]): string {
  const languages = [...new Set(mutants.map(languageOf))];
  return languages
    .map((one) => `${mutants.filter((mutant) => languageOf(mutant) === one).length} in ${NAMES[one]}`)
    .join(', ');
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
