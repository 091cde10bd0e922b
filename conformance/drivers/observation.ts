import type { ActedOn } from '../../mock-server/index.js';
import { validateObservation } from '../generated/validators.js';

/** What an observer printed: an account of what was acted on, or in one clause why it is none. */
export type Observation = { readonly acted: readonly ActedOn[] } | { readonly problem: string };

const EXCERPT = 120;

/** A body that says too little can be acted on all the same. */
type Entry = { readonly [Field in keyof ActedOn]?: unknown };

const isAccount = (value: unknown): value is readonly Entry[] => validateObservation(value);

/** Reads the output of an observer: a JSON array, or its entries as JSON Lines. Keys nobody asked for are left out. */
export function parseObservation(output: string): Observation {
  const text = output.trim();
  let value: unknown;
  try {
    value = text.startsWith('[') ? JSON.parse(text) : linesOf(text).map((line): unknown => JSON.parse(line));
  } catch {
    return { problem: `it printed something other than JSON: ${text.slice(0, EXCERPT)}` };
  }
  if (isAccount(value)) {
    return {
      acted: value.map(({ eventId, jobId, status }) => ({
        eventId: textOf(eventId),
        jobId: textOf(jobId),
        status: textOf(status),
      })),
    };
  }
  const [first] = validateObservation.errors ?? [];
  const [index, field] = first?.instancePath.slice(1).split('/') ?? [];
  const where = index ? `entry ${Number(index) + 1}${field ? `, ${field}` : ''}: ` : '';
  return { problem: `what it printed is no account: ${where}${first?.message ?? 'it is not valid'}` };
}

/** What was acted on since an earlier account: as often as it is there more often than it was then. */
export function actedSince(earlier: readonly ActedOn[], acted: readonly ActedOn[]): readonly ActedOn[] {
  const known = new Map<string, number>();
  for (const key of earlier.map(keyOf)) known.set(key, (known.get(key) ?? 0) + 1);
  return acted.filter((one) => {
    const key = keyOf(one);
    const times = known.get(key) ?? 0;
    known.set(key, times - 1);
    return times <= 0;
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const keyOf = ({ eventId, jobId, status }: ActedOn): string => JSON.stringify([eventId, jobId, status]);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
