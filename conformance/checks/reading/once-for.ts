/**
 * A view of something that never changes, worked out once for each: dozens of checks look at the same trace in the same
 * way, and a long one must not be sorted for every one of them.
 */
export function onceFor<Of extends object, View>(view: (of: Of) => View): (of: Of) => View {
  const views = new WeakMap<Of, { readonly view: View }>();
  return (of) => {
    const known = views.get(of);
    if (known) return known.view;
    const made = view(of);
    views.set(of, { view: made });
    return made;
  };
}

/** Items under the key of each, in their order. */
export function grouped<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
