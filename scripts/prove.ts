/**
 * Proves the checks: the reference client passes all of them, every mutant trips exactly the checks it says among those of
 * the profiles it plays, and every check is tripped by some mutant. Then proves the explorer by clients with a race. Prints
 * the kill matrix.
 *
 * usage: prove [--write | --check | --matrix] [--all-languages] [--only <mutant>]... [--at-once <clients>]
 *
 * `--write` and `--check` are about docs/kill-matrix.md, after everything was played. `--matrix` writes it from what the
 * mutants declare and plays nothing, so it proves nothing. Mutants in a language that this machine lacks are skipped and
 * counted; with `--all-languages` that is a failure.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from '../conformance/index.js';
import { languageOf, missingToolchain, mutants } from '../conformance/mutants/index.js';
import { type Client, clientsFor, nameOf, playsWebhooks } from './prove/clients.js';
import { findingsOf, type Proof } from './prove/findings.js';
import { inParallel } from './prove/in-parallel.js';
import { killMatrix } from './prove/kill-matrix.js';
import { type Options, optionsFrom } from './prove/options.js';
import { openWorkshop, play, type Workshop } from './prove/play.js';
import { findingsOfRaces } from './prove/races.js';

const MATRIX = new URL('../docs/kill-matrix.md', import.meta.url);
/** Clients at once that play webhooks: those scenarios work all the time, and would only keep each other from their deadlines. */
const AT_WORK = 3;

async function prove(workshop: Workshop, client: Client, processes: boolean): Promise<Proof> {
  const report = await play(workshop, client, { processes });
  const proof: Proof = { ...client, report };
  const findings = findingsOf([proof]);
  const seconds = Math.round(report.durationMs / 1_000);
  console.log(`${findings.length === 0 ? 'ok    ' : 'NOT OK'} ${nameOf(proof)} (${seconds} s)`);
  for (const finding of findings) console.log(`       ${finding}`);
  return proof;
}

/**
 * Deadlines and cadence are real time, which a machine this busy can stretch. What did not come out as expected is
 * looked at again, two at a time and each scenario in a process of its own, and the second look decides.
 */
async function proveAgain(workshop: Workshop, proofs: readonly Proof[]): Promise<Proof[]> {
  const doubtful = proofs.filter((proof) => findingsOf([proof]).length > 0);
  if (doubtful.length > 0) console.log(`\nA second look at: ${doubtful.map(nameOf).join(', ')}`);
  const again = await inParallel(doubtful, 2, (client) => prove(workshop, client, true));
  return proofs.map((proof) => again[doubtful.indexOf(proof)] ?? proof);
}

async function proveAll(clients: readonly Client[], atOnce: number): Promise<Proof[]> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-prove-'));
  const workshop = await openWorkshop(folder);
  try {
    const look = (client: Client) => prove(workshop, client, false);
    const [atWork, waiting] = [clients.filter(playsWebhooks), clients.filter((one) => !playsWebhooks(one))];
    return await proveAgain(workshop, [
      ...(await inParallel(atWork, Math.min(AT_WORK, atOnce), look)),
      ...(await inParallel(waiting, atOnce, look)),
    ]);
  } finally {
    await workshop.omni.close();
    await rm(folder, { recursive: true });
  }
}

/** At the end, when nothing else plays: the order of events is all that these clients have wrong. */
async function proveRaces(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-races-'));
  try {
    return await findingsOfRaces(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Languages that this machine cannot run, with the reason. */
async function missingLanguages(): Promise<Map<string, string>> {
  const languages = [...new Set(mutants.map(languageOf))];
  const reasons = await Promise.all(languages.map(missingToolchain));
  return new Map(
    languages.flatMap((language, i) => (reasons[i] === undefined ? [] : [[language, reasons[i]] as const])),
  );
}

async function main({ only, check, write, matrix, allLanguages, atOnce }: Options): Promise<number> {
  const page = killMatrix(checks, mutants);
  if (matrix) {
    await writeFile(MATRIX, page);
    console.log(
      'Wrote docs/kill-matrix.md from what the mutants declare. Nothing was played, and nothing proved.',
    );
    return 0;
  }
  const missing = await missingLanguages();
  const chosen = mutants.filter(({ name }) => only === undefined || only.includes(name));
  const skipped = chosen.filter((mutant) => missing.has(languageOf(mutant)));
  const played = chosen.filter((mutant) => !skipped.includes(mutant));
  const findings = findingsOf(await proveAll(clientsFor(played), atOnce), only ? 'these' : 'complete');
  if (!only) findings.push(...(await proveRaces()));
  for (const [language, reason] of missing) {
    const count = skipped.filter((mutant) => languageOf(mutant) === language).length;
    if (count === 0) continue;
    const sentence = `${count} mutants in ${language} were skipped: ${reason}.`;
    console.log(`\n${sentence}`);
    if (allLanguages) findings.push(sentence);
  }
  if (!only) console.log(`\n${page}`);
  if (write && findings.length === 0) await writeFile(MATRIX, page);
  if (check && (await readFile(MATRIX, 'utf8').catch(() => '')) !== page)
    findings.push('docs/kill-matrix.md is stale: run `npm run prove -- --write`.');
  console.log(
    findings.length === 0
      ? `Proved: ${checks.length} checks, ${played.length} mutants${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`
      : `Not proved:\n${findings.map((finding) => `- ${finding}`).join('\n')}`,
  );
  return findings.length === 0 ? 0 : 1;
}

const options = optionsFrom(process.argv.slice(2));
if ('wrong' in options) {
  console.error(options.wrong);
  process.exitCode = 2;
} else process.exitCode = await main(options);
