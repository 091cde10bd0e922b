import type { Switches } from '../../../openapi/index.js';
import { type Caller, mayUseAi, requireAi } from '../access.js';
import { days, type Instant, type SpaceClock } from '../clock.js';
import type { EffectiveUser } from '../directory/effective-user.js';
import { DomainError } from '../errors.js';
import type { JobRecord } from '../jobs/job-record.js';
import { resultOf } from '../jobs/result-of.js';
import { type Order, type Page, pageOf } from '../page.js';

/** Assistant text is kept for 30 days; after that only the user's turns are left (omni-agent-skills 1.17.0). */
const ANSWER_RETENTION_MS = days(30);

/** Names are cut to what fits a list. */
const NAME_LENGTH = 60;

export interface Conversation {
  readonly id: string;
  /** Membership the conversation belongs to. */
  readonly ownerId: string;
  readonly createdAt: Instant;
  updatedAt: Instant;
  jobs: readonly JobRecord[];
}

export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly at: Instant;
  /** The job an assistant's turn came from. */
  readonly job: JobRecord | null;
}

const NEWEST_ACTIVITY_FIRST: Order<Conversation> = {
  by: ({ updatedAt, createdAt }) => [updatedAt, createdAt],
  descending: true,
};

/** The conversations of one space. Turns are derived from jobs, so the two never disagree. */
export class Conversations {
  readonly #clock: SpaceClock;
  readonly #switches: Switches;
  readonly #effectiveUser: (membershipId: string) => EffectiveUser | undefined;
  readonly #byId = new Map<string, Conversation>();

  constructor(
    clock: SpaceClock,
    switches: Switches,
    effectiveUser: (membershipId: string) => EffectiveUser | undefined,
  ) {
    this.#clock = clock;
    this.#switches = switches;
    this.#effectiveUser = effectiveUser;
  }

  begin(id: string, ownerId: string, now: Instant): Conversation {
    const conversation: Conversation = { id, ownerId, createdAt: now, updatedAt: now, jobs: [] };
    this.#byId.set(id, conversation);
    return conversation;
  }

  /** Throws `conversation_not_found`. */
  get(id: string): Conversation {
    const conversation = this.#byId.get(id);
    if (!conversation) throw new DomainError('conversation_not_found', 'Conversation not found');
    return conversation;
  }

  /** The conversation a submit wants to continue; unknown and foreign ones are refused as the switches say. */
  toContinue(id: string, userId: string): Conversation {
    const conversation = this.#byId.get(id);
    if (!conversation && this.#switches.unknownConversation === 'bad-request') {
      throw new DomainError('invalid_request', 'Bad Request: conversationId: Conversation not found');
    }
    const foreign = conversation?.ownerId !== userId && this.#switches.conversationUserChange === 'refuse';
    if (conversation && !foreign) return conversation;
    throw new DomainError('conversation_not_found', 'Conversation not found');
  }

  /** A conversation as its reader may see it: an organization key sees all, a personal token its owner's. */
  read(id: string, caller: Caller): Conversation {
    requireAi(this.#effectiveUser(caller.user.membershipId));
    const conversation = this.get(id);
    if (caller.key === 'organization' || conversation.ownerId === caller.user.membershipId)
      return conversation;
    if (this.#switches.foreignConversation === 'forbidden') {
      throw new DomainError(
        'conversation_forbidden',
        "User-scoped token cannot access another user's conversation",
      );
    }
    throw new DomainError('conversation_not_found', 'Conversation not found');
  }

  /** One page of conversations, newest activity first. */
  list(caller: Caller, userId: string | null, cursor: string | null, pageSize: number): Page<Conversation> {
    if (!mayUseAi(this.#effectiveUser(caller.user.membershipId)))
      throw new DomainError('permission_denied', 'Insufficient permissions');
    if (userId !== null && caller.key === 'personal') {
      throw new DomainError('user_filter_denied', 'User-scoped tokens cannot filter by userId');
    }
    const ownOnly = caller.key === 'personal' || this.#switches.organizationListScope === 'key-owner';
    const owner = userId ?? (ownOnly ? caller.user.membershipId : null);
    const visible = [...this.#byId.values()].filter(({ ownerId }) => owner === null || ownerId === owner);
    return pageOf(visible, NEWEST_ACTIVITY_FIRST, cursor, pageSize);
  }

  /** The turns, oldest first. A turn that is in flight, failed or cancelled shows the user's side only. */
  turns(conversation: Conversation): Turn[] {
    const now = this.#clock.now();
    return conversation.jobs.flatMap((job) => {
      const asked: Turn = { role: 'user', text: job.prompt, at: job.createdAt, job: null };
      const kept = job.endedAt !== null && now - job.endedAt <= ANSWER_RETENTION_MS;
      if (job.phase.state !== 'COMPLETE' || !kept) return [asked];
      const answered: Turn = { role: 'assistant', text: resultOf(job).message, at: job.endedAt ?? now, job };
      return [asked, answered];
    });
  }
}

/** The first completed question names the conversation; before that it has none. */
export function nameOf(conversation: Conversation): string | null {
  const first = conversation.jobs.find((job) => job.phase.state === 'COMPLETE');
  return first ? oneLine(first.prompt) : null;
}

/** One line about the newest prompt. */
export function lastPromptOf(conversation: Conversation): string | null {
  const last = conversation.jobs.at(-1);
  return last ? oneLine(last.prompt) : null;
}

const oneLine = (prompt: string): string => {
  const line = prompt.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH - 1).join('')}…` : line;
};
