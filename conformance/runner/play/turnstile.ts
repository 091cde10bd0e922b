/**
 * Lets so many through at once, and the others in order as those before them say that they are through. A client that
 * starts takes all the processor it can get: many that start together would keep those under way from keeping time.
 */
export function turnstile(atOnce: number): () => Promise<() => void> {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let isThrough = false;
    return () => {
      if (!isThrough) leave();
      isThrough = true;
    };
  };
}
