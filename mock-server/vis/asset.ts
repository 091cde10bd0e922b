import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A file the pictures need, by its name beside the bundle and by the package it comes from. */
export interface Asset {
  readonly packaged: string;
  readonly source: string;
}

/** The font of every label: the package brings it, because a bare container has none. */
export const FONT: Asset = { packaged: 'DejaVuSans.ttf', source: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf' };
export const RASTERISER: Asset = { packaged: 'resvg.wasm', source: '@resvg/resvg-wasm/index_bg.wasm' };

/** Reads an asset from beside the bundle, or from its package when run from source. */
export async function readAsset({ packaged, source }: Asset): Promise<Uint8Array> {
  const beside = fileURLToPath(new URL(packaged, import.meta.url));
  return readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(source));
}
