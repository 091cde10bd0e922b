import type { CapturedRequest } from './captured-request.js';
import { readCurlTrace, withoutCurlsNotes } from './curl-output.js';

/** Bytes as letters, one each, so that nothing is lost on the way to text and back. */
const BYTES = 'latin1';

/** Or the status line of a dump that has one. */
const FIRST_LINE = /(?:POST|PUT|PATCH) \S+ HTTP\/\d(?:\.\d)?\r?\n|^HTTP\/\d[^\n]*\n/;
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/;

/**
 * Reads a request as it went over the wire: headers, an empty line, the body. Lines may end in LF or CR LF; a request
 * line may stand before the headers, and anything before that line; `curl -v` marks lines with `> `, and what
 * `curl --trace` writes is read as well. Throws one sentence.
 */
export function readRawHttp(bytes: Uint8Array): CapturedRequest {
  const whole = Buffer.from(bytes).toString(BYTES);
  const trace = readCurlTrace(whole);
  const request = requestIn(trace?.text ?? whole);
  return trace?.lossy ? { ...request, remarks: [...request.remarks, LOSSY] } : request;
}

const LOSSY =
  'curl --trace-ascii shows a dot for a line break and for a letter beyond ASCII; with --trace every byte is seen.';

function requestIn(whole: string): CapturedRequest {
  const first = FIRST_LINE.exec(whole);
  const text = first ? whole.slice(first.index + first[0].length) : whole.replace(/^\xef\xbb\xbf/, '');
  const end = /\r?\n(?:> ?)?\r?\n/.exec(text);
  if (!end) {
    throw new Error(
      'the captured request has no empty line between its headers and its body; give headers, an empty line and the body, or use --body and --header',
    );
  }
  const lines = text.slice(0, end.index).split(/\r?\n/);
  const headers = headersOf(lines);
  const rest = text.slice(end.index + end[0].length);
  const isCurls = lines.some((line) => line.startsWith('> '));
  const body = isCurls ? withoutCurlsNotes(rest, headerOf(headers, 'content-length') !== '0') : rest;
  return { headers, ...bodyOf(Buffer.from(body, BYTES), headers) };
}

function headersOf(lines: readonly string[]): CapturedRequest['headers'] {
  // A line that begins with white space goes on with the one before it.
  const unfolded = lines
    .map((line) => line.replace(/^> /, ''))
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n');
  return unfolded
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, value] = HEADER.exec(line) ?? [];
      if (name !== undefined && value !== undefined) return [name, value] as const;
      throw new Error(
        `the captured request has the line "${line.slice(0, 80)}" among its headers; a header is a name, a colon and a value`,
      );
    });
}

const headerOf = (headers: CapturedRequest['headers'], name: string): string | undefined =>
  headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];

function bodyOf(
  rest: Buffer,
  headers: CapturedRequest['headers'],
): Pick<CapturedRequest, 'body' | 'remarks' | 'otherwise'> {
  if (/\bchunked$/i.test(headerOf(headers, 'transfer-encoding') ?? '')) {
    const body = joinChunks(rest);
    if (body) return { body, remarks: ['The body came in chunks, which were put together.'] };
  }
  const length = Number(headerOf(headers, 'content-length') ?? Number.NaN);
  if (Number.isNaN(length) || length === rest.length) return { body: rest, remarks: [] };
  if (length < rest.length) {
    return {
      body: rest.subarray(0, length),
      remarks: [
        `Content-Length says ${length} bytes: ${rest.length - length} more at the end of the file were left out.`,
      ],
      otherwise: {
        body: rest,
        remark: `Content-Length says ${length} bytes, and what was signed are the ${rest.length} that the file has: the header is wrong, or belongs to another body.`,
      },
    };
  }
  return {
    body: rest,
    remarks: [
      `Content-Length says ${length} bytes, and the file has ${rest.length} of them: it is not whole, or the header belongs to another body.`,
    ],
  };
}

/** Undefined when the bytes are no chunks; some tools put them together and keep the header that speaks of them. */
function joinChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString(BYTES, at, Math.max(at, end)))?.[1];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
    if (at > bytes.length) return undefined;
  }
}
