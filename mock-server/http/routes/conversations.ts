import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { iso } from '../../core/clock.js';
import {
  type Conversation,
  lastPromptOf,
  nameOf,
  type Turn,
} from '../../core/conversations/conversations.js';
import { DomainError } from '../../core/errors.js';
import type { Space } from '../../core/space.js';
import { chatUrlOf } from '../chat-url.js';
import { type Edge, serve } from '../serve.js';
import { presentPage } from './present-page.js';

/** How many conversations a page holds unless asked otherwise: the two published descriptions differ. */
const PAGE_SIZE = { spec: 20, docs: 50 };

/** Conversations, in the dialect the space's switch says. */
export function conversationRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/ai/conversations',
    serve(edge, 'aiConversationsList', ({ query, caller, space }) => {
      const { userId = null, cursor = null } = query;
      if (userId !== null && caller.key === 'organization' && !space.isMember(userId)) {
        throw new DomainError('membership_not_found', `Membership ${userId} not found`);
      }
      const pageSize = query.pageSize ?? PAGE_SIZE[space.switches.conversationDialect];
      space.jobs.settleAll();
      const page = space.conversations.list(caller, userId, cursor, pageSize);
      return { status: 200, body: presentList(space, page.items, presentPage(page)) };
    }),
  );

  router.get(
    '/api/v1/ai/conversations/:conversationId',
    serve(edge, 'aiConversationDetail', ({ path, caller, space }) => {
      space.jobs.settleAll();
      const conversation = space.conversations.read(path.conversationId, caller);
      return { status: 200, body: presentDetail(space, conversation) };
    }),
  );
}

function presentList(
  space: Space,
  conversations: readonly Conversation[],
  pageInfo: Wire['PageInfo'],
): Wire['AiConversationsListResponse'] {
  const docs = space.switches.conversationDialect === 'docs';
  const base = (conversation: Conversation) => ({
    id: conversation.id,
    name: nameOf(conversation),
    ...times(conversation),
  });
  return docs
    ? { data: conversations.map((it) => ({ ...base(it), lastUserPrompt: lastPromptOf(it) })), pageInfo }
    : { records: conversations.map((it) => ({ ...base(it), lastPrompt: lastPromptOf(it) })), pageInfo };
}

function presentDetail(space: Space, conversation: Conversation): Wire['AiConversationDetailResponse'] {
  const turns = space.conversations.turns(conversation);
  const { id, ownerId } = conversation;
  if (space.switches.conversationDialect === 'docs') {
    const { organizationId } = space.world;
    const messages = turns.map((turn) => docsMessage(space, turn));
    return { id, userId: ownerId, organizationId, ...times(conversation), messages };
  }
  const messages = turns.map(({ role, text, at, job }) => ({
    role,
    text,
    createdAt: iso(at),
    jobId: job?.id ?? null,
    omniChatUrl: job ? chatUrlOf(space, job) : null,
  }));
  return { id, name: nameOf(conversation), ...times(conversation), messages };
}

/** On docs.omni.co a user's turn has no job keys at all. */
const docsMessage = (space: Space, { role, text, at, job }: Turn) => ({
  role,
  content: text,
  timestamp: iso(at),
  ...(job ? { jobId: job.id, omniChatUrl: chatUrlOf(space, job) } : {}),
});

const times = ({ createdAt, updatedAt }: Conversation) => ({
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
});
