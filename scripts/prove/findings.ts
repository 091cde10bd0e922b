import type { RunReport } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';
import { type Client, nameOf } from './clients.js';

/** One client's run. */
export interface Proof extends Client {
  readonly report: Pick<RunReport, 'checks' | 'complaints' | 'exitCode'>;
}

/** Everything that keeps the proof from being one, in sentences. `complete` also asks that every check is tripped. */
export function findingsOf(proofs: readonly Proof[], scope: 'these' | 'complete' = 'these'): string[] {
  return [
    ...proofs.flatMap((proof) =>
      proof.mutant ? aboutMutant(proof.mutant, proof.report) : aboutUnbroken(proof),
    ),
    ...(scope === 'complete' ? unproved(proofs) : []),
  ];
}

/** The reference client exercises every check; the other examples offer less, and break nothing. */
function aboutUnbroken(proof: Proof): string[] {
  const { checks, complaints, exitCode } = proof.report;
  const name = nameOf(proof).replace(/^t/, 'T');
  const fine = proof.language === 'typescript' ? ['pass'] : ['pass', 'not-applicable'];
  return [
    ...(exitCode === 0 ? [] : [`${name}: the run exits ${exitCode} instead of 0.`]),
    ...complaints.map((complaint) => `${name}: ${complaint}`),
    ...checks
      .filter(({ verdict }) => !fine.includes(verdict))
      .map(({ id, verdict, message }) => `${name} does not pass ${id}: ${verdict}, ${message}`),
  ];
}

/** A broken rule, or one that the public sources leave open. */
const CAUGHT: readonly number[] = [1, 4];

function aboutMutant({ name, kills }: Mutant, { checks, complaints, exitCode }: Proof['report']): string[] {
  const fired = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return [
    ...complaints.map((complaint) => `${name}: ${complaint}`),
    ...(CAUGHT.includes(exitCode) ? [] : [`${name}: the run exits ${exitCode} instead of 1.`]),
    ...fired
      .filter(isSilentOnAttack)
      .map(({ id }) => `${name}: ${id} does not name the attack that got through.`),
    ...kills
      .filter((id) => !fired.some((check) => check.id === id))
      .map(
        (id) =>
          `${name} survives ${id}: ${checks.find((check) => check.id === id)?.verdict ?? 'no such check'}`,
      ),
    ...fired
      .filter(({ id }) => !kills.includes(id))
      .map(({ id, message }) => `${name} trips ${id}, which it should not: ${message}`),
    ...checks
      .filter(({ verdict }) => verdict === 'harness-error')
      .map(({ id, message }) => `${name} breaks the check ${id}: ${message}`),
  ];
}

/** Whoever lets an attack through must read its name in the sentence, and not only in the table below it. */
function isSilentOnAttack({ message, evidence }: Proof['report']['checks'][number]): boolean {
  const attacks = evidence
    .filter((seen) => seen.message === message)
    .flatMap(({ deliveries = [] }) => deliveries)
    .flatMap(({ attack, role }) => (attack !== null && role === 'mutant' ? [attack] : []));
  return attacks.length > 0 && !attacks.some((attack) => message.includes(attack));
}

function unproved(proofs: readonly Proof[]): string[] {
  const killed = new Set(proofs.flatMap(({ mutant }) => mutant?.kills ?? []));
  const reference = proofs.find(({ language, mutant }) => !mutant && language === 'typescript');
  if (!reference) return ['The reference client was not run.'];
  return reference.report.checks
    .filter(({ id }) => !killed.has(id))
    .map(({ id }) => `No mutant trips ${id}.`);
}
