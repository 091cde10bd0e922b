/** Pixels of a time axis. */
export interface Scale {
  readonly width: number;
  readonly x: (ms: number) => number;
  readonly ticks: readonly number[];
}

const EDGE = 14;
const STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600];
const LEAST_TICK_PX = 70;

/** Wide enough that two polls at the right pace stand apart, and never endless. */
export function scaleFor(durationMs: number): Scale {
  const ms = Math.max(durationMs, 200);
  const inner = Math.min(2_400, Math.max(900, (ms / 1_000) * 56));
  const x = (at: number) => EDGE + (Math.max(0, Math.min(at, ms)) / ms) * inner;
  const step = STEPS_S.find((one) => ((one * 1_000) / ms) * inner >= LEAST_TICK_PX) ?? ms / 8_000;
  const count = Math.floor(ms / (step * 1_000));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step * 1_000);
  return { width: inner + 2 * EDGE, x, ticks };
}

/** The first row in which a thing of this width has room, so that nothing lies on anything else; undefined when all are full. */
export function rowFinder(most: number): (from: number, to: number) => number | undefined {
  const ends: number[] = [];
  return (from, to) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free >= 0 ? free : ends.length;
    if (row >= most) return undefined;
    ends[row] = to;
    return row;
  };
}
