import type { RunReport } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';

/** One client's run; without a mutant it is the reference client's. */
export interface Proof {
  readonly mutant?: Mutant;
  readonly report: Pick<RunReport, 'checks' | 'complaints'>;
}

/** Everything that keeps the proof from being one, in sentences. `complete` also asks that every check is tripped. */
export function findingsOf(proofs: readonly Proof[], scope: 'these' | 'complete' = 'these'): string[] {
  return [
    ...proofs.flatMap(({ mutant, report }) =>
      mutant ? aboutMutant(mutant, report) : aboutReference(report),
    ),
    ...(scope === 'complete' ? unproved(proofs) : []),
  ];
}

function aboutReference({ checks, complaints }: Proof['report']): string[] {
  return [
    ...complaints.map((complaint) => `The reference client: ${complaint}`),
    ...checks
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ id, verdict, message }) => `The reference client does not pass ${id}: ${verdict}, ${message}`),
  ];
}

function aboutMutant({ name, kills }: Mutant, { checks, complaints }: Proof['report']): string[] {
  const fired = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return [
    ...complaints.map((complaint) => `${name}: ${complaint}`),
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

function unproved(proofs: readonly Proof[]): string[] {
  const killed = new Set(proofs.flatMap(({ mutant }) => mutant?.kills ?? []));
  const reference = proofs.find(({ mutant }) => !mutant);
  if (!reference) return ['The reference client was not run.'];
  return reference.report.checks
    .filter(({ id }) => !killed.has(id))
    .map(({ id }) => `No mutant trips ${id}.`);
}
