/** Beginnings of the lines that `curl -v` adds of its own, and those of the answer. */
const NOTE = /^(?:\* |< |[{}] \[\d+ bytes data\]| {2}% Total |\s*\d+ .*--:--:--)/;

const NO_BODY =
  'this is what curl -v shows, and that has no body of the request; save the request with curl --trace request.txt instead, or put the body after the last line that begins with ">"';

/**
 * The body among the lines that follow the headers in what `curl -v` shows. Throws one sentence when there is none, as is
 * usual, and one is expected.
 */
export function withoutCurlsNotes(rest: string, expectsBody: boolean): string {
  const lines = rest.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !NOTE.test(line));
  const answer = lines.findIndex((line) => line.startsWith('< '));
  const isThere = first !== -1 && (answer === -1 || first < answer);
  if (!isThere) {
    if (expectsBody) throw new Error(NO_BODY);
    return '';
  }
  const body = lines.slice(first);
  const end = body.findIndex((line) => NOTE.test(line));
  return (end === -1 ? body : body.slice(0, end)).join('\n');
}

const SECTION = /^(?:[\d:.]+ )?(?:(=> Send (header|data), (\d+) bytes)|==|<=|=>)/;
const ROW = /^([0-9a-f]{4,}): ?(.*)$/;
const HEX_ROW = /^[0-9a-f]{4,}: (?:[0-9a-f]{2} ){1,16} *(?=.)/;

/** What `curl --trace` or `--trace-ascii` wrote. */
export interface CurlTrace {
  /** The first request of it, as it went over the wire, one letter for each byte. */
  readonly text: string;
  /** It shows bytes as letters, and a dot for those that are none. */
  readonly lossy: boolean;
}

interface Section {
  readonly kind: string;
  readonly bytes: number;
  readonly rows: { readonly offset: number; readonly text: string; readonly line: string }[];
}

/** Reads the trace of curl; undefined when the text is none. Throws one sentence when it has no body. */
export function readCurlTrace(text: string): CurlTrace | undefined {
  const sections = sectionsOf(text);
  const from = sections.findIndex(({ kind }) => kind === 'header');
  if (from === -1) return undefined;
  const next = sections.findIndex(({ kind }, at) => at > from && kind === 'header');
  const request = sections.slice(from, next === -1 ? undefined : next);
  const isHex = request.every(({ rows }) => rows.every(({ line }) => HEX_ROW.test(line)));
  const read = isHex ? hexBytes : asciiBytes;
  return { text: request.map(read).join(''), lossy: !isHex };
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let current: Section | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [section, , kind, bytes] = SECTION.exec(line) ?? [];
    if (section !== undefined) {
      current = kind === undefined ? undefined : { kind, bytes: Number(bytes), rows: [] };
      if (current) sections.push(current);
      continue;
    }
    const [, offset, row] = ROW.exec(line) ?? [];
    if (current && offset !== undefined && row !== undefined) {
      current.rows.push({ offset: Number.parseInt(offset, 16), text: row, line });
    }
  }
  return sections;
}

/** Sixteen bytes a row, in 48 letters. */
const hexBytes = ({ rows }: Section): string =>
  rows
    .map(({ text }) => Buffer.from(text.slice(0, 48).replaceAll(' ', ''), 'hex').toString('latin1'))
    .join('');

/** A row ends early where CR and LF are, and leaves them out. */
const asciiBytes = ({ rows, bytes }: Section): string =>
  rows
    .map(({ text, offset }, at) => {
      const next = rows[at + 1]?.offset ?? bytes;
      return next - offset - text.length === 2 ? `${text}\r\n` : text;
    })
    .join('');
