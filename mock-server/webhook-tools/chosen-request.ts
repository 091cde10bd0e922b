import type { Choice } from './captured-request.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So many are named when there is one to choose. */
const NAMED = 12;

/**
 * The object in a text of JSON that is a request: the whole of it, one of the test vectors of a file, or one of the
 * deliveries of a trace. Undefined when the text is nothing of the kind. Throws one sentence when it is not clear which.
 */
export function chosenRequest(text: string, { vector, delivery }: Choice): Fields | undefined {
  const whole = parsed(text);
  if (isFields(whole) && Array.isArray(whole.vectors)) {
    refuse(delivery !== null, '--delivery', 'a trace', 'test vectors');
    return vectorOf(whole.vectors.filter(isFields), vector);
  }
  const events = eventsOf(whole, text);
  if (events) {
    refuse(vector !== null, '--vector', 'a file of test vectors', 'a trace');
    return deliveryOf(events, delivery);
  }
  refuse(vector !== null && !(isFields(whole) && whole.id === vector), '--vector', 'a file of test vectors');
  refuse(delivery !== null && !(isFields(whole) && whole.seq === delivery), '--delivery', 'a trace');
  return isFields(whole) ? whole : undefined;
}

function refuse(when: boolean, option: string, wanted: string, found = 'something else'): void {
  if (when) throw new Error(`${option} is for ${wanted}, and the file is ${found}; leave ${option} out`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The events of a trace: as JSON, as a list, or as JSON Lines. */
function eventsOf(whole: unknown, text: string): Fields[] | undefined {
  if (isFields(whole)) return Array.isArray(whole.events) ? whole.events.filter(isFields) : undefined;
  if (whole === undefined) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const events = lines.map(parsed);
    return events.length > 0 && events.every(isFields) ? events : undefined;
  }
  return Array.isArray(whole) && whole.every(isFields) ? whole : undefined;
}

function vectorOf(vectors: readonly Fields[], id: string | null): Fields {
  const found = vectors.find((vector) => vector.id === id);
  if (found) return found;
  const ids = vectors.map((vector) => String(vector.id));
  const asked = id === null ? '' : ` and none is called "${id}"`;
  throw new Error(
    `the file has ${vectors.length} test vectors${asked}; name one with --vector <id>: ${some(ids, ', ')}`,
  );
}

function deliveryOf(events: readonly Fields[], seq: number | null): Fields {
  const deliveries = events.filter(({ kind }) => kind === 'delivery');
  const [sole, ...others] = deliveries;
  const found = seq === null && others.length === 0 ? sole : deliveries.find((event) => event.seq === seq);
  if (found) return found;
  if (!sole) {
    throw new Error(
      `the file has ${events.length} events and no delivery among them; give a trace of a space that has sent a webhook`,
    );
  }
  const asked = seq === null ? '' : ` and none with the number ${seq}`;
  throw new Error(
    `the trace has ${deliveries.length} ${others.length === 0 ? 'delivery' : 'deliveries'}${asked}; choose one with --delivery <seq>: ${some(deliveries.map(named), ', ')}`,
  );
}

/** `7 (job.complete, 401)`. */
const named = ({ seq, event, status, outcome }: Fields): string =>
  `${seq} (${event ?? 'no event'}, ${status ?? outcome ?? 'no answer'})`;

const some = (names: readonly string[], between: string): string =>
  names.length <= NAMED
    ? names.join(between)
    : `${names.slice(0, NAMED).join(between)} and ${names.length - NAMED} more`;
