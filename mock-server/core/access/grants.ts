import type { AccessGrant, AttributeValue } from '../../../fixtures/index.js';
import type { Attributes } from '../directory/effective-user.js';

/** The single values of an attribute; none when it has no value. */
export function valuesOf(value: AttributeValue | null | undefined): readonly (string | number)[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}

/** Numbers are stored as texts, so 7 and "7" are one value. */
export const sameValue = (a: string | number, b: string | number): boolean => String(a) === String(b);

/**
 * Whether somebody has what a list of required grants asks for. Inside one entry `|` is "or" and a comma "and"; that all
 * entries must be met is a reading of ours. A grant nobody defined lets nobody through.
 */
export function meetsGrants(
  required: readonly string[],
  grants: Readonly<Record<string, AccessGrant>>,
  attributes: Attributes,
): boolean {
  const has = (name: string): boolean => {
    const grant = Object.hasOwn(grants, name) ? grants[name] : undefined;
    if (!grant) return false;
    return valuesOf(attributes[grant.userAttribute]).some((value) =>
      grant.allowedValues.some((allowed) => sameValue(allowed, value)),
    );
  };
  return required.every((entry) =>
    entry.split(',').every((either) => either.split('|').some((name) => has(name.trim()))),
  );
}
