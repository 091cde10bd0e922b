import { parse } from 'scim2-parse-filter';
import type { GroupChange } from './groups.js';
import { invalidPatch, isObject, type PatchOperation, textAt, verbOf } from './patch-operation.js';

/** What the operations of a PATCH change about a group. Throws `invalid_patch`. */
export const groupChanges = (operations: readonly PatchOperation[]): GroupChange[] =>
  operations.map(changeOf);

function changeOf(operation: PatchOperation): GroupChange {
  const { path, value } = operation;
  const verb = verbOf(operation);
  if (verb === 'remove') return { remove: [memberIn(path ?? '')] };
  if (verb === 'add') {
    if (path?.toLowerCase() === 'members') return { add: memberIds(value) };
    throw invalidPatch('only members can be added');
  }
  switch (path?.toLowerCase()) {
    case 'members':
      return { members: memberIds(value) };
    case 'displayname':
      return { rename: textAt('displayName', value) };
    case undefined:
      if (isObject(value)) return { rename: textAt('displayName', value.displayName) };
      throw invalidPatch('without a path the value is an object with a displayName');
  }
  throw invalidPatch(`${path} is neither displayName nor members`);
}

function memberIds(value: unknown): string[] {
  if (!Array.isArray(value)) throw invalidPatch('members takes a list of {"value": "<membership id>"}');
  return value.map((member: unknown) => textAt('members.value', isObject(member) ? member.value : undefined));
}

/** The id in `members[value eq "<id>"]`. */
function memberIn(path: string): string {
  const expected = () =>
    invalidPatch(`expected the path members[value eq "<id>"], received ${path || 'none'}`);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(path);
  } catch {
    throw expected();
  }
  if (parsed.op !== '[]' || parsed.attrPath.toLowerCase() !== 'members') throw expected();
  const { valFilter } = parsed;
  if (valFilter.op !== 'eq' || valFilter.attrPath.toLowerCase() !== 'value') throw expected();
  if (typeof valFilter.compValue !== 'string') throw expected();
  return valFilter.compValue;
}
