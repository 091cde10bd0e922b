import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT, RASTERISER, readAsset } from './asset.js';

/** Pixels per unit of the drawing, so that text stays sharp on the dense screens of today. */
const SCALE = 2;

type Rasteriser = (svg: string) => Uint8Array;

let started: Promise<void> | undefined;

/**
 * Makes PNGs with these fonts and no others: it is WebAssembly without a file system, so what fonts a machine has
 * cannot matter.
 */
export async function rasteriserWith(fontBuffers: Uint8Array[], fontName: string): Promise<Rasteriser> {
  // One engine per process, which refuses a second start.
  started ??= readAsset(RASTERISER).then((wasm) => initWasm(wasm));
  await started;
  return (svg) => {
    const resvg = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontBuffers, defaultFontFamily: fontName, sansSerifFamily: fontName },
    });
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    resvg.free();
    return png;
  };
}

/** The font's bytes, for the rasteriser and for measuring text. */
export const readFont = (): Promise<Uint8Array> => readAsset(FONT);
