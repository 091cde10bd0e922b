/**
 * Proves the checks: the reference client passes all of them, every mutant trips exactly the checks it says among those of
 * the profiles it plays, and every check is tripped by some mutant. Prints the kill matrix.
 *
 * usage: prove [--write | --check] [--only <mutant>]... [--at-once <clients>]
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runConformance } from '../conformance/index.js';
import { buildClient, type Mutant, mutants } from '../conformance/mutants/index.js';
import { findingsOf, type Proof } from './prove/findings.js';
import { inParallel } from './prove/in-parallel.js';
import { killMatrix } from './prove/kill-matrix.js';
import { profilesOf } from './prove/profiles.js';

const MATRIX = new URL('../docs/kill-matrix.md', import.meta.url);
/** Scenarios of one client at once; they mostly wait. */
const JOBS = 5;
/** Clients at once that play webhooks: those scenarios work all the time, and would only keep each other from their deadlines. */
const AT_WORK = 3;

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    'at-once': { type: 'string', default: '12' },
  },
});

/** Plays a mutant's profiles against it; without one it is the reference client, and plays everything. */
async function prove(folder: string, mutant?: Mutant): Promise<Proof> {
  const file = join(folder, `${mutant?.name ?? 'reference'}.mjs`);
  await buildClient(file, mutant);
  const report = await runConformance({
    command: [process.execPath, file],
    strict: true,
    jobs: JOBS,
    ...(mutant ? { profile: profilesOf(mutant) } : {}),
  });
  const proof: Proof = mutant ? { report, mutant } : { report };
  const findings = findingsOf([proof]);
  const seconds = Math.round(report.durationMs / 1_000);
  console.log(`${findings.length === 0 ? 'ok    ' : 'NOT OK'} ${nameOf(proof)} (${seconds} s)`);
  for (const finding of findings) console.log(`       ${finding}`);
  return proof;
}

const nameOf = ({ mutant }: Proof): string => mutant?.name ?? 'the reference client';

const works = (mutant?: Mutant): boolean => !mutant || profilesOf(mutant).includes('webhooks');

/**
 * Deadlines and cadence are real time, which a machine this busy can stretch. What did not come out as expected is
 * looked at again, two at a time, and the second look decides.
 */
async function proveAgain(folder: string, proofs: readonly Proof[]): Promise<Proof[]> {
  const doubtful = proofs.filter((proof) => findingsOf([proof]).length > 0);
  if (doubtful.length > 0) console.log(`\nA second look at: ${doubtful.map(nameOf).join(', ')}`);
  const again = await inParallel(doubtful, 2, ({ mutant }) => prove(folder, mutant));
  return proofs.map((proof) => again[doubtful.indexOf(proof)] ?? proof);
}

async function main(): Promise<number> {
  const { only, check, write } = values;
  const unknown = only?.find((name) => !mutants.some((mutant) => mutant.name === name));
  if (unknown) {
    console.error(`There is no mutant ${unknown}; there are: ${mutants.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const atOnce = Number(values['at-once']);
  if (!Number.isInteger(atOnce) || atOnce < 1) {
    console.error(`--at-once takes a whole number from 1, not ${values['at-once']}.`);
    return 2;
  }
  const chosen = only ? mutants.filter(({ name }) => only.includes(name)) : mutants;
  const folder = await mkdtemp(join(tmpdir(), 'omni-prove-'));
  try {
    const clients = [undefined, ...chosen];
    const look = (mutant?: Mutant) => prove(folder, mutant);
    const firstLook = [
      ...(await inParallel(clients.filter(works), Math.min(AT_WORK, atOnce), look)),
      ...(await inParallel(
        clients.filter((mutant) => !works(mutant)),
        atOnce,
        look,
      )),
    ];
    const proofs = await proveAgain(folder, firstLook);
    const findings = findingsOf(proofs, only ? 'these' : 'complete');
    const checks = proofs.find(({ mutant }) => !mutant)?.report.checks ?? [];
    const matrix = killMatrix(checks, mutants);
    if (!only) console.log(`\n${matrix}`);
    if (write && findings.length === 0) await writeFile(MATRIX, matrix);
    if (check && (await readFile(MATRIX, 'utf8').catch(() => '')) !== matrix) {
      findings.push('docs/kill-matrix.md is stale: run `npm run prove -- --write`.');
    }
    console.log(
      findings.length === 0
        ? `Proved: ${checks.length} checks, ${chosen.length} mutants.`
        : `Not proved:\n${findings.map((finding) => `- ${finding}`).join('\n')}`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await main();
