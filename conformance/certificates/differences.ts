const MOST = 12;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where two JSON values differ, a path each, such as `checks[3].verdict`; the first dozen. */
export function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (Object.is(one, other)) return [];
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return [`${path}.length`];
    return one.flatMap((item, at) => differences(item, other[at], `${path}[${at}]`)).slice(0, MOST);
  }
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys
      .flatMap((key) => differences(one[key], other[key], path === '' ? key : `${path}.${key}`))
      .slice(0, MOST);
  }
  return [path === '' ? 'all of it' : path];
}
