/** A digest as somebody wrote it. */
export interface WrittenDigest {
  /** What stands before `=`, or null when nothing does. */
  readonly prefix: string | null;
  readonly text: string;
  readonly bytes: Buffer;
  /** How it is written, when it is not lower-case hexadecimal. */
  readonly encoding: 'upper-case hexadecimal' | 'base64' | 'URL-safe base64' | null;
}

/** The algorithm whose digests have so many bytes. */
export const ALGORITHMS: Readonly<Record<number, string>> = {
  16: 'md5',
  20: 'sha1',
  28: 'sha224',
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
};

/** Takes the value of a signature header apart; undefined when it has no digest of any kind. */
export function readDigest(header: string): WrittenDigest | undefined {
  const { prefix = null, text = '' } =
    /^(?:(?<prefix>[a-z][\w-]{0,15})=)?(?<text>.*)$/i.exec(header)?.groups ?? {};
  const written = (bytes: Buffer, encoding: WrittenDigest['encoding']): WrittenDigest => ({
    prefix,
    text,
    bytes,
    encoding,
  });
  // Every text of hexadecimal digits is also one of base64.
  if (/^(?:[0-9a-f]{2})+$/.test(text)) return written(Buffer.from(text, 'hex'), null);
  if (/^(?:[0-9a-f]{2})+$/i.test(text)) return written(Buffer.from(text, 'hex'), 'upper-case hexadecimal');
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return written(Buffer.from(text, 'base64'), 'base64');
  if (/^[\w-]+={0,2}$/.test(text)) return written(Buffer.from(text, 'base64url'), 'URL-safe base64');
  return undefined;
}
