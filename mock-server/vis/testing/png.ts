import { inflateSync } from 'node:zlib';

/** Red, green and blue, of a picture that is nowhere transparent. */
export type Meets = (red: number, green: number, blue: number, x: number, y: number) => boolean;

/** A decoded PNG of eight-bit RGBA, which is what the mock draws. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Whether one pixel meets a condition. */
  is(meets: Meets, x: number, y: number): boolean;
  /** How many pixels do. */
  count(meets: Meets): number;
}

type Predictor = (left: number, up: number, corner: number) => number;

/** By the number of the filter. */
const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

const SIGNATURE = '89504e470d0a1a0a';

/** Decodes a PNG by its specification: chunks, zlib, and the five filters of a scanline. */
export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE)
    throw new Error('No PNG: the signature is missing.');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header || chunks.at(-1)?.type !== 'IEND') throw new Error('No PNG: it lacks a header or an end.');
  if (header[8] !== 8 || header[9] !== 6) throw new Error('Only eight-bit RGBA is read here.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * 4, height);
  const is = (meets: Meets, x: number, y: number): boolean => {
    const i = (y * width + x) * 4;
    return meets(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0, x, y);
  };
  return {
    width,
    height,
    is,
    count(meets) {
      let found = 0;
      for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (is(meets, x, y)) found += 1;
      return found;
    },
  };
}

function unfiltered(data: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const to = y * stride;
    const predict = PREDICTORS[data[from] ?? 0];
    if (!predict) throw new Error(`No PNG: scanline ${y} has filter ${data[from]}.`);
    for (let x = 0; x < stride; x += 1) {
      const left = x >= 4 ? (out[to + x - 4] ?? 0) : 0;
      const up = y > 0 ? (out[to + x - stride] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (out[to + x - stride - 4] ?? 0) : 0;
      out[to + x] = ((data[from + 1 + x] ?? 0) + predict(left, up, corner)) & 0xff;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
