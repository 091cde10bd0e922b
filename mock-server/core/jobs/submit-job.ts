import { actsForOthers, type Caller, mayUseAi } from '../access.js';
import { DomainError } from '../errors.js';
import type { Space } from '../space.js';
import type { Model } from '../world.js';
import { type Attachment, refuseUnfitAttachments } from './attachments.js';
import type { JobRecord } from './job-record.js';

/** What a client sends to have a job made. */
export interface Submission {
  readonly prompt: string;
  readonly modelId: string;
  readonly branchId?: string;
  readonly topicName?: string;
  readonly conversationId?: string;
  readonly webhookUrl?: string;
  readonly webhookSigningSecret?: string;
  readonly progressWebhookEnabled?: boolean;
  readonly attachments?: readonly Attachment[];
  /** Membership to act for; null is the key's own. */
  readonly userId: string | null;
}

/** Models that AI jobs may ask (Omni's OpenAPI of July 2026 added extensions to shared models). */
const ASKABLE = new Set(['SHARED', 'SHARED_EXTENSION']);

/**
 * Makes a job if its caller may have it. The order of checks is a decision of ours, since none is published: who may
 * act for whom, permission, then what the request names, and a busy conversation last.
 */
export function submitJob(space: Space, caller: Caller, asked: Submission): JobRecord {
  refuseWebhookMistakes(space, asked);
  refuseUnfitAttachments(asked.attachments ?? []);
  const ownAllowed =
    space.switches.ownUserIdWithToken === 'allow' && asked.userId === caller.user.membershipId;
  if (caller.key === 'personal' && asked.userId !== null && !ownAllowed) throw actsForOthers();
  const userId = effectiveUser(space, caller, asked.userId);
  const model = space.world.models.find(({ id, kind }) => id === asked.modelId && ASKABLE.has(kind));
  if (!model) throw new DomainError('model_not_found', `Model ${asked.modelId} not found`);
  const branch = space.world.models.find(({ id }) => id === asked.branchId);
  if (asked.branchId !== undefined && (branch?.kind !== 'BRANCH' || branch.baseModelId !== model.id)) {
    throw new DomainError('branch_not_found', `Branch ${asked.branchId} not found on model ${model.id}`);
  }
  if (asked.topicName !== undefined && !mayChatAbout(branch ?? model, asked.topicName)) {
    throw new DomainError('topic_not_found', `Topic ${asked.topicName} not found`);
  }
  if (asked.conversationId !== undefined) space.conversations.toContinue(asked.conversationId, userId);
  return space.jobs.submit({
    prompt: asked.prompt,
    modelId: model.id,
    branchId: branch?.id ?? null,
    topicName: asked.topicName ?? null,
    conversationId: asked.conversationId ?? null,
    userId,
  });
}

/** A topic that exists but is kept out of AI chat looks the same as one that does not exist. */
const mayChatAbout = ({ topics, aiChatTopics }: Model, topicName: string): boolean =>
  topics.some(({ name }) => name === topicName) && (aiChatTopics?.includes(topicName) ?? true);

/** The membership a job runs as. Throws when it may not use AI, or does not exist. */
function effectiveUser(space: Space, caller: Caller, userId: string | null): string {
  const standard =
    userId === null ? caller.user : space.world.users.find((user) => user.membershipId === userId);
  if (standard && !mayUseAi(standard)) {
    throw new DomainError('ai_not_permitted', 'User does not have USE_AI permission');
  }
  if (standard) return standard.membershipId;
  if (userId !== null && space.embedUsers.has(userId)) return userId;
  const code = space.switches.unknownUser === 'forbidden' ? 'membership_forbidden' : 'membership_not_found';
  throw new DomainError(code, `Membership ${userId} not found`);
}

function refuseWebhookMistakes({ switches }: Space, asked: Submission): void {
  if (asked.webhookUrl && !asked.webhookSigningSecret && switches.webhookWithoutSecret === 'refuse') {
    throw new DomainError(
      'invalid_request',
      'Bad Request: webhookSigningSecret: Required when webhookUrl is given',
    );
  }
  if (asked.progressWebhookEnabled && !asked.webhookUrl && switches.progressWithoutUrl === 'refuse') {
    throw new DomainError('invalid_request', 'Bad Request: webhookUrl: Required by progressWebhookEnabled');
  }
}
