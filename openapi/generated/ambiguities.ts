// Generated. Do not edit; run `npm run generate`.
import type { Ambiguity } from '../ambiguity.js';

/** Name of a switch to the option a space has. */
export interface Switches {
  /** Which keys does an error body have? */
  readonly errorDialect: 'spec' | 'docs' | 'docs-detail';
  /** Which keys do conversations and their messages have, and how large is a page by default? */
  readonly conversationDialect: 'spec' | 'docs';
  /** What does cancel answer for an executing job, and when is the job cancelled? */
  readonly cancelExecuting: 'immediate' | 'after-iteration';
  /** What does cancel answer for a delivering job? */
  readonly cancelDelivering: 'refuse' | 'report';
  /** Which content type does a result have? */
  readonly resultContentType: 'octet-stream' | 'json';
  /** What does a personal key get for another user's conversation? */
  readonly foreignConversation: 'not-found' | 'forbidden';
  /** May a personal key read a job that another user of its organization owns? */
  readonly foreignJob: 'readable' | 'not-found';
  /** Does reading a job need permission to use AI on its model? */
  readonly jobReadPermission: 'required' | 'not-checked';
  /** What does submit answer for a `conversationId` that is unknown or belongs to another organization? */
  readonly unknownConversation: 'not-found' | 'bad-request';
  /** May a job continue a conversation for a user other than the one who began it? */
  readonly conversationUserChange: 'refuse' | 'allow';
  /** What does the 409 say when the conversation has an active job? */
  readonly activeJobText: 'spec' | 'docs';
  /** Is `webhookUrl` without `webhookSigningSecret` accepted? */
  readonly webhookWithoutSecret: 'accept' | 'refuse';
  /** Is `progressWebhookEnabled` without `webhookUrl` accepted? */
  readonly progressWithoutUrl: 'refuse' | 'accept';
  /** Which conversations does an organization key list without `userId`? */
  readonly organizationListScope: 'organization' | 'key-owner';
  /** Is `contentPath` required? */
  readonly requireContentPath: 'no' | 'yes';
  /** Is the last fixed segment of the path `Users` or `users`? */
  readonly scimPathCase: 'both' | 'strict';
  /** Can a client trust the filter? */
  readonly scimFilter: 'applied' | 'ignored';
  /** Does a 429 of the rate limit carry `Retry-After`? */
  readonly retryAfter: 'absent' | 'seconds';
  /** What does `omniChatUrl` look like? */
  readonly chatHost: 'omni-co' | 'instance' | 'path';
  /** What does an unknown `userId` get on submit? */
  readonly unknownUser: 'not-found' | 'forbidden';
  /** May a personal access token name its own membership as `userId`? */
  readonly ownUserIdWithToken: 'refuse' | 'allow';
  /** What happens to a key of the body that is not documented? */
  readonly unknownBodyKeys: 'ignore' | 'refuse';
  /** What does the 400 say when the job id is not a UUID? */
  readonly invalidJobIdText: 'spec' | 'docs';
  /** What does feedback get that a user other than the job's gives? */
  readonly foreignFeedback: 'forbidden' | 'not-found';
}

export const defaultSwitches: Switches = {
  errorDialect: 'spec',
  conversationDialect: 'spec',
  cancelExecuting: 'immediate',
  cancelDelivering: 'refuse',
  resultContentType: 'octet-stream',
  foreignConversation: 'not-found',
  foreignJob: 'readable',
  jobReadPermission: 'required',
  unknownConversation: 'not-found',
  conversationUserChange: 'refuse',
  activeJobText: 'spec',
  webhookWithoutSecret: 'accept',
  progressWithoutUrl: 'refuse',
  organizationListScope: 'organization',
  requireContentPath: 'no',
  scimPathCase: 'both',
  scimFilter: 'applied',
  retryAfter: 'absent',
  chatHost: 'omni-co',
  unknownUser: 'not-found',
  ownUserIdWithToken: 'refuse',
  unknownBodyKeys: 'ignore',
  invalidJobIdText: 'spec',
  foreignFeedback: 'forbidden',
};

export const switchOptions: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  errorDialect: ['spec', 'docs', 'docs-detail'],
  conversationDialect: ['spec', 'docs'],
  cancelExecuting: ['immediate', 'after-iteration'],
  cancelDelivering: ['refuse', 'report'],
  resultContentType: ['octet-stream', 'json'],
  foreignConversation: ['not-found', 'forbidden'],
  foreignJob: ['readable', 'not-found'],
  jobReadPermission: ['required', 'not-checked'],
  unknownConversation: ['not-found', 'bad-request'],
  conversationUserChange: ['refuse', 'allow'],
  activeJobText: ['spec', 'docs'],
  webhookWithoutSecret: ['accept', 'refuse'],
  progressWithoutUrl: ['refuse', 'accept'],
  organizationListScope: ['organization', 'key-owner'],
  requireContentPath: ['no', 'yes'],
  scimPathCase: ['both', 'strict'],
  scimFilter: ['applied', 'ignored'],
  retryAfter: ['absent', 'seconds'],
  chatHost: ['omni-co', 'instance', 'path'],
  unknownUser: ['not-found', 'forbidden'],
  ownUserIdWithToken: ['refuse', 'allow'],
  unknownBodyKeys: ['ignore', 'refuse'],
  invalidJobIdText: ['spec', 'docs'],
  foreignFeedback: ['forbidden', 'not-found'],
};

