/**
 * Proves the checks: the reference client passes all of them, every mutant trips exactly the checks it says, and every
 * check is tripped by some mutant. Prints the kill matrix.
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
import { killMatrix } from './prove/kill-matrix.js';

const MATRIX = new URL('../docs/kill-matrix.md', import.meta.url);
const REFERENCE = 'the reference client';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    'at-once': { type: 'string', default: '12' },
  },
});

/** Runs every scenario against one client, built into a file of its own. */
async function prove(folder: string, mutant: Mutant | undefined): Promise<Proof> {
  const file = join(folder, `${mutant?.name ?? 'reference'}.mjs`);
  await buildClient(file, mutant);
  const began = performance.now();
  const report = await runConformance({ command: [process.execPath, file], strict: true, jobs: 8 });
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  const proof: Proof = mutant ? { report, mutant } : { report };
  const findings = findingsOf([proof]);
  console.log(`${findings.length === 0 ? 'ok' : 'NOT OK'}  ${mutant?.name ?? REFERENCE} (${seconds} s)`);
  for (const finding of findings) console.log(`        ${finding}`);
  return proof;
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
) {
  const waiting = [...items];
  const results: Result[] = [];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      results.push(await work(item));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function main(): Promise<number> {
  const { only } = values;
  const unknown = only?.find((name) => !mutants.some((mutant) => mutant.name === name));
  if (unknown) {
    console.error(`There is no mutant ${unknown}; there are: ${mutants.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const chosen = only ? mutants.filter(({ name }) => only.includes(name)) : mutants;
  const folder = await mkdtemp(join(tmpdir(), 'omni-prove-'));
  try {
    // The reference runs alone first: if it fails, nothing below means anything.
    const reference = await prove(folder, undefined);
    const proofs = await inParallel(chosen, Number(values['at-once']), (mutant) => prove(folder, mutant));
    const all = [reference, ...proofs];
    const findings = only ? findingsOf(all) : findingsOf(all, 'complete');
    const matrix = killMatrix(reference.report.checks, mutants);
    if (!only) console.log(`\n${matrix}`);
    if (values.check && (await readFile(MATRIX, 'utf8').catch(() => '')) !== matrix) {
      findings.push('docs/kill-matrix.md is stale: run `npm run prove -- --write`.');
    }
    if (values.write && findings.length === 0) await writeFile(MATRIX, matrix);
    console.log(
      findings.length === 0
        ? `Proved: ${reference.report.checks.length} checks, ${chosen.length} mutants.`
        : `Not proved:\n${findings.map((finding) => `- ${finding}`).join('\n')}`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await main();
