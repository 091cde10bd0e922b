/**
 * Writes conformance/rule-examples.json: for each rule a mutant that breaks it, and what it was seen to do. Every mutant
 * plays only what shows the rules it stands for.
 *
 * usage: rule-examples [--missing]      only rules that have no example yet, or one of a mutant that is gone
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleExample } from '../conformance/explain/rule-example.js';
import { checks, runConformance } from '../conformance/index.js';
import { buildClient, languageOf, type Mutant, mutants } from '../conformance/mutants/index.js';
import { inParallel } from './prove/in-parallel.js';
import { profilesOf } from './prove/profiles.js';
import { exampleFrom, mutantFor } from './prove/rule-example.js';
import { ruleExampleOptions } from './prove/rule-example-options.js';

const FILE = new URL('../conformance/rule-examples.json', import.meta.url);
const AT_ONCE = 2;
const JOBS = 5;
const ROUNDS = 3;

type Examples = Record<string, RuleExample>;

async function play(folder: string, mutant: Mutant, ids: readonly string[]): Promise<Examples> {
  const file = join(folder, `${mutant.name}.mjs`);
  await buildClient(file, mutant);
  const report = await runConformance({
    command: [process.execPath, file],
    strict: true,
    jobs: JOBS,
    profile: profilesOf(mutant),
    run: [...ids],
  });
  const found = ids.flatMap((id) => {
    const example = exampleFrom(report, id, mutant);
    if (!example) console.error(`${mutant.name} did not break ${id}: ${report.headline}`);
    return example ? [[id, example] as const] : [];
  });
  for (const [id] of found) console.log(`${id}  ${mutant.name}`);
  return Object.fromEntries(found);
}

async function main(): Promise<number> {
  const options = ruleExampleOptions(process.argv.slice(2));
  if ('text' in options) {
    (options.exitCode === 0 ? process.stdout : process.stderr).write(options.text);
    return options.exitCode;
  }
  const before: Examples = options.missing ? JSON.parse(await readFile(FILE, 'utf8')) : {};
  const usable = mutants.filter((mutant) => languageOf(mutant) === 'typescript');
  const current = (id: string) => usable.find(({ name }) => name === before[id]?.mutant)?.kills.includes(id);
  const folder = await mkdtemp(join(tmpdir(), 'omni-examples-'));
  try {
    const all: Examples = { ...before };
    const tried = new Map<string, string[]>();
    let missing = checks.map(({ id }) => id).filter((id) => !current(id));
    // A mutant may break a rule in the whole of a profile only, or not this time; then another one is asked.
    for (let round = 0; missing.length > 0 && round < ROUNDS; round += 1) {
      const work = new Map<Mutant, string[]>();
      for (const id of missing) {
        const mutant = mutantFor(id, usable, tried.get(id));
        if (!mutant) continue;
        work.set(mutant, [...(work.get(mutant) ?? []), id]);
        tried.set(id, [...(tried.get(id) ?? []), mutant.name]);
      }
      const played = await inParallel([...work], AT_ONCE, ([mutant, ids]) => play(folder, mutant, ids));
      const found: Examples = Object.assign({}, ...played);
      Object.assign(all, found);
      missing = missing.filter((id) => !found[id]);
    }
    const sorted = checks.flatMap(({ id }) => (all[id] ? [[id, all[id]] as const] : []));
    await writeFile(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
    console.log(`${sorted.length} of ${checks.length} rules have an example.`);
    return sorted.length === checks.length ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await main();