export const ambiguities: readonly Ambiguity[] = [
  {
    "id": "error-body",
    "switch": "errorDialect",
    "operations": [
      "*"
    ],
    "question": "Which keys does an error body have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK) and May 2026 (CLI)",
        "says": "`detail` and `status`, both required."
      },
      {
        "source": "docs.omni.co: Get conversation, schema",
        "says": "`error` (the HTTP status as text) and `message`."
      },
      {
        "source": "docs.omni.co: Get conversation, example",
        "says": "`{\"error\": \"404\", \"detail\": \"Conversation not found\"}`, against the schema on the same page."
      }
    ],
    "options": {
      "spec": "`{\"detail\", \"status\"}`",
      "docs": "`{\"error\", \"message\"}`",
      "docs-detail": "`{\"error\", \"detail\"}`"
    },
    "default": "spec",
    "reason": "The OpenAPI document is generated from the server; the docs page is kept by hand and contradicts itself."
  },
  {
    "id": "conversation-shape",
    "switch": "conversationDialect",
    "operations": [
      "aiConversationsList",
      "aiConversationDetail"
    ],
    "question": "Which keys do conversations and their messages have, and how large is a page by default?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "List in `records` with `lastPrompt`, 20 a page. Detail has `name`; a message has `text`, `createdAt`, and `jobId` and `omniChatUrl` that are null on user turns."
      },
      {
        "source": "docs.omni.co: List conversations, Get conversation",
        "says": "List in `data` with `lastUserPrompt`, 50 a page. Detail has `userId` and `organizationId`; a message has `content`, `timestamp`, and no `jobId` or `omniChatUrl` on user turns."
      }
    ],
    "options": {
      "spec": "The keys of the OpenAPI document, 20 a page.",
      "docs": "The keys of docs.omni.co, 50 a page."
    },
    "default": "spec",
    "reason": "No captured body is public, and the OpenAPI document is generated from the server."
  },
  {
    "id": "cancel-while-executing",
    "switch": "cancelExecuting",
    "operations": [
      "aiJobCancel",
      "aiJobStatus",
      "aiJobSubmit"
    ],
    "question": "What does cancel answer for an executing job, and when is the job cancelled?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The worker stops after its current iteration; the answer's `state` may be any of the six."
      },
      {
        "source": "exploreomni/OmniKit",
        "says": "Only `CANCELLED` confirms a cancel; anything else is asked again."
      }
    ],
    "options": {
      "immediate": "200 with `CANCELLED`, and the job is cancelled at once.",
      "after-iteration": "200 with `EXECUTING`; the job is cancelled when its current step ends."
    },
    "default": "immediate",
    "reason": "The documents say `CANCELLED` \"if successful\"; the other reading is offered because clients must bear it."
  },
  {
    "id": "cancel-while-delivering",
    "switch": "cancelDelivering",
    "operations": [
      "aiJobCancel"
    ],
    "question": "What does cancel answer for a delivering job?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It cannot be cancelled; no status is given, and the 200 may hold `DELIVERING`."
      },
      {
        "source": "docs.omni.co: Cancel AI job, as restated by trustxai/omni-mcp",
        "says": "400 `Job is not in a cancellable state`."
      }
    ],
    "options": {
      "refuse": "400 `Job is not in a cancellable state`",
      "report": "200 with `DELIVERING`, and the job goes on."
    },
    "default": "refuse",
    "reason": "The docs text is the only literal answer published."
  },
  {
    "id": "owner-cancels-impersonated-job",
    "operations": [
      "aiJobCancel"
    ],
    "question": "May a user's own token cancel a job that an organization key made for that user?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The job's owner and organization admins may cancel; `userId` of a job is who made it or is associated with it."
      }
    ],
    "decision": "Yes. The owner is the membership in the job's `userId`.",
    "reason": "The record names no other owner."
  },
  {
    "id": "cancel-answer-states",
    "operations": [
      "aiJobCancel"
    ],
    "question": "Which states may the answer to cancel hold?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Any of the six."
      },
      {
        "source": "docs.omni.co: Cancel AI job",
        "says": "`CANCELLED` only."
      }
    ],
    "decision": "Any of the six, since a job that has ended is reported as it is.",
    "reason": "Both sources call cancel idempotent at the end, which needs the other states."
  },
  {
    "id": "result-content-type",
    "switch": "resultContentType",
    "operations": [
      "aiJobResult"
    ],
    "question": "Which content type does a result have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`application/json`."
      },
      {
        "source": "exploreomni/OmniKit, observed on live instances",
        "says": "`application/octet-stream` with a JSON body."
      }
    ],
    "options": {
      "octet-stream": "`application/octet-stream`",
      "json": "`application/json`"
    },
    "default": "octet-stream",
    "reason": "What was observed wins over what is published."
  },
  {
    "id": "another-users-conversation",
    "switch": "foreignConversation",
    "operations": [
      "aiConversationDetail"
    ],
    "question": "What does a personal key get for another user's conversation?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "404."
      },
      {
        "source": "docs.omni.co: Get conversation",
        "says": "403 `User-scoped token cannot access another user's conversation`."
      }
    ],
    "options": {
      "not-found": "404 `Conversation not found`",
      "forbidden": "403 `User-scoped token cannot access another user's conversation`"
    },
    "default": "not-found",
    "reason": "The newest server-generated contract, and it reveals nothing."
  },
  {
    "id": "another-users-job",
    "switch": "foreignJob",
    "operations": [
      "aiJobStatus",
      "aiJobResult"
    ],
    "question": "May a personal key read a job that another user of its organization owns?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "No owner rule; `USE_AI` on the job's model is what is asked for."
      }
    ],
    "options": {
      "readable": "Yes.",
      "not-found": "No, 404 `Job not found`."
    },
    "default": "readable",
    "reason": "No source states an owner rule for reading."
  },
  {
    "id": "permission-to-read-a-job",
    "switch": "jobReadPermission",
    "operations": [
      "aiJobStatus",
      "aiJobResult"
    ],
    "question": "Does reading a job need permission to use AI on its model?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "403 without it."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI), and docs.omni.co",
        "says": "No 403 is listed."
      }
    ],
    "options": {
      "required": "403 `User does not have USE_AI permission` for a personal key whose owner may not use AI.",
      "not-checked": "The job is shown."
    },
    "default": "required",
    "reason": "The newest contract."
  },
  {
    "id": "unknown-conversation-on-submit",
    "switch": "unknownConversation",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "What does submit answer for a `conversationId` that is unknown or belongs to another organization?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "not-found": "404 `Conversation not found`",
      "bad-request": "400 `Bad Request: conversationId: Conversation not found`"
    },
    "default": "not-found",
    "reason": "As for the other ids of the body."
  },
  {
    "id": "another-user-in-a-conversation",
    "switch": "conversationUserChange",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "May a job continue a conversation for a user other than the one who began it?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "refuse": "404 `Conversation not found`, whatever `unknownConversation` says.",
      "allow": "The job is made."
    },
    "default": "refuse",
    "reason": "A conversation's earlier turns are context for the next answer, so joining one would leak it."
  },
  {
    "id": "another-model-in-a-conversation",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "May a job continue a conversation with another `modelId`?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "Yes.",
    "reason": "Nothing forbids it."
  },
  {
    "id": "active-job-text",
    "switch": "activeJobText",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "What does the 409 say when the conversation has an active job?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`An active job already exists for this conversation`."
      },
      {
        "source": "docs.omni.co: Create AI job, as restated by trustxai/omni-mcp",
        "says": "`Active job exists for conversation`."
      }
    ],
    "options": {
      "spec": "`An active job already exists for this conversation`",
      "docs": "`Active job exists for conversation`"
    },
    "default": "spec",
    "reason": "Server-generated. A client must go by the status in any case."
  },
  {
    "id": "active-states",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "Which states make a job active for the one-job-a-conversation rule?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing beyond the word \"active\"."
      }
    ],
    "decision": "`QUEUED`, `EXECUTING` and `DELIVERING`.",
    "reason": "Those are the states from which a job still moves."
  },
  {
    "id": "webhook-without-secret",
    "switch": "webhookWithoutSecret",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "Is `webhookUrl` without `webhookSigningSecret` accepted?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, prose",
        "says": "The secret is required when a URL is given."
      },
      {
        "source": "The same documents' schema; docs.omni.co, Create AI job",
        "says": "The secret is optional."
      }
    ],
    "options": {
      "accept": "The job is made and its webhooks are unsigned.",
      "refuse": "400 with the field path `webhookSigningSecret`"
    },
    "default": "accept",
    "reason": "The schema is what a server enforces."
  },
  {
    "id": "progress-without-webhook",
    "switch": "progressWithoutUrl",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "Is `progressWebhookEnabled` without `webhookUrl` accepted?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It needs `webhookUrl`; no status is given."
      }
    ],
    "options": {
      "refuse": "400 with the field path `webhookUrl`",
      "accept": "The flag is ignored."
    },
    "default": "refuse",
    "reason": "A request that cannot have the effect it asks for is better refused than ignored."
  },
  {
    "id": "conversations-of-an-organization-key",
    "switch": "organizationListScope",
    "operations": [
      "aiConversationsList"
    ],
    "question": "Which conversations does an organization key list without `userId`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "\"The user's\" recent conversations."
      },
      {
        "source": "docs.omni.co: List conversations; exploreomni/OmniKit relies on it",
        "says": "Those of the whole organization."
      }
    ],
    "options": {
      "organization": "Those of the whole organization.",
      "key-owner": "Those of the key's creator."
    },
    "default": "organization",
    "reason": "A public client depends on it."
  },
  {
    "id": "content-path",
    "switch": "requireContentPath",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "Is `contentPath` required?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It is not listed."
      },
      {
        "source": "docs.omni.co: Two-step SSO, URL parameters",
        "says": "It is required."
      }
    ],
    "options": {
      "no": "It may be left out.",
      "yes": "400 with the field path `contentPath` when it is left out."
    },
    "default": "no",
    "reason": "The server-generated schema does not ask for it."
  },
  {
    "id": "scim-path-case",
    "switch": "scimPathCase",
    "operations": [
      "scimEmbedUsersList",
      "scimEmbedUsersGet",
      "scimEmbedUsersDelete"
    ],
    "question": "Is the last fixed segment of the path `Users` or `users`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, exploreomni/omni-agentic-chat-demo",
        "says": "`/api/scim/v2/embed/Users`; the demo says the capital is needed."
      },
      {
        "source": "docs.omni.co and exploreomni/OmniKit, against live instances",
        "says": "`/api/scim/v2/embed/users`."
      }
    ],
    "options": {
      "both": "Either spelling is served.",
      "strict": "Only `Users`; the other is 404."
    },
    "default": "both",
    "reason": "Both were used on live instances. A client should send `Users`."
  },
  {
    "id": "scim-filter",
    "switch": "scimFilter",
    "operations": [
      "scimEmbedUsersList"
    ],
    "question": "Can a client trust the filter?",
    "sources": [
      {
        "source": "docs.omni.co: List embed users",
        "says": "`userName` and `embedExternalId` with `eq` and `co`."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "A filter is a string; no grammar."
      }
    ],
    "options": {
      "applied": "The documented grammar is applied; anything else is 400.",
      "ignored": "Every user is listed, whatever the filter says."
    },
    "default": "applied",
    "reason": "Documented. The other option catches clients that take the first record on trust."
  },
  {
    "id": "retry-after",
    "switch": "retryAfter",
    "operations": [
      "*"
    ],
    "question": "Does a 429 of the rate limit carry `Retry-After`?",
    "sources": [
      {
        "source": "docs.omni.co: Rate limits",
        "says": "No header is documented."
      },
      {
        "source": "Public observations on live instances",
        "says": "None was there."
      }
    ],
    "options": {
      "absent": "No header.",
      "seconds": "The seconds until the window ends."
    },
    "default": "absent",
    "reason": "What was observed."
  },
  {
    "id": "chat-host",
    "switch": "chatHost",
    "operations": [
      "aiJobSubmit",
      "aiJobStatus",
      "aiJobResult",
      "aiConversationDetail"
    ],
    "question": "What does `omniChatUrl` look like?",
    "sources": [
      {
        "source": "docs.omni.co, examples",
        "says": "`https://<organization>.omni.co/chat/<conversationId>`."
      },
      {
        "source": "exploreomni/omni-agentic-chat-demo and exploreomni/OmniKit",
        "says": "The instance's own host, or a path without a host."
      }
    ],
    "options": {
      "omni-co": "A URL on `<organization>.omni.co`.",
      "instance": "A URL on the instance's host `https://<slug>.omniapp.co`.",
      "path": "`/chat/<conversationId>` alone."
    },
    "default": "omni-co",
    "reason": "Every published example has it."
  },
  {
    "id": "unknown-user-on-submit",
    "switch": "unknownUser",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "What does an unknown `userId` get on submit?",
    "sources": [
      {
        "source": "docs.omni.co: List conversations",
        "says": "404 there; nothing about submit."
      }
    ],
    "options": {
      "not-found": "404 `Membership <userId> not found`",
      "forbidden": "403 with the same text."
    },
    "default": "not-found",
    "reason": "As on the one endpoint where it is documented."
  },
  {
    "id": "own-user-id-with-token",
    "switch": "ownUserIdWithToken",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "May a personal access token name its own membership as `userId`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, parameter `userId`",
        "says": "It is for organization keys; a personal token cannot act on behalf of other users."
      },
      {
        "source": "trustxai/omni-mcp",
        "says": "Any `userId` with a personal token is 403."
      }
    ],
    "options": {
      "refuse": "403 `User-scoped API keys cannot act on behalf of other users`, as for anybody else's.",
      "allow": "The job is made, as without `userId`."
    },
    "default": "refuse",
    "reason": "The parameter is for organization keys. The text speaks of other users only, so the other reading is offered."
  },
  {
    "id": "unknown-body-keys",
    "switch": "unknownBodyKeys",
    "operations": [
      "aiJobSubmit",
      "aiJobFeedback",
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "What happens to a key of the body that is not documented?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "No body closes its set of keys."
      },
      {
        "source": "trustxai/omni-mcp",
        "says": "The API rejects unknown keys, said in general."
      }
    ],
    "options": {
      "ignore": "It is ignored.",
      "refuse": "400 with the key as field path. Only keys at the top of the body are looked at."
    },
    "default": "ignore",
    "reason": "The schemas are open."
  },
  {
    "id": "unknown-query-parameters",
    "operations": [
      "*"
    ],
    "question": "What happens to a query parameter that is not documented?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "It is ignored.",
    "reason": "As for body keys."
  },
  {
    "id": "job-id-text",
    "switch": "invalidJobIdText",
    "operations": [
      "aiJobStatus",
      "aiJobCancel",
      "aiJobResult",
      "aiJobFeedback"
    ],
    "question": "What does the 400 say when the job id is not a UUID?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`Invalid job ID format. Must be a valid UUID.`"
      },
      {
        "source": "docs.omni.co: Stream AI job results, as restated by trustxai/omni-mcp",
        "says": "`Invalid job ID`."
      }
    ],
    "options": {
      "spec": "`Invalid job ID format. Must be a valid UUID.`",
      "docs": "`Invalid job ID`"
    },
    "default": "spec",
    "reason": "Server-generated."
  },
  {
    "id": "feedback-on-another-users-job",
    "switch": "foreignFeedback",
    "operations": [
      "aiJobFeedback"
    ],
    "question": "What does feedback get that a user other than the job's gives?",
    "sources": [
      {
        "source": "docs.omni.co: Rate an AI job's response",
        "says": "A personal key may rate its own jobs only, and `userId` is the membership id the job was submitted with; the status for others is not recorded."
      }
    ],
    "options": {
      "forbidden": "403 `Permission denied`, for an unknown `userId` as for another user's.",
      "not-found": "404 `Job not found`, for both alike."
    },
    "default": "forbidden",
    "reason": "As for cancelling another user's job."
  },
  {
    "id": "path-prefix",
    "operations": [
      "*"
    ],
    "question": "Is the path `/api/v1/...` or `/v1/...`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`/api/v1/...`."
      },
      {
        "source": "docs.omni.co",
        "says": "`/v1/...` under a server URL that ends in `/api`."
      }
    ],
    "decision": "Only `/api/v1/...` is served. Both descriptions mean the same URL.",
    "reason": "Nothing suggests that `/v1/...` without `/api` exists."
  },
  {
    "id": "model-kinds-for-jobs",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "On which kinds of model does a job run?",
    "sources": [
      {
        "source": "Omni OpenAPI, May 2026 (CLI), and docs.omni.co",
        "says": "Shared models."
      },
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "Shared models and shared extensions that can be a workbook's base."
      }
    ],
    "decision": "Both kinds; any other is answered like an unknown model.",
    "reason": "The newest contract."
  },
  {
    "id": "attachment-limits",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "How many attachments, and of which types?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "At most 5 images or PDFs, sharing 50,000 tokens with the prompt."
      },
      {
        "source": "docs.omni.co: Create AI job, as restated by trustxai/omni-mcp",
        "says": "Images and text files; their sizes are under `attachment-size`."
      }
    ],
    "decision": "At most 5; images or PDFs; valid base64. Tokens are not counted.",
    "reason": "Where both agree. How a token is counted is not published."
  },
  {
    "id": "attachment-size",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "How large may attachments be, counted how, and what does a larger one get?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "50,000 tokens together with the prompt; no bytes."
      },
      {
        "source": "docs.omni.co: Create AI job, as restated by trustxai/omni-mcp",
        "says": "3 MB an image, about 15 MB together; no status or text."
      },
      {
        "source": "exploreomni/OmniKit",
        "says": "It holds raw bytes to 3 MiB each and 15 MiB together before it sends them."
      }
    ],
    "decision": "3 MB each and 15 MB together (1 MB is 1,048,576 bytes), counted in decoded bytes; more is 400. The texts are ours.",
    "reason": "The only numbers published, counted as a public client counts them."
  },
  {
    "id": "attachments-echoed",
    "operations": [
      "aiJobStatus",
      "aiJobResult",
      "aiConversationDetail"
    ],
    "question": "Does any answer show a job's attachments again?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; no answer has a key for them."
      }
    ],
    "decision": "No.",
    "reason": "Nothing published has room for them."
  },
  {
    "id": "uuid-case",
    "operations": [
      "*"
    ],
    "question": "Is an id in upper case the same id?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; ids are UUIDs, in lower case in every example."
      },
      {
        "source": "RFC 4122, section 3",
        "says": "A UUID is written in lower case and read without regard to case."
      }
    ],
    "decision": "No. Ids compare as they were sent, so one in upper case is well formed and unknown (404).",
    "reason": "A client should send an id as it got it."
  },
  {
    "id": "user-id-format",
    "operations": [
      "aiJobSubmit",
      "aiJobFeedback",
      "aiConversationsList"
    ],
    "question": "Is `userId` any string or a UUID, and whose id is it?",
    "sources": [
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "A string; the membership id."
      },
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK), docs.omni.co",
        "says": "A UUID; the docs say \"the ID of the user\"."
      },
      {
        "source": "exploreomni/omni-agent-skills and exploreomni/omni-agentic-chat-demo",
        "says": "The `id` of the SCIM record is the membership id and works."
      }
    ],
    "decision": "A UUID, the membership id. Anything else is 400.",
    "reason": "The newest contract and what works on live instances."
  },
  {
    "id": "user-of-a-job",
    "operations": [
      "aiJobStatus"
    ],
    "question": "Which id do `userId` and `cancelledBy` of a job hold?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The user who made or is associated with the job; the canceller's user id."
      }
    ],
    "decision": "The membership id of the effective user; for an organization key without `userId`, its creator's.",
    "reason": "The same id a client sends as `userId`."
  },
  {
    "id": "obsolete-embed-user-list",
    "operations": [
      "scimEmbedUsersList"
    ],
    "question": "Does `GET /api/v0/users/embed` list embed users?",
    "sources": [
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "Yes."
      },
      {
        "source": "exploreomni/omni-agentic-chat-demo, observed on a live instance",
        "says": "It answers 404."
      }
    ],
    "decision": "It answers 404.",
    "reason": "What was observed."
  },
  {
    "id": "generate-session-address",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "Is the address `/api/v1/...` or `/api/unstable/...`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, exploreomni/omni-agentic-chat-demo",
        "says": "`/api/v1/embed/sso/generate-session`."
      },
      {
        "source": "docs.omni.co: Two-step SSO, and the SDK @omni-co/embed 0.16.0",
        "says": "`/api/unstable/embed/sso/generate-session`."
      }
    ],
    "decision": "Both, with the same behaviour.",
    "reason": "Both were seen to work."
  },
  {
    "id": "repeated-session",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "What does a second session for the same `externalId` change?",
    "sources": [
      {
        "source": "exploreomni/omni-agentic-chat-demo",
        "says": "Nothing; the call is harmless."
      },
      {
        "source": "docs.omni.co: Your agent over MCP (autumn 2026), connectionRoles",
        "says": "Groups, attributes, roles and entity settings are replaced by what the call holds."
      }
    ],
    "decision": "They are replaced; what is left out is taken away.",
    "reason": "The newest docs, and they say so in detail."
  },
  {
    "id": "empty-external-id",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "Is an empty `externalId` accepted?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It is a required string without a minimum length."
      },
      {
        "source": "The SDK @omni-co/embed 0.16.0",
        "says": "An empty one counts as missing when it signs a URL."
      }
    ],
    "decision": "No, 400.",
    "reason": "It is the key by which a person is found again."
  },
  {
    "id": "sessions-with-a-personal-key",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "May a personal access token make an embed session?",
    "sources": [
      {
        "source": "docs.omni.co",
        "says": "It takes an organization admin and the Embed feature; the kind of key is not named."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "An \"API key with embed scope\"."
      }
    ],
    "decision": "No, 403.",
    "reason": "No source shows one that works."
  },
  {
    "id": "session-unknown-names",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "What do an unknown group, user attribute, connection id or role get in generate-session?",
    "sources": [
      {
        "source": "docs.omni.co: Two-step SSO, URL parameters",
        "says": "Groups, attributes, connections and roles that exist; no status or text for others."
      }
    ],
    "decision": "They are accepted. A later version checks them.",
    "reason": "How Omni answers them is not published."
  },
  {
    "id": "session-labels-without-entity",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable"
    ],
    "question": "Are `entityFolderLabel` and `entityGroupLabel` accepted without `entity`?",
    "sources": [
      {
        "source": "docs.omni.co: Two-step SSO, URL parameters",
        "says": "They need `entity`; no status or text without it."
      }
    ],
    "decision": "Yes, without effect. A later version checks them.",
    "reason": "How Omni answers them is not published."
  },
  {
    "id": "embed-user-fields",
    "operations": [
      "scimEmbedUsersList",
      "scimEmbedUsersGet"
    ],
    "question": "Which keys does an embed user have?",
    "sources": [
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "`id`, `userName`, `displayName`, `active`, `schemas`."
      },
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK), docs.omni.co, live instances",
        "says": "Also `embedExternalId`, `embedEntity`, `embedEmail`, `emails`, `groups`, `meta` and extensions."
      }
    ],
    "decision": "All of them.",
    "reason": "Newer and observed."
  },
  {
    "id": "scim-numbers",
    "operations": [
      "scimEmbedUsersList"
    ],
    "question": "How are `count` and `startIndex` bounded?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Numeric text, 100 and 1 by default; no bounds. 200 was used on a live instance."
      }
    ],
    "decision": "Text that is not a number is 400. A `startIndex` below 1 counts as 1, a `count` below 0 as 0, fractions are cut; past the end the page is empty.",
    "reason": "As RFC 7644 has it."
  },
  {
    "id": "scim-order",
    "operations": [
      "scimEmbedUsersList"
    ],
    "question": "In which order are embed users listed?",
    "sources": [
      {
        "source": "docs.omni.co: List embed users",
        "says": "By creation time; the direction is not said."
      }
    ],
    "decision": "Oldest first, so a user just made is on the last page.",
    "reason": "The plain reading, and the harder one for a client."
  },
  {
    "id": "scim-read-after-write",
    "operations": [
      "scimEmbedUsersList",
      "embedSsoGenerateSession"
    ],
    "question": "Is an embed user listed as soon as generate-session has answered?",
    "sources": [
      {
        "source": "exploreomni/omni-agentic-chat-demo",
        "says": "It looks the user up right after, and finds it; no promise is published."
      }
    ],
    "decision": "Yes.",
    "reason": "What was observed."
  },
  {
    "id": "scim-error-body",
    "operations": [
      "scimEmbedUsersList",
      "scimEmbedUsersGet",
      "scimEmbedUsersDelete"
    ],
    "question": "Which shape do SCIM errors have?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; legacy pages show `schemas` beside `detail` and `status`."
      }
    ],
    "decision": "The error dialect of the space, as everywhere else.",
    "reason": "A client must not lean on the shape of RFC 7644 here."
  },
  {
    "id": "rate-limit",
    "operations": [
      "*"
    ],
    "question": "Is there a rate limit, over which window, with which body?",
    "sources": [
      {
        "source": "docs.omni.co: Rate limits and every endpoint page",
        "says": "60 requests a minute for each key, then 429 `Too Many Requests`."
      },
      {
        "source": "docs.omni.co: Get conversation, error texts",
        "says": "429 `Rate limit exceeded (60 requests/minute)`."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "No AI path lists 429."
      }
    ],
    "decision": "A fixed window of 60 seconds for each key in the `realistic` profile, none in `dev` and `instant`. The body says `Too Many Requests` with `errorDialect` `spec`, and `Rate limit exceeded (60 requests/minute)` with `docs` and `docs-detail`.",
    "reason": "The docs are the only source, and each of their texts is served where its shape is. The kind of window is not published."
  },
  {
    "id": "order-of-checks",
    "operations": [
      "*"
    ],
    "question": "In which order are a request's faults found?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "401; the rate limit's 429; the request's shape (400); who may act (403: `userId` with a personal key, no permission to use AI); what the request names (404: on submit the membership, the model, the branch, the topic, the conversation, in this order); then 409. What depends on a record comes after its 404: whose it is (403), and whether its state allows the call (409, or 400 on cancel). The kind of key is judged (403) before a SCIM filter and before `contentPath` is asked for; a cursor is read last.",
    "reason": "From what needs the least knowledge to what needs the most."
  },
  {
    "id": "unauthorized-text",
    "operations": [
      "*"
    ],
    "question": "What does the 401 say?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, example",
        "says": "`Unauthorized: Missing or invalid API key`."
      },
      {
        "source": "docs.omni.co: Get conversation",
        "says": "`Missing or invalid API key`."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI), response descriptions of SCIM and generate-session",
        "says": "`Authentication required (SCIM bearer token)` and `Authentication required (API key with embed scope)`."
      }
    ],
    "decision": "The text of the OpenAPI document's example, in every error dialect; SCIM and generate-session word it as described there.",
    "reason": "Server-generated. A client must go by the status."
  },
  {
    "id": "validation-text",
    "operations": [
      "*"
    ],
    "question": "How are faults of a request's shape worded?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "One example: `Bad Request: prompt: Required`."
      }
    ],
    "decision": "`Bad Request: <field path>: <message>`, with messages in the manner of the one example.",
    "reason": "The example reads as a field path and a validator's message."
  },
  {
    "id": "prompt-length",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "How long may a prompt be?",
    "sources": [
      {
        "source": "All documents",
        "says": "No maximum; it shares 50,000 tokens with attachments."
      }
    ],
    "decision": "As long as the request body may be.",
    "reason": "No number is published for the prompt itself."
  },
  {
    "id": "job-retention",
    "operations": [
      "aiJobStatus",
      "aiJobResult"
    ],
    "question": "How long can a job be read?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The result for 14 days after completion; nothing about the job itself."
      }
    ],
    "decision": "The result for 14 days, the job for as long as its space lives.",
    "reason": "Only the result is said to go."
  },
  {
    "id": "failure-codes",
    "operations": [
      "aiJobStatus"
    ],
    "question": "Which values does `error.code` of a failed job have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`QUERY_EXECUTION_ERROR` in an example; no list."
      }
    ],
    "decision": "That one, or no `code` at all.",
    "reason": "Nothing else is published."
  },
  {
    "id": "updated-at",
    "operations": [
      "aiJobStatus"
    ],
    "question": "Does `updatedAt` move with each progress report?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "Yes.",
    "reason": "The record changes with each report."
  },
  {
    "id": "skipped-states",
    "operations": [
      "aiJobStatus"
    ],
    "question": "Can a poller rely on seeing `EXECUTING` or `DELIVERING`?",
    "sources": [
      {
        "source": "docs.omni.co, Omni OpenAPI",
        "says": "Poll every 2 to 5 seconds; nothing promises that a state lasts that long."
      }
    ],
    "decision": "No. The job scenario `jumps-to-complete` shows neither.",
    "reason": "Follows from the polling interval."
  },
  {
    "id": "result-summary",
    "operations": [
      "aiJobStatus",
      "aiJobResult"
    ],
    "question": "Is `resultSummary` a short summary or the final message?",
    "sources": [
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "A short summary."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI), and docs.omni.co: Stream AI job results",
        "says": "Usually the same text as `message`."
      }
    ],
    "decision": "The same text.",
    "reason": "Two sources, one of them generated from the server."
  },
  {
    "id": "failed-query-step",
    "operations": [
      "aiJobResult"
    ],
    "question": "Which keys does the result of a failed query have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "All seven required ones."
      },
      {
        "source": "Public captures of live results",
        "says": "Exactly `error`, `query`, `queryName`, `resultId` and `status`."
      }
    ],
    "decision": "The five, in the job scenario `failed-query-step`. The contract allows both.",
    "reason": "What was observed."
  },
  {
    "id": "action-timestamp",
    "operations": [
      "aiJobResult"
    ],
    "question": "Has every action a `timestamp`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It is required."
      },
      {
        "source": "Public captures of live results",
        "says": "`failure` actions have none."
      }
    ],
    "decision": "None in the job scenario `action-without-timestamp`. The contract allows both.",
    "reason": "What was observed."
  },
  {
    "id": "turns-without-an-answer",
    "operations": [
      "aiConversationDetail"
    ],
    "question": "How do turns look whose job is under way, failed or was cancelled?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "The user's turn is there from submit on; an assistant turn comes only with `COMPLETE`.",
    "reason": "There is no text to show before."
  },
  {
    "id": "conversation-name",
    "operations": [
      "aiConversationsList",
      "aiConversationDetail"
    ],
    "question": "How does a conversation get its name?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "`name` may be null."
      }
    ],
    "decision": "Null at first, set after the first answer.",
    "reason": "It must be allowed to be null, and lists show names."
  },
  {
    "id": "page-cursor",
    "operations": [
      "aiConversationsList",
      "modelsList"
    ],
    "question": "What is a cursor, and how long does it live?",
    "sources": [
      {
        "source": "All documents",
        "says": "Opaque; a malformed one is 400 on docs.omni.co."
      }
    ],
    "decision": "Opaque, without an end, 400 when malformed.",
    "reason": "Nothing more is published."
  },
  {
    "id": "other-methods",
    "operations": [
      "*"
    ],
    "question": "What do other methods, HEAD, OPTIONS and CORS requests get?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "A path that exists answers 405 to a method it does not have, and HEAD as GET; there are no CORS headers.",
    "reason": "An API key does not belong in a browser."
  },
  {
    "id": "job-quota",
    "operations": [
      "aiJobSubmit"
    ],
    "question": "How many jobs may be active at once?",
    "sources": [
      {
        "source": "All documents",
        "says": "One for each conversation; nothing about users or organizations."
      }
    ],
    "decision": "One for each conversation, no other limit.",
    "reason": "Nothing else is published."
  },
  {
    "id": "whoami-ids",
    "operations": [
      "whoami"
    ],
    "question": "Is `user.id` of whoami usable as `userId`?",
    "sources": [
      {
        "source": "exploreomni/omni-agent-skills",
        "says": "No; `user.membershipId` is."
      }
    ],
    "decision": "The two differ, and `user.id` is unknown to the other operations.",
    "reason": "What was observed."
  },
  {
    "id": "own-texts",
    "operations": [
      "*"
    ],
    "question": "What does an error say whose text is not published?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; for these only the status is given, or not even that."
      }
    ],
    "decision": "In words of its own, or in words published for another operation:\n\n- 400 for an attachment's size: `Bad Request: attachments.<n>.data: At most <bytes> bytes, received <bytes>` and\n  `Bad Request: attachments: At most <bytes> bytes together, received <bytes>`.\n- 400 for a webhook: `Bad Request: webhookSigningSecret: Required when webhookUrl is given` and\n  `Bad Request: webhookUrl: Required by progressWebhookEnabled`.\n- 400 for `contentPath`, a SCIM filter or a cursor: `Bad Request: <name>: <what was expected>`.\n- 400 for a body that is no JSON: `Bad Request: Invalid JSON`, published for generate-query, and why.\n- 403 on submit, status and result: `User does not have USE_AI permission`, published for Get conversation.\n- 403 on generate-session with a personal key: `Permission denied: an organization API key is needed`.\n- 403 and 404 on feedback: `Permission denied`, published for cancel, and `Job not found`, published for status.\n- 404 on submit: `Branch <id> not found on model <id>`, `Topic <name> not found`, and `Conversation not found`,\n  published for Get conversation.\n- 404 for models and topics: the same texts for branch and topic, and `Model <id> not found`, published for submit.\n- 404 for embed users: `Embed user not found`.\n- 409 on cancel: `The job changed while it was being cancelled`.\n- 409 on feedback: `Feedback can only be given on a completed or failed job`.\n- 404, 405, 413 and 415 for a path, a method or a body that is not served: what was expected and what came.",
    "reason": "A client must go by the status."
  }
];
