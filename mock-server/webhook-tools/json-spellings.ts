import { NumberToken } from './json-tokens.js';

/** One way of writing JSON, with its name in the middle of a sentence. */
interface Spelling {
  readonly name: string;
  readonly write: (value: unknown) => string;
}

const LAYOUTS = [
  { name: 'compact JSON', comma: ',', colon: ':', step: null },
  {
    name: 'JSON with a space after commas and colons (as Python does)',
    comma: ', ',
    colon: ': ',
    step: null,
  },
  { name: 'JSON indented by 2', comma: ',', colon: ': ', step: '  ' },
  { name: 'JSON indented by 4', comma: ',', colon: ': ', step: '    ' },
  { name: 'JSON indented by tabs', comma: ',', colon: ': ', step: '\t' },
] as const;

/** The members of an event as Omni writes them; a name for the event may stand after the first. */
const OMNIS_ORDER = [
  'event_id',
  'event',
  'type',
  'jobId',
  'status',
  'result_summary',
  'reason',
  'progress',
  'metadata',
  'completed_at',
];
const rank = (key: string): number =>
  OMNIS_ORDER.includes(key) ? OMNIS_ORDER.indexOf(key) : OMNIS_ORDER.length;

const ORDERS = [
  { name: null, keys: (record: object) => Object.keys(record) },
  { name: 'sorted keys', keys: (record: object) => Object.keys(record).sort() },
  {
    name: 'the members in the order of the documented event',
    keys: (record: object) =>
      'event_id' in record ? Object.keys(record).sort((a, b) => rank(a) - rank(b)) : Object.keys(record),
  },
] as const;

const asUnicode = (text: string, letters: RegExp): string =>
  text.replaceAll(letters, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const BEYOND_ASCII = /[^\0-\x7f]/g;

const ESCAPES = [
  { name: null, escaped: (text: string) => text },
  {
    name: '\\u escapes for letters beyond ASCII',
    escaped: (text: string) => asUnicode(text, BEYOND_ASCII),
  },
  { name: 'escaped slashes', escaped: (text: string) => text.replaceAll('/', '\\/') },
  {
    name: '\\u escapes and escaped slashes (as PHP does)',
    escaped: (text: string) => asUnicode(text.replaceAll('/', '\\/'), BEYOND_ASCII),
  },
  {
    name: '\\u escapes for <, > and & (as Go does)',
    escaped: (text: string) => asUnicode(text, /[<>&\u2028\u2029]/g),
  },
] as const;

const withParts = (parts: readonly (string | null)[]): string => {
  const named = parts.filter((part) => part !== null);
  return named.length === 0 ? '' : ` with ${named.join(' and ')}`;
};

/** The usual ways in which programs write JSON; numbers are taken as {@link NumberToken}. */
export const spellings: readonly Spelling[] = LAYOUTS.flatMap((layout) =>
  ORDERS.flatMap((order) =>
    ESCAPES.map(({ name, escaped }) => ({
      name: `${layout.name}${withParts([order.name, name])}`,
      write: (value: unknown) => written(value, { ...layout, keys: order.keys, escaped }, ''),
    })),
  ),
);

interface Manner {
  readonly comma: string;
  readonly colon: string;
  /** What each level is indented by; null keeps all in one line. */
  readonly step: string | null;
  readonly keys: (record: object) => string[];
  readonly escaped: (text: string) => string;
}

function written(value: unknown, manner: Manner, indent: string): string {
  if (value instanceof NumberToken) return value.source;
  if (typeof value !== 'object' || value === null) return manner.escaped(JSON.stringify(value));
  const deeper = manner.step === null ? '' : indent + manner.step;
  if (Array.isArray(value)) {
    return framed(
      '[',
      ']',
      value.map((item) => written(item, manner, deeper)),
      manner,
      indent,
    );
  }
  const members = new Map(Object.entries(value));
  return framed(
    '{',
    '}',
    manner.keys(value).map((key) => {
      const name = manner.escaped(JSON.stringify(key));
      return `${name}${manner.colon}${written(members.get(key), manner, deeper)}`;
    }),
    manner,
    indent,
  );
}

function framed(
  open: string,
  close: string,
  parts: readonly string[],
  { comma, step }: Manner,
  indent: string,
): string {
  if (parts.length === 0) return open + close;
  if (step === null) return open + parts.join(comma) + close;
  const line = `\n${indent}${step}`;
  return `${open}${line}${parts.join(`${comma}${line}`)}\n${indent}${close}`;
}
