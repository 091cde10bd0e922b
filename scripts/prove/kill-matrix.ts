import type { RunReport } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';

/** Which mutant trips which check, as the page that is published. Depends on nothing but its arguments. */
export function killMatrix(checks: RunReport['checks'], mutants: readonly Mutant[]): string {
  const byCheck = checks.map(({ id, level }) => {
    const killers = mutants.filter(({ kills }) => kills.includes(id)).map(({ name }) => name);
    return `| \`${id}\` | ${level} | ${killers.join(', ')} |`;
  });
  const byMutant = mutants.map(
    ({ name, story, kills }) => `| ${name} | ${story} | ${kills.map((id) => `\`${id}\``).join(', ')} |`,
  );
  return `<!-- Generated. Do not edit; run \`npm run prove -- --write\`. -->
# Kill matrix

Each mutant is the reference client with one mistake put in. A mutant trips exactly the checks listed with it and no
other; the reference client passes every check. \`npm run prove\` shows it again from nothing.

${checks.length} checks, ${mutants.length} mutants.

| Check | Level | Tripped by |
| --- | --- | --- |
${byCheck.join('\n')}

| Mutant | Mistake | Trips |
| --- | --- | --- |
${byMutant.join('\n')}
`;
}
