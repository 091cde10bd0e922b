/** A timer that endless patience never starts. Returns what stops it. */
export function afterwards(ms: number, then: () => void): () => void {
  if (ms === Number.POSITIVE_INFINITY) return () => {};
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** Waits for a promise, but no longer than this; undefined when it took longer. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  if (ms === 0) return undefined;
  let stop = () => {};
  const over = new Promise<undefined>((resolve) => {
    stop = afterwards(ms, () => resolve(undefined));
  });
  const first = await Promise.race([promise, over]);
  stop();
  return first;
}
