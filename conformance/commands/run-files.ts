import { join } from 'node:path';
import type { Trace } from '../../mock-server/index.js';
import { reporters } from '../reporters/index.js';
import { type RunReport, traceLines } from '../runner/index.js';
import { makeFolder } from './make-folder.js';
import type { ReportTarget } from './options.js';
import { print, printError, writing } from './output.js';
import { writeError, writeWhole } from './write-file.js';

const INCOMPLETE = 3;

/**
 * Where the traces of a run go. A folder that cannot be made is told at once. A trace that cannot be written is told when
 * all is over, and costs nobody a verdict.
 */
export function traceFolder(folder: string | undefined) {
  if (folder !== undefined) writing(folder, () => makeFolder(folder));
  let unwritten: string | undefined;
  return {
    save(name: string, trace: Trace): void {
      if (folder === undefined) return;
      const path = join(folder, `${name}.jsonl`);
      try {
        writeWhole(path, traceLines(trace));
      } catch (error) {
        unwritten ??= writeError(path, error).message;
      }
    },
    /** What became of the first trace that could not be written. */
    problem: () => unwritten,
  };
}

/** Writes the report files of a run that is about to begin. Throws for the first that cannot be written. */
export function announceReport(report: RunReport, targets: readonly ReportTarget[]): void {
  for (const { format, file } of targets) {
    if (file !== undefined) writing(file, () => writeWhole(file, reporters[format](report, 'file')));
  }
}

/**
 * Gives every report of a run that is over, and the exit code. A report or trace that could not be written is told, and
 * makes a good verdict one that cannot be relied on; the others are written all the same.
 */
export function concludeReport(
  report: RunReport,
  targets: readonly ReportTarget[],
  problem?: string,
): number {
  const problems = problem === undefined ? [] : [problem];
  for (const { format, file } of targets) {
    if (file === undefined) {
      print(reporters[format](report));
      continue;
    }
    try {
      writeWhole(file, reporters[format](report, 'file'));
    } catch (error) {
      problems.push(writeError(file, error).message);
    }
  }
  for (const sentence of problems) printError(`${sentence}\n`);
  return report.exitCode === 0 && problems.length > 0 ? INCOMPLETE : report.exitCode;
}
