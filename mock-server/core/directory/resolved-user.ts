import type { AttributeValue } from '../../../fixtures/index.js';
import type { AttributeDefinition } from './attribute-definitions.js';
import type { AskedModel, Attributes, BaseRole, EffectiveUser } from './effective-user.js';
import type { OwnAttributes } from './records.js';
import { highestByTarget, type RoleGrant, roleOn } from './role-grants.js';
import { higherRole } from './roles.js';

/** What is known of somebody before their attributes and roles are worked out. */
export interface Known {
  readonly membershipId: string;
  readonly name: string;
  readonly kind: EffectiveUser['kind'];
  readonly orgAdmin: boolean;
  readonly email: string | null;
  readonly entity: string | null;
  readonly groupNames: readonly string[];
  readonly own: OwnAttributes;
  readonly grants: readonly RoleGrant[];
}

export class ResolvedUser implements EffectiveUser {
  readonly membershipId: string;
  readonly name: string;
  readonly kind: EffectiveUser['kind'];
  readonly orgAdmin: boolean;
  readonly attributes: Attributes;
  readonly highestRole: BaseRole;
  readonly #roles: ReadonlyMap<string, BaseRole>;

  constructor(known: Known, definitions: Iterable<AttributeDefinition>) {
    this.membershipId = known.membershipId;
    this.name = known.name;
    this.kind = known.kind;
    this.orgAdmin = known.orgAdmin;
    this.attributes = attributesOf(known, definitions);
    this.#roles = highestByTarget(known.grants);
    this.highestRole = [...this.#roles.values()].reduce<BaseRole>(higherRole, 'NO_ACCESS');
  }

  roleOn(model: AskedModel): BaseRole {
    return roleOn(this.#roles, model);
  }
}

function attributesOf(known: Known, definitions: Iterable<AttributeDefinition>): Attributes {
  const system = systemAttributes(known);
  // Without a prototype, so that no name finds what nobody put there.
  const attributes: Record<string, AttributeValue | null> = Object.create(null);
  for (const { name, defaultValue } of definitions) {
    attributes[name] = known.own[name] ?? system[name] ?? defaultValue;
  }
  return Object.freeze(attributes);
}

/**
 * What the system knows by itself. The groups are listed one by one, so that a grant or a filter can match any of them;
 * that `omni_user_id` is the membership id is a reading of ours.
 */
const systemAttributes = (known: Known): Attributes => ({
  omni_is_org_admin: String(known.orgAdmin),
  omni_user_email: known.email,
  omni_user_embed_entity: known.entity,
  omni_user_groups: known.groupNames.length > 0 ? known.groupNames : null,
  omni_user_id: known.membershipId,
  omni_user_name: known.name,
});
