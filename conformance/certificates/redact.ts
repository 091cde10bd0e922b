import type { Trace, TraceEvent } from '../../mock-server/index.js';
import { HIDDEN, type Rewrite, SHORTEST_SECRET } from './redact-secrets.js';

export { hiding } from './redact-secrets.js';

const SECRET_NAME = 'api[-_]?key|token|passw(?:or)?d|passphrase|secret|credential|vault';
/** Names of headers, query parameters and fields whose values may open something, wherever they come from. */
const TELLING = new RegExp(SECRET_NAME, 'i');
const TELLING_HEADER = new RegExp(`^(proxy-)?authorization$|cookie|signature$|${SECRET_NAME}`, 'i');
/** The same in a text: as JSON, and as a query or form. */
const TELLING_FIELD = new RegExp(
  String.raw`("(?:[^"\\]|\\.){0,100}?(?:${SECRET_NAME})[^"\\]{0,100}"\s*:\s*")((?:[^"\\]|\\.)*)(?=")`,
  'gi',
);
const TELLING_PARAMETER = new RegExp(
  String.raw`((?:^|[?&])[^=&?\s"]{0,100}?(?:${SECRET_NAME})[^=&?\s"]{0,100}=)([^&\s"#\\]+)`,
  'gi',
);
/** Keys that the mock masked already stay readable. */
const MASKED =
  /^(\w+ )?\[(organization-key|personal-key(:[\w.-]+)?|embed-secret|webhook-secret|signing-secret|hidden)\]$/;

/** What lets its bearer into an embedded page, where it stands in a body, a URL or a query. */
const TICKETS = [
  /"sessionId"\s*:\s*"([^"\\]{8,})"/g,
  /[?&](?:sessionId|signature)=([^&\s"#\\]{8,})/g,
] as const;
const TICKET_NAMES = ['sessionId', 'signature'] as const;

/**
 * A trace that can be handed on: the mock hides keys and signing secrets as it records; this hides them once more wherever
 * else a client put them, and whatever opened something while the run lasted. Tickets are replaced by one name each, so
 * that a check can still tell whether two of them are the same.
 */
export function redactTrace(trace: Trace, hide: Rewrite): Trace {
  const name = naming(ticketsIn(trace));
  const clean = (event: TraceEvent): TraceEvent =>
    withoutTellingValues(mapped(event, (text) => name(hide(text))));
  const [space, ...rest] = trace;
  return [mapped(space, hide), ...rest.map(clean)];
}

function ticketsIn(trace: Trace): Set<string> {
  const found = new Set<string>();
  const add = (ticket: string) => {
    found.add(ticket);
    found.add(decoded(ticket));
  };
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const pattern of TICKETS) for (const [, ticket = ''] of value.matchAll(pattern)) add(ticket);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const event of trace) {
    look(event);
    if (event.kind !== 'exchange') continue;
    for (const parameter of TICKET_NAMES) {
      const value = event.query[parameter];
      if (typeof value === 'string' && value.length >= SHORTEST_SECRET) add(value);
    }
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Gives each ticket a name of its own; one that is spelled in two ways has one name. */
function naming(tickets: ReadonlySet<string>): Rewrite {
  if (tickets.size === 0) return (text) => text;
  const numbers = new Map<string, number>();
  const names = [...tickets].map((ticket) => {
    const plain = decoded(ticket);
    const number = numbers.get(plain) ?? numbers.size + 1;
    numbers.set(plain, number);
    return [ticket, `ticket-${number}`] as const;
  });
  const longestFirst = names.sort(([a], [b]) => b.length - a.length);
  return (text) => longestFirst.reduce((rest, [ticket, name]) => rest.replaceAll(ticket, name), text);
}

function withoutTellingValues(event: TraceEvent): TraceEvent {
  if (event.kind === 'adapter') return { ...event, message: quietFields(event.message) };
  if (event.kind !== 'exchange' && event.kind !== 'delivery') return event;
  const quiet = {
    requestHeaders: quietValues(event.requestHeaders, TELLING_HEADER),
    responseHeaders: quietValues(event.responseHeaders, TELLING_HEADER),
    responseBody: event.responseBody && quietText(event.responseBody),
  };
  return event.kind === 'exchange'
    ? {
        ...event,
        ...quiet,
        query: quietValues(event.query, TELLING),
        path: quietText(event.path),
        requestBody: event.requestBody && quietText(event.requestBody),
      }
    : { ...event, ...quiet, url: quietText(event.url) };
}

const quietValue = (value: string): string => (value === '' || MASKED.test(value) ? value : HIDDEN);

const quietText = (text: string): string =>
  [TELLING_FIELD, TELLING_PARAMETER].reduce(
    (rest, pattern) =>
      rest.replace(pattern, (_all, name: string, value: string) => `${name}${quietValue(value)}`),
    text,
  );

const quietValues = <Value extends string | readonly string[]>(
  values: Readonly<Record<string, Value>>,
  telling: RegExp,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      telling.test(name) ? mapped(value, quietValue) : mapped(value, quietText),
    ]),
  );

/** For the fields of a message, which hold plain texts where somebody can put one. */
const quietFields = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? (TELLING.test(name) ? quietValue(value) : quietText(value)) : value,
    ]),
  );

/** The same value with every text in it rewritten, keys of objects included. */
export function mapped<Value>(value: Value, rewrite: Rewrite): Value {
  return anyMapped(value, rewrite) as Value;
}

function anyMapped(value: unknown, rewrite: Rewrite): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((one) => anyMapped(one, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [rewrite(key), anyMapped(one, rewrite)]),
  );
}
