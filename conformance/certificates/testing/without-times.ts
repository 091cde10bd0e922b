import type { RunReport } from '../../runner/index.js';
import { mapped } from '../redact.js';

const TIMES: readonly string[] = [
  'startedAt',
  'durationMs',
  'offsetMs',
  'endMs',
  'gapMs',
  'pollGapMs',
  'fromMs',
  'toMs',
];

/** A report without its times, those in sentences too, and without the ports that the system happened to choose. */
export const withoutTimes = (report: RunReport): unknown =>
  mapped(timeless(report), (text) =>
    text.replace(/(127\.0\.0\.1|localhost|\[::1\]):\d+/g, '$1:0').replace(/\d+(\.\d+)? (ms|s)\b/g, '0 $2'),
  );

function timeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (TIMES.includes(key) ? [] : [[key, timeless(one)]])),
  );
}
