import { actsForOthers, type Caller, requireAi } from '../access.js';
import type { EffectiveUser } from '../directory/effective-user.js';
import { DomainError } from '../errors.js';
import type { Space } from '../space.js';
import type { Model } from '../world.js';
import { reachOf } from './reach-of.js';

/** What somebody wants to put a question to. */
export interface Asked {
  /** Membership to act for; null is the key's own. */
  readonly userId: string | null;
  readonly modelId: string;
  readonly branchId?: string;
  readonly topicName?: string;
}

/** A question that may be asked: by whom, and of what. */
export interface Permitted {
  readonly asker: EffectiveUser;
  readonly model: Model;
  /** The branch of the model that is asked instead of it. */
  readonly branch: Model | null;
}

/**
 * Throws `impersonation_denied` when a personal token acts for somebody: anybody, or anybody else, as the switch says.
 */
export function refuseImpersonation(space: Space, caller: Caller, userId: string | null): void {
  if (caller.key === 'organization' || userId === null) return;
  const own = userId === caller.user.membershipId;
  if (!own || space.switches.ownUserIdWithToken !== 'allow') throw actsForOthers();
}

/**
 * Who asks what, if they may. The order of checks is a decision of ours, since none is published: who may act for whom,
 * what the organization has switched on, whether the person exists, their role, and then what the request names.
 * `use` says whether the topics are those of AI chat or all of the model's.
 */
export function mayAsk(space: Space, caller: Caller, asked: Asked, use: 'ai' | 'workbook' = 'ai'): Permitted {
  refuseImpersonation(space, caller, asked.userId);
  if (!space.features.ai) {
    throw new DomainError(
      'feature_disabled',
      'Forbidden: AI query generation is not enabled for this organization',
    );
  }
  const asker = askerOf(space, asked.userId ?? caller.user.membershipId);
  const model = askableModel(space, asked.modelId);
  requireAi(asker, model);
  if (!model) throw new DomainError('model_not_found', `Model ${asked.modelId} not found`);
  const branch = branchOf(space, model, asked.branchId);
  if (asked.topicName !== undefined) refuseTopic(branch ?? model, asked.topicName, asker, use);
  return { asker, model, branch };
}

function askerOf(space: Space, membershipId: string): EffectiveUser {
  const asker = space.directory.effectiveUser(membershipId);
  if (asker) return asker;
  const code = space.switches.unknownUser === 'forbidden' ? 'membership_forbidden' : 'membership_not_found';
  throw new DomainError(code, `Membership ${membershipId} not found`);
}

/** The model, if AI may ask it (Omni's OpenAPI of July 2026 added extensions to shared models). */
function askableModel({ world }: Space, modelId: string): Model | undefined {
  for (const model of world.models) {
    if (model.id === modelId)
      return model.kind === 'SHARED' || model.kind === 'SHARED_EXTENSION' ? model : undefined;
  }
  return undefined;
}

function branchOf({ world }: Space, model: Model, branchId: string | undefined): Model | null {
  if (branchId === undefined) return null;
  for (const branch of world.models) {
    if (branch.id === branchId && branch.kind === 'BRANCH' && branch.baseModelId === model.id) return branch;
  }
  throw new DomainError('branch_not_found', `Branch ${branchId} not found on model ${model.id}`);
}

/** A topic somebody lacks a grant for, or that is kept out of AI chat, looks the same as one that does not exist. */
function refuseTopic(
  { semantic }: Model,
  topicName: string,
  { attributes }: EffectiveUser,
  use: 'ai' | 'workbook',
): void {
  for (const { name } of reachOf(semantic, attributes, use).topics) if (name === topicName) return;
  throw new DomainError('topic_not_found', `Topic ${topicName} not found`);
}
