import { validateReport } from '../generated/report-validator.js';
import { REPORT_VERSION, type RunReport } from './run-report.js';

/** Reads a JSON report back. Throws an error whose message a person can act on, as a half sentence. */
export function parseReport(text: string): RunReport {
  const value = jsonIn(text);
  const version: unknown = Reflect.get(Object(value), 'reportVersion');
  if (typeof version === 'number' && version !== REPORT_VERSION)
    throw new Error(`it has report version ${version}; this suite reads version ${REPORT_VERSION}`);
  if (!isReport(value))
    throw new Error(
      `it is no report that \`--report json=<file>\` wrote: ${value === undefined ? noJson(text) : whatIsWrong()}`,
    );
  return value;
}

/** Reads a JSON report of a run back, as far as another run can use it. Throws as `parseReport` does. */
export function parseRunReport(text: string): RunReport {
  const report = parseReport(text);
  if (report.kind !== 'run')
    throw new Error('it is a report of `grade`, which plays no scenarios; give one of `run`');
  return report;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noJson(text: string): string {
  const plain = text.trim();
  if (plain === '') return 'it is empty';
  return plain.startsWith('{') ? 'it ends in the middle, so copy or write it again' : 'it is not JSON';
}

/** Fields that a newer release may have added are let pass; every other departure from the schema is found. */
const isReport = (value: unknown): value is RunReport => validateReport(value);

function whatIsWrong(): string {
  const [first] = validateReport.errors ?? [];
  if (!first) return 'it has another shape';
  const where = first.instancePath.slice(1).replaceAll('/', '.');
  return `${where === '' ? 'it' : where} ${first.message ?? 'is not valid'}`;
}
