import type { AttributeValue, UserAttributeDefinition } from '../../../fixtures/index.js';
import { IdSource } from '../ids.js';
import type { World } from '../world.js';

/** A user attribute as the organization knows it, its own or one of the system's. */
export interface AttributeDefinition {
  /** Empty for a system attribute. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly type: 'String' | 'Number';
  readonly defaultValue: AttributeValue | null;
  readonly multipleValues: boolean;
  readonly system: boolean;
}

/** Names the system fills in; the last one came later, and a session may set it (docs.omni.co, embed parameters). */
const SYSTEM: readonly (readonly [name: string, label: string])[] = [
  ['omni_is_org_admin', 'Is organization admin'],
  ['omni_user_email', 'User email'],
  ['omni_user_embed_entity', 'User embed entity'],
  ['omni_user_groups', 'User groups'],
  ['omni_user_id', 'User ID'],
  ['omni_user_name', 'User name'],
  ['omni_user_timezone', 'User timezone'],
];

const SETTABLE_SYSTEM = 'omni_user_timezone';

const made = new WeakMap<World, ReadonlyMap<string, AttributeDefinition>>();

/** Every attribute of a world by reference name: the organization's own first, then the system's. */
export function attributeDefinitions(world: World): ReadonlyMap<string, AttributeDefinition> {
  const known = made.get(world);
  if (known) return known;
  const ids = new IdSource(world.seed);
  const own = world.dataset.userAttributes.map((definition) => ownDefinition(ids, definition));
  const definitions = new Map([...own, ...SYSTEM.map(systemDefinition)].map((it) => [it.name, it]));
  made.set(world, definitions);
  return definitions;
}

/** Whether somebody may be given a value of it. */
export const isSettable = ({ system, name }: AttributeDefinition): boolean =>
  !system || name === SETTABLE_SYSTEM;

/** What is wrong with a value for an attribute, or null. Numbers may come as texts, which is how they are stored. */
export function valueProblem({ name, type }: AttributeDefinition, value: unknown): string | null {
  const values = Array.isArray(value) ? value : [value];
  for (const one of values) {
    if (typeof one !== 'string' && typeof one !== 'number')
      return `userAttributes.${name}: Expected a string, a number or an array of them`;
    if (type === 'Number' && (one === '' || !Number.isFinite(Number(one))))
      return `userAttributes.${name}: Expected a number, received '${one}'`;
  }
  return null;
}

const ownDefinition = (ids: IdSource, own: UserAttributeDefinition): AttributeDefinition => ({
  id: ids.named('user-attribute', own.name),
  name: own.name,
  label: own.label,
  description: own.description ?? null,
  type: own.type,
  defaultValue: own.defaultValue ?? null,
  multipleValues: own.multipleValues ?? false,
  system: false,
});

const systemDefinition = ([name, label]: readonly [string, string]): AttributeDefinition => ({
  id: '',
  name,
  label,
  description: null,
  type: 'String',
  defaultValue: null,
  multipleValues: false,
  system: true,
});
