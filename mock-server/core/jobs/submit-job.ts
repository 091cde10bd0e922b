import { type Asked, mayAsk, refuseImpersonation } from '../access/may-ask.js';
import type { Caller } from '../access.js';
import { DomainError } from '../errors.js';
import type { Space } from '../space.js';
import { isNestedTooDeeply, MOST_LEVELS } from '../webhooks/nesting.js';
import type { Subscription } from '../webhooks/subscription.js';
import { type Attachment, refuseUnfitAttachments } from './attachments.js';
import type { JobRecord } from './job-record.js';

/** What a client sends to have a job made. */
export interface Submission extends Asked {
  readonly prompt: string;
  readonly conversationId?: string;
  readonly webhookUrl?: string;
  readonly webhookSigningSecret?: string;
  readonly webhookMetadata?: Readonly<Record<string, unknown>>;
  readonly progressWebhookEnabled?: boolean;
  readonly attachments?: readonly Attachment[];
}

/** Makes a job if its caller may have it: see `mayAsk` for the order of checks; a busy conversation comes last. */
export function submitJob(space: Space, caller: Caller, asked: Submission): JobRecord {
  refuseWebhookMistakes(space, asked);
  refuseUnfitAttachments(asked.attachments ?? []);
  refuseImpersonation(space, caller, asked.userId);
  if (!space.features.jobsApi) throw new DomainError('feature_disabled', 'Feature not enabled');
  const { asker, model, branch } = mayAsk(space, caller, asked);
  const userId = asker.membershipId;
  if (asked.conversationId !== undefined) space.conversations.toContinue(asked.conversationId, userId);
  return space.jobs.submit({
    prompt: asked.prompt,
    modelId: model.id,
    branchId: branch?.id ?? null,
    topicName: asked.topicName ?? null,
    conversationId: asked.conversationId ?? null,
    userId,
    subscription: subscriptionOf(asked),
  });
}

/** Where the job's events go; any URI is taken, and where it cannot be reached the attempt says so. */
function subscriptionOf(asked: Submission): Subscription | null {
  if (asked.webhookUrl === undefined) return null;
  return {
    url: asked.webhookUrl,
    // An empty key signs nothing that anybody could not sign.
    secret: asked.webhookSigningSecret || null,
    metadata: asked.webhookMetadata,
    progress: asked.progressWebhookEnabled ?? false,
  };
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
  if (isNestedTooDeeply(asked.webhookMetadata)) {
    throw new DomainError(
      'invalid_request',
      `Bad Request: webhookMetadata: Expected at most ${MOST_LEVELS} levels of nesting`,
    );
  }
}
