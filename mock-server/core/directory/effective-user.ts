import type { AttributeValue } from '../../../fixtures/index.js';

/** The tiers of access to a model, lowest first. `QUERY_TOPICS` is what embed parameters call `RESTRICTED_QUERIER`. */
export type BaseRole = 'NO_ACCESS' | 'VIEWER' | 'QUERY_TOPICS' | 'QUERIER' | 'MODELER' | 'CONNECTION_ADMIN';

export type Attributes = Readonly<Record<string, AttributeValue | null>>;

/** Somebody as whom a query can run, with everything that decides what they see. A snapshot: look again for each call. */
export interface EffectiveUser {
  readonly membershipId: string;
  readonly name: string;
  readonly kind: 'standard' | 'embed';
  readonly orgAdmin: boolean;
  /** By reference name, own and system ones; null where there is neither a value nor a default. */
  readonly attributes: Attributes;
  /** The highest of their roles on anything. */
  readonly highestRole: BaseRole;
  /** The highest of their roles on a model; a branch has those of the model it branches off. */
  roleOn(model: AskedModel): BaseRole;
}

export interface AskedModel {
  readonly id: string;
  readonly connectionId: string;
  readonly baseModelId: string | null;
}
