/** Works through items, at most so many at once; results come in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const waiting = [...items.entries()];
  const results: [number, Result][] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.push([next[0], await work(next[1])]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results.sort(([a], [b]) => a - b).map(([, result]) => result);
}
