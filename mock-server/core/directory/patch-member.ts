import type { MemberChanges } from './members.js';
import { invalidPatch, isObject, type PatchOperation, textAt, verbOf } from './patch-operation.js';

/** The key of user attributes in a SCIM user, and before a colon the path of a single one. */
export const ATTRIBUTES = 'urn:omni:params:1.0:UserAttribute';

/** What the operations of a PATCH change about a standard user. Throws `invalid_patch`. */
export function memberChanges(operations: readonly PatchOperation[]): MemberChanges {
  const changes = operations.flatMap(changesOf);
  const attributes: MemberChanges['attributes'] = Object.assign({}, ...changes.map((it) => it.attributes));
  return Object.assign({}, ...changes, { attributes });
}

function changesOf(operation: PatchOperation): MemberChanges[] {
  const { path, value } = operation;
  if (verbOf(operation) === 'remove') {
    const name = path === undefined ? null : attributeIn(path);
    if (name === null) throw invalidPatch(`only a path ${ATTRIBUTES}:<name> can be removed`);
    return [{ attributes: { [name]: null } }];
  }
  if (path !== undefined) return [changeAt(path, value)];
  if (!isObject(value)) throw invalidPatch('without a path the value is an object');
  return Object.entries(value).map(([key, one]) => changeAt(key, one));
}

/** SCIM's own names come in any case (RFC 7643, section 2.1); attribute names are Omni's. */
function changeAt(path: string, value: unknown): MemberChanges {
  switch (path.toLowerCase()) {
    case 'active':
      return { active: truthAt(path, value) };
    case 'displayname':
      return { name: textAt(path, value) };
    case 'username':
      return { userName: textAt(path, value) };
    case ATTRIBUTES.toLowerCase():
      if (isObject(value)) return { attributes: value };
      throw invalidPatch(`${path} takes an object`);
  }
  const name = attributeIn(path);
  if (name === null) {
    throw invalidPatch(`${path} is none of active, displayName, userName, ${ATTRIBUTES}:<name>`);
  }
  return { attributes: { [name]: value ?? null } };
}

function attributeIn(path: string): string | null {
  const prefix = `${ATTRIBUTES}:`;
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : null;
}

/** Some identity providers send the words "True" and "False". */
function truthAt(path: string, value: unknown): boolean {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  if (word === true || word === 'true') return true;
  if (word === false || word === 'false') return false;
  throw invalidPatch(`${path} takes true or false`);
}
