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
  /** How is the digest of `X-Omni-Signature` written? */
  readonly webhookDigest: 'hex' | 'base64' | 'hex-upper';
  /** In which unit is `X-Omni-Signature-Timestamp`? */
  readonly webhookTimestampUnit: 'seconds' | 'milliseconds';
  /** Which key of a webhook holds the name of its event? */
  readonly webhookEventField: 'absent' | 'event' | 'type';
  /** How often is a terminal webhook tried, and how long apart? */
  readonly webhookRetries: 'three-attempts' | 'one-attempt' | 'six-attempts';
  /** How long may a receiver take to answer? */
  readonly webhookTimeout: '10-seconds' | '3-seconds' | '30-seconds';
  /** Which answers count as delivered? */
  readonly webhookSuccess: '2xx' | 'any-answer-below-400' | 'any-answer';
  /** Does a cancelled job send a webhook? */
  readonly webhookOnCancel: 'sent' | 'not-sent';
  /** What does a progress webhook hold? */
  readonly webhookProgressShape: 'progress-object' | 'message' | 'result-summary';
  /** Does the webhook of a failed job have a `result_summary`? */
  readonly webhookFailedSummary: 'absent' | 'error-message';
  /** Which `status` does the webhook of a denied job have? */
  readonly webhookDeniedStatus: 'failed' | 'denied';
  /** What is `metadata` of a webhook when submit gave no `webhookMetadata`? */
  readonly webhookMetadataWhenNone: 'absent' | 'null' | 'empty-object';
  /** Which conversations does an organization key list without `userId`? */
  readonly organizationListScope: 'organization' | 'key-owner';
  /** Does generate-session need `contentPath`? */
  readonly requireContentPath: 'no' | 'yes';
  /** Is the last fixed segment of the path `Users` or `users`? */
  readonly scimPathCase: 'both' | 'strict';
  /** Can a client trust the filter? */
  readonly scimFilter: 'applied' | 'ignored';
  /** Does a 429 of the rate limit carry `Retry-After`? */
  readonly retryAfter: 'absent' | 'seconds';
  /** What does `omniChatUrl` look like? */
  readonly chatHost: 'omni-co' | 'instance' | 'path';
  /** What does a `userId` get that is unknown, or whose person lost access? */
  readonly unknownUser: 'not-found' | 'forbidden';
  /** May a personal access token name its own membership as `userId`? */
  readonly ownUserIdWithToken: 'refuse' | 'allow';
  /** What happens to a key of the body that is not documented? */
  readonly unknownBodyKeys: 'ignore' | 'refuse';
  /** What does the 400 say when the job id is not a UUID? */
  readonly invalidJobIdText: 'spec' | 'docs';
  /** What does feedback get that a user other than the job's gives? */
  readonly foreignFeedback: 'forbidden' | 'not-found';
  /** Does `GET /api/v0/users/embed` list embed users? */
  readonly legacyUsersEmbed: 'not-found' | 'serve';
  /** Can a session be redeemed more than once? */
  readonly sessionSingleUse: 'yes' | 'no';
  /** What does a nonce get that was used before? */
  readonly nonceReuse: 'refuse' | 'allow';
  /** What does a name in `groups` get that no group has? */
  readonly unknownGroup: 'refuse' | 'ignore';
  /** What does a name in `userAttributes` get that is not defined? */
  readonly unknownAttribute: 'refuse' | 'ignore';
  /** What do a connection id, a model id or a role name get that do not exist, in `connectionRoles` or `modelRoles`? */
  readonly unknownRole: 'refuse' | 'ignore';
  /** How large may a page be? */
  readonly scimPageCap: '100' | 'none';
  /** Until when are URLs signed in format v0 accepted? */
  readonly v0Signing: 'accepted' | 'until-2027';
  /** What does another person's `userId` in the body get with a personal key? */
  readonly foreignUserIdInBody: 'refuse' | 'ignore';
  /** Does PUT replace a group? */
  readonly groupsPut: 'works' | 'refused';
  /** What becomes of optional keys that a PUT of a user leaves out? */
  readonly scimPutOmitted: 'reset' | 'keep';
  /** Which shape do SCIM errors have? */
  readonly scimErrorBody: 'plain' | 'rfc7644';
  /** What becomes of a user attribute that is set over SCIM and not defined? */
  readonly unknownScimAttribute: 'drop' | 'refuse';
  /** How is the origin of a role labelled in `from.type`? */
  readonly roleOrigin: 'live' | 'spec';
  /** What does generate-query answer to a question it cannot place? */
  readonly noQueryGenerated: 'in-body' | 'bad-request';
  /** What does vis answer when the data of the job is not there? */
  readonly visDataUnavailable: 'unprocessable' | 'json';
  /** What does a wrong secret get from generate-url? */
  readonly wrongEmbedSecret: 'forbidden' | 'unauthorized' | 'bad-request';
  /** Which status does a refused sign-in have: a wrong signature, a used nonce, a session that is unknown, expired or redeemed already? */
  readonly refusedSession: 'forbidden' | 'unauthorized';
  /** What is the text in the empty input called? */
  readonly brandingKeys: 'spec' | 'docs';
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
  webhookDigest: 'hex',
  webhookTimestampUnit: 'seconds',
  webhookEventField: 'absent',
  webhookRetries: 'three-attempts',
  webhookTimeout: '10-seconds',
  webhookSuccess: '2xx',
  webhookOnCancel: 'sent',
  webhookProgressShape: 'progress-object',
  webhookFailedSummary: 'absent',
  webhookDeniedStatus: 'failed',
  webhookMetadataWhenNone: 'absent',
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
  legacyUsersEmbed: 'not-found',
  sessionSingleUse: 'yes',
  nonceReuse: 'refuse',
  unknownGroup: 'refuse',
  unknownAttribute: 'refuse',
  unknownRole: 'refuse',
  scimPageCap: 'none',
  v0Signing: 'accepted',
  foreignUserIdInBody: 'refuse',
  groupsPut: 'works',
  scimPutOmitted: 'reset',
  scimErrorBody: 'plain',
  unknownScimAttribute: 'drop',
  roleOrigin: 'live',
  noQueryGenerated: 'in-body',
  visDataUnavailable: 'unprocessable',
  wrongEmbedSecret: 'forbidden',
  refusedSession: 'forbidden',
  brandingKeys: 'spec',
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
  webhookDigest: ['hex', 'base64', 'hex-upper'],
  webhookTimestampUnit: ['seconds', 'milliseconds'],
  webhookEventField: ['absent', 'event', 'type'],
  webhookRetries: ['three-attempts', 'one-attempt', 'six-attempts'],
  webhookTimeout: ['10-seconds', '3-seconds', '30-seconds'],
  webhookSuccess: ['2xx', 'any-answer-below-400', 'any-answer'],
  webhookOnCancel: ['sent', 'not-sent'],
  webhookProgressShape: ['progress-object', 'message', 'result-summary'],
  webhookFailedSummary: ['absent', 'error-message'],
  webhookDeniedStatus: ['failed', 'denied'],
  webhookMetadataWhenNone: ['absent', 'null', 'empty-object'],
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
  legacyUsersEmbed: ['not-found', 'serve'],
  sessionSingleUse: ['yes', 'no'],
  nonceReuse: ['refuse', 'allow'],
  unknownGroup: ['refuse', 'ignore'],
  unknownAttribute: ['refuse', 'ignore'],
  unknownRole: ['refuse', 'ignore'],
  scimPageCap: ['100', 'none'],
  v0Signing: ['accepted', 'until-2027'],
  foreignUserIdInBody: ['refuse', 'ignore'],
  groupsPut: ['works', 'refused'],
  scimPutOmitted: ['reset', 'keep'],
  scimErrorBody: ['plain', 'rfc7644'],
  unknownScimAttribute: ['drop', 'refuse'],
  roleOrigin: ['live', 'spec'],
  noQueryGenerated: ['in-body', 'bad-request'],
  visDataUnavailable: ['unprocessable', 'json'],
  wrongEmbedSecret: ['forbidden', 'unauthorized', 'bad-request'],
  refusedSession: ['forbidden', 'unauthorized'],
  brandingKeys: ['spec', 'docs'],
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
      "aiJobResult",
      "aiJobVisualization"
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
      "aiJobResult",
      "aiJobVisualization"
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
    "id": "webhook-digest",
    "switch": "webhookDigest",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How is the digest of `X-Omni-Signature` written?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job",
        "says": "`sha256=HMAC(timestamp.body, secret)`; no encoding, and no worked example."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "HMAC-SHA256; no encoding."
      }
    ],
    "options": {
      "hex": "64 lower-case hex digits.",
      "base64": "Base64 with padding, 44 characters.",
      "hex-upper": "64 upper-case hex digits."
    },
    "default": "hex",
    "reason": "What others mean by `sha256=`. The other two are invented, for receivers that want to bear either."
  },
  {
    "id": "webhook-timestamp-unit",
    "switch": "webhookTimestampUnit",
    "operations": [
      "aiJobEvent"
    ],
    "question": "In which unit is `X-Omni-Signature-Timestamp`?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job",
        "says": "\"unix\" time."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Nothing."
      }
    ],
    "options": {
      "seconds": "Whole seconds.",
      "milliseconds": "Milliseconds."
    },
    "default": "seconds",
    "reason": "Unix time is counted in seconds."
  },
  {
    "id": "webhook-event-field",
    "switch": "webhookEventField",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Which key of a webhook holds the name of its event?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "The names `job.complete`, `job.failed` and `job.denied`; not where they travel."
      },
      {
        "source": "docs.omni.co: Create AI job, and the guide Connect a chat agent to Omni AI",
        "says": "An example with `status` and no such key."
      }
    ],
    "options": {
      "absent": "None; only `status` says what happened.",
      "event": "`event`",
      "type": "`type`"
    },
    "default": "absent",
    "reason": "The one published body has none. Both keys are invented, as are the names `job.cancelled` and `job.progress` they then hold for events that no source names."
  },
  {
    "id": "webhook-retries",
    "switch": "webhookRetries",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How often is a terminal webhook tried, and how long apart?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "A terminal event \"always\" comes; progress events have a single attempt without retries. Nothing on how the others are retried."
      },
      {
        "source": "docs.omni.co",
        "says": "Nothing."
      }
    ],
    "options": {
      "three-attempts": "Three times, 1 and 4 seconds apart.",
      "one-attempt": "Once.",
      "six-attempts": "Six times, 1, 4, 16, 64 and 256 seconds apart."
    },
    "default": "three-attempts",
    "reason": "That progress is said to have no retries implies that the others have some. Every number is invented."
  },
  {
    "id": "webhook-timeout",
    "switch": "webhookTimeout",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How long may a receiver take to answer?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "10-seconds": "Ten seconds of real time for the whole answer, then the attempt has failed.",
      "3-seconds": "Three.",
      "30-seconds": "Thirty."
    },
    "default": "10-seconds",
    "reason": "Invented. A receiver should acknowledge at once and work afterwards."
  },
  {
    "id": "webhook-success",
    "switch": "webhookSuccess",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Which answers count as delivered?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "2xx": "A status from 200 to 299.",
      "any-answer-below-400": "A status below 400; a redirect too, although it is not followed.",
      "any-answer": "Whatever the status."
    },
    "default": "2xx",
    "reason": "Invented, by common custom."
  },
  {
    "id": "webhook-on-cancel",
    "switch": "webhookOnCancel",
    "operations": [
      "aiJobEvent",
      "aiJobCancel"
    ],
    "question": "Does a cancelled job send a webhook?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job",
        "says": "One is sent when the job reaches a terminal state, of which `CANCELLED` is one."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Completion, failure and, in July, denial; not cancellation."
      }
    ],
    "options": {
      "sent": "One with `status` `CANCELLED`.",
      "not-sent": "None."
    },
    "default": "sent",
    "reason": "It follows from the docs. A receiver that also polls bears both."
  },
  {
    "id": "webhook-progress-shape",
    "switch": "webhookProgressShape",
    "operations": [
      "aiJobEvent"
    ],
    "question": "What does a progress webhook hold?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Human texts such as \"Query returned 42 rows\"; no keys."
      },
      {
        "source": "docs.omni.co",
        "says": "Nothing."
      }
    ],
    "options": {
      "progress-object": "`progress` with `iteration`, `message` and `updatedAt`, as the job's status has it.",
      "message": "The text in `message`.",
      "result-summary": "The text in `result_summary`."
    },
    "default": "progress-object",
    "reason": "The one published shape of progress is that of the job's status. All three are invented. `status` is `EXECUTING` and there is no `completed_at` in any of them."
  },
  {
    "id": "webhook-failed-summary",
    "switch": "webhookFailedSummary",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Does the webhook of a failed job have a `result_summary`?",
    "sources": [
      {
        "source": "All documents",
        "says": "Only the body of a completed job is shown."
      }
    ],
    "options": {
      "absent": "No.",
      "error-message": "Yes, the job's error message. A denied job has it in `reason` only."
    },
    "default": "absent",
    "reason": "There is no result to sum up. A receiver fetches the job for the error."
  },
  {
    "id": "webhook-denied-status",
    "switch": "webhookDeniedStatus",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Which `status` does the webhook of a denied job have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "The event `job.denied` has a `reason`; none of the six job states is called so."
      }
    ],
    "options": {
      "failed": "`FAILED`, the state of the job, with `reason`.",
      "denied": "`DENIED`, with `reason`."
    },
    "default": "failed",
    "reason": "See `credits-used-up`. `DENIED` is invented, and no state of the API."
  },
  {
    "id": "webhook-metadata-when-none",
    "switch": "webhookMetadataWhenNone",
    "operations": [
      "aiJobEvent"
    ],
    "question": "What is `metadata` of a webhook when submit gave no `webhookMetadata`?",
    "sources": [
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "An example without the key."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "What was given is included unchanged; nothing on when nothing was."
      }
    ],
    "options": {
      "absent": "The key is left out.",
      "null": "`null`",
      "empty-object": "`{}`"
    },
    "default": "absent",
    "reason": "The one example shows it so."
  },
  {
    "id": "webhook-signed-text",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Over which bytes exactly is a webhook signed, and with which key?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job",
        "says": "`timestamp.body` with the secret."
      }
    ],
    "decision": "The value of `X-Omni-Signature-Timestamp` as it is sent, a full stop, and the bytes of the body as they are sent. The key is the UTF-8 bytes of `webhookSigningSecret`, decoded in no way.",
    "reason": "The plain reading. A receiver that signs what it parsed and wrote again fails at the first other spelling of the same JSON."
  },
  {
    "id": "webhook-signing-age",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How old may a signature be?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "The mock signs with the time of its space at which the attempt is sent. Which age a receiver takes is up to it, and no rule fails it for that.",
    "reason": "No tolerance is published."
  },
  {
    "id": "webhook-without-signature",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Does a webhook without a secret have either of the two headers, and is there ever a second signature?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Both headers come when a secret was given; nothing on a second signature while a secret changes."
      }
    ],
    "decision": "Neither header without a secret, and an empty one is none. Never more than one signature.",
    "reason": "A secret belongs to one job, so there is none to change."
  },
  {
    "id": "webhook-event-id",
    "operations": [
      "aiJobEvent"
    ],
    "question": "What is `event_id` made of, and is it the same on a retry?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job",
        "says": "`evt_550e8400_COMPLETE_1706123456` for a job whose id starts with `550e8400`; the number is about the size of unix seconds, but a year before `completed_at`."
      },
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "The same text for a job whose id starts otherwise."
      }
    ],
    "decision": "`evt_`, the first eight digits of the job's id, the `status`, and unix seconds, counted on when the job has used that number. A retry keeps it and the body, and has a new timestamp and signature.",
    "reason": "It looks like the examples. A client must take it as opaque, and may go by its being the same."
  },
  {
    "id": "webhook-order",
    "operations": [
      "aiJobEvent"
    ],
    "question": "In which order do webhooks come, and how often?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Progress is best effort; nothing on order or duplicates."
      }
    ],
    "decision": "Those of one job in the order in which it moved, the next once the first attempt at the one before has ended; so a retry may come after its successor. Scripts make them late, repeated, out of order or lost.",
    "reason": "Nothing is promised, so a receiver must bear any order and any number."
  },
  {
    "id": "webhook-and-its-job",
    "operations": [
      "aiJobEvent",
      "aiJobStatus"
    ],
    "question": "What becomes of a job whose webhooks fail?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Progress events that fail do not affect it; nothing on terminal ones."
      }
    ],
    "decision": "Nothing. Its states, times and result are those it would have without webhooks.",
    "reason": "A receiver that is down should not cost the answer. That `DELIVERING` waits for webhooks is stated nowhere."
  },
  {
    "id": "webhook-completed-at",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How precise is `completed_at`, and which webhooks have it?",
    "sources": [
      {
        "source": "docs.omni.co: Create AI job, and the guide Connect a chat agent to Omni AI",
        "says": "No milliseconds in either example, both of a completed job."
      }
    ],
    "decision": "Whole seconds in UTC, in every terminal webhook.",
    "reason": "As in the examples; every terminal state is an end."
  },
  {
    "id": "webhook-denied-reason",
    "operations": [
      "aiJobEvent"
    ],
    "question": "What does `reason` of a denied job hold?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "There is one, for example when the organization is over its limit of AI credits; no type or text."
      }
    ],
    "decision": "A text, the `error.message` of the job. No other webhook has the key.",
    "reason": "The job's own words are the only ones there are."
  },
  {
    "id": "webhook-headers",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Which headers does a webhook have besides the signature?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "`Content-Type: application/json` and what HTTP itself needs. No `User-Agent`.",
    "reason": "The body is JSON. A receiver must not go by a header that nobody published."
  },
  {
    "id": "webhook-redirects",
    "operations": [
      "aiJobEvent"
    ],
    "question": "Is a redirect followed?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "No. It counts by its status, see `webhookSuccess`.",
    "reason": "A body with data should go where its job said, and nowhere else."
  },
  {
    "id": "webhook-url",
    "operations": [
      "aiJobSubmit",
      "aiJobEvent"
    ],
    "question": "Which URLs does `webhookUrl` take?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "A URI, with `https` in the example; 400 for an invalid format."
      }
    ],
    "decision": "Any URI, as the schema has it. Attempts go to `http` and `https`; to another scheme every attempt fails. A user name and a password in it are not sent. Where the mock may deliver to at all is a setting of its process, and submit does not look at it.",
    "reason": "Local receivers speak `http`. No source says more of the URL, or that credentials are carried over."
  },
  {
    "id": "webhook-metadata-depth",
    "operations": [
      "aiJobSubmit",
      "aiJobEvent"
    ],
    "question": "How deep may `webhookMetadata` be nested?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "1000 levels; beyond that submit answers 400 with the field path `webhookMetadata`.",
    "reason": "Every webhook of the job repeats it, and what is nested without end cannot be written. No real client comes near."
  },
  {
    "id": "webhook-progress-crowd",
    "operations": [
      "aiJobEvent"
    ],
    "question": "What becomes of progress webhooks that come faster than the receiver answers?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Progress is best effort; no number."
      }
    ],
    "decision": "Of one job 100 wait for their turn. For one more the oldest is left out, which the trace tells as `dropped`. The end of a job is never left out.",
    "reason": "A receiver that answers slowly should not make the sender run full. What is newest says most."
  },
  {
    "id": "webhook-at-once",
    "operations": [
      "aiJobEvent"
    ],
    "question": "How many webhooks does one receiver get at the same time?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "50 at once to one origin; the others wait, and their time-outs begin when they are sent.",
    "reason": "A test with very many jobs should not run out of connections. A receiver must not count on any number."
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
    "question": "Does generate-session need `contentPath`?",
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
      "scimEmbedUsersList",
      "scimUsersList",
      "scimGroupsList"
    ],
    "question": "Can a client trust the filter?",
    "sources": [
      {
        "source": "docs.omni.co: List embed users",
        "says": "`userName` and `embedExternalId` with `eq` and `co`; attribute and operator in any case."
      },
      {
        "source": "docs.omni.co: List users, List groups",
        "says": "Examples with `userName eq` and `displayName eq`."
      },
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "A filter is a string; no grammar."
      }
    ],
    "options": {
      "applied": "What is documented is applied, `userName co` to standard users too; anything else is 400.",
      "ignored": "Everything is listed, whatever the filter says."
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
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "What does a `userId` get that is unknown, or whose person lost access?",
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
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
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
      "aiGenerateQuery",
      "aiPickTopic",
      "aiSearchOmniDocs",
      "usersAssignModelRole",
      "userGroupsAssignModelRole",
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedSsoGenerateUrl",
      "embedSsoGenerateUrlWithKey",
      "scimUsersCreate",
      "scimUsersReplace",
      "scimUsersUpdate",
      "scimGroupsCreate",
      "scimGroupsReplace",
      "scimGroupsUpdate"
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
      "aiJobVisualization",
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
    "id": "obsolete-embed-user-list",
    "switch": "legacyUsersEmbed",
    "operations": [
      "usersEmbedLegacy",
      "scimEmbedUsersList"
    ],
    "question": "Does `GET /api/v0/users/embed` list embed users?",
    "sources": [
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "Yes; it reads `id` from the answer, whose shape is not shown."
      },
      {
        "source": "exploreomni/omni-agentic-chat-demo, observed on a live instance",
        "says": "It answers 404."
      }
    ],
    "options": {
      "not-found": "404",
      "serve": "All embed users in `records`, with `id`, `externalId` and `name`. The shape is ours."
    },
    "default": "not-found",
    "reason": "What was observed. The list is /api/scim/v2/embed/Users."
  },
  {
    "id": "session-redeemed-twice",
    "switch": "sessionSingleUse",
    "operations": [
      "embedSsoRedeemSession"
    ],
    "question": "Can a session be redeemed more than once?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; a session must be redeemed within five minutes."
      }
    ],
    "options": {
      "yes": "Once; after that the session is refused.",
      "no": "Any number of times while the session lives."
    },
    "default": "yes",
    "reason": "A signed address that works twice can be replayed, and a client that needs it twice should be seen."
  },
  {
    "id": "nonce-used-twice",
    "switch": "nonceReuse",
    "operations": [
      "embedLogin",
      "embedSsoRedeemSession"
    ],
    "question": "What does a nonce get that was used before?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, nonce",
        "says": "It must be unique; the session fails to load otherwise. No status or text."
      }
    ],
    "options": {
      "refuse": "The sign-in is refused.",
      "allow": "It is let in."
    },
    "default": "refuse",
    "reason": "Documented; the other option tells a client that depends on it from one that does not."
  },
  {
    "id": "unknown-group-in-session",
    "switch": "unknownGroup",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "What does a name in `groups` get that no group has?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, groups",
        "says": "Names of groups that exist; no status or text for others."
      }
    ],
    "options": {
      "refuse": "400 from generate-session, with the name; a login is refused.",
      "ignore": "The name is left out."
    },
    "default": "refuse",
    "reason": "A person with fewer groups than meant is hard to notice. How Omni answers is not published."
  },
  {
    "id": "unknown-attribute-in-session",
    "switch": "unknownAttribute",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "What does a name in `userAttributes` get that is not defined?",
    "sources": [
      {
        "source": "exploreomni/omni-agent-skills",
        "says": "Once a definition is deleted, logins that name it fail."
      },
      {
        "source": "docs.omni.co: URL parameters, userAttributes",
        "says": "Attributes that are defined; no status or text for others."
      }
    ],
    "options": {
      "refuse": "400 from generate-session, with the name; a login is refused.",
      "ignore": "The name is left out."
    },
    "default": "refuse",
    "reason": "Omni's own guidance. The status is ours."
  },
  {
    "id": "unknown-role-in-session",
    "switch": "unknownRole",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "What do a connection id, a model id or a role name get that do not exist, in `connectionRoles` or `modelRoles`?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, connectionRoles and modelRoles",
        "says": "Ids of connections and models, and `RESTRICTED_QUERIER`, `VIEWER` or a custom role; nothing about others."
      },
      {
        "source": "The SDK @omni-co/embed 0.16.0",
        "says": "Any text is a role; its own list also has `QUERIER`."
      }
    ],
    "options": {
      "refuse": "400 from generate-session, with the id or the name; a login is refused.",
      "ignore": "The entry is left out."
    },
    "default": "refuse",
    "reason": "As for groups and attributes."
  },
  {
    "id": "scim-page-cap",
    "switch": "scimPageCap",
    "operations": [
      "scimEmbedUsersList",
      "scimUsersList",
      "scimGroupsList"
    ],
    "question": "How large may a page be?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "100 by default; no maximum."
      },
      {
        "source": "Public use of a live instance",
        "says": "200 worked."
      }
    ],
    "options": {
      "100": "100 at most. `itemsPerPage` says how many came.",
      "none": "As large as `count` asks for."
    },
    "default": "none",
    "reason": "What was observed. A client must go by `itemsPerPage` in any case."
  },
  {
    "id": "signing-format-v0",
    "switch": "v0Signing",
    "operations": [
      "embedLogin"
    ],
    "question": "Until when are URLs signed in format v0 accepted?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO",
        "says": "Support ended on 1 October 2026, removal is on 1 January 2027; until then v0 and v1 are both accepted."
      }
    ],
    "options": {
      "accepted": "Whatever the clock says.",
      "until-2027": "Refused once the clock of the space reaches 2027-01-01T00:00:00Z."
    },
    "default": "accepted",
    "reason": "Announced, not observed; the other option shows today what will break."
  },
  {
    "id": "another-user-in-the-body",
    "switch": "foreignUserIdInBody",
    "operations": [
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "What does another person's `userId` in the body get with a personal key?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Such a key acts as its own user; whether the key of the body is refused or ignored is not said."
      },
      {
        "source": "trustxai/omni-mcp",
        "says": "It works with organization keys only."
      }
    ],
    "options": {
      "refuse": "403 `User-scoped API keys cannot act on behalf of other users`, as on submit.",
      "ignore": "The query is made for the key's own user."
    },
    "default": "refuse",
    "reason": "As on submit, and nobody is taken for somebody else in silence."
  },
  {
    "id": "groups-put",
    "switch": "groupsPut",
    "operations": [
      "scimGroupsReplace"
    ],
    "question": "Does PUT replace a group?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Yes, with `displayName` and `members` required."
      },
      {
        "source": "A public review of the API for a Terraform provider, against a live instance",
        "says": "PUT was refused where PATCH worked; no status."
      }
    ],
    "options": {
      "works": "The group is replaced.",
      "refused": "400"
    },
    "default": "works",
    "reason": "The contract. A client that can should use PATCH."
  },
  {
    "id": "scim-put-omitted",
    "switch": "scimPutOmitted",
    "operations": [
      "scimUsersReplace"
    ],
    "question": "What becomes of optional keys that a PUT of a user leaves out?",
    "sources": [
      {
        "source": "docs.omni.co, newer pages",
        "says": "They are reset."
      },
      {
        "source": "docs.omni.co, older pages",
        "says": "They stay as they are."
      }
    ],
    "options": {
      "reset": "`active` becomes true, `displayName` the address, and attributes are taken away.",
      "keep": "They stay as they are."
    },
    "default": "reset",
    "reason": "The newer page, and what PUT means."
  },
  {
    "id": "scim-error-body",
    "switch": "scimErrorBody",
    "operations": [
      "scimEmbedUsersList",
      "scimEmbedUsersGet",
      "scimEmbedUsersDelete",
      "scimUsersList",
      "scimUsersCreate",
      "scimUsersGet",
      "scimUsersReplace",
      "scimUsersUpdate",
      "scimUsersDelete",
      "scimGroupsList",
      "scimGroupsCreate",
      "scimGroupsGet",
      "scimGroupsReplace",
      "scimGroupsUpdate",
      "scimGroupsDelete"
    ],
    "question": "Which shape do SCIM errors have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "No body is described."
      },
      {
        "source": "docs.omni.co, legacy pages",
        "says": "`schemas` with the error URN of RFC 7644 beside `detail` and `status`; later variants drop it."
      }
    ],
    "options": {
      "plain": "The error dialect of the space, as everywhere else; `{\"detail\", \"status\"}` unless told otherwise.",
      "rfc7644": "`schemas`, `detail` and the status as text, on 400, 401, 403, 404 and 409."
    },
    "default": "plain",
    "reason": "The later pages. A client must not lean on either shape."
  },
  {
    "id": "unknown-scim-attribute",
    "switch": "unknownScimAttribute",
    "operations": [
      "scimUsersCreate",
      "scimUsersReplace",
      "scimUsersUpdate"
    ],
    "question": "What becomes of a user attribute that is set over SCIM and not defined?",
    "sources": [
      {
        "source": "Public observations of third parties on live instances",
        "says": "It is dropped without a word."
      },
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "drop": "It is left out, and the request succeeds.",
      "refuse": "400 with the name."
    },
    "default": "drop",
    "reason": "What was observed."
  },
  {
    "id": "role-origin",
    "switch": "roleOrigin",
    "operations": [
      "usersGetModelRoles",
      "userGroupsGetModelRoles"
    ],
    "question": "How is the origin of a role labelled in `from.type`?",
    "sources": [
      {
        "source": "docs.omni.co and live instances",
        "says": "`User Role`, `Group Role` and `Connection Base Role`."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`USER`, `GROUP`, `BASE` and `ORG`."
      }
    ],
    "options": {
      "live": "The labels of live instances.",
      "spec": "The labels of the OpenAPI document."
    },
    "default": "live",
    "reason": "What was observed. A client should read both."
  },
  {
    "id": "no-query-generated",
    "switch": "noQueryGenerated",
    "operations": [
      "aiGenerateQuery"
    ],
    "question": "What does generate-query answer to a question it cannot place?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026, response schema",
        "says": "200 with `query` null and `error` `{message, detail}`, for example `No query generated`."
      },
      {
        "source": "The same documents, description of the 400",
        "says": "400, also when no query could be generated."
      }
    ],
    "options": {
      "in-body": "200 with `error`.",
      "bad-request": "400 `Bad Request: No query generated`"
    },
    "default": "in-body",
    "reason": "The schema requires `error` in every 200, which would be idle otherwise."
  },
  {
    "id": "vis-without-data",
    "switch": "visDataUnavailable",
    "operations": [
      "aiJobVisualization"
    ],
    "question": "What does vis answer when the data of the job is not there?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "422 `No Arrow IPC data available for visualization`."
      },
      {
        "source": "docs.omni.co: Render AI job visualization, newest variant",
        "says": "200 with `application/json`."
      }
    ],
    "options": {
      "unprocessable": "422 with `error`.",
      "json": "200 with a JSON object that says so."
    },
    "default": "unprocessable",
    "reason": "Server-generated, and 422 was seen live for other undrawable answers."
  },
  {
    "id": "wrong-embed-secret",
    "switch": "wrongEmbedSecret",
    "operations": [
      "embedSsoGenerateUrl"
    ],
    "question": "What does a wrong secret get from generate-url?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "options": {
      "forbidden": "403",
      "unauthorized": "401",
      "bad-request": "400"
    },
    "default": "forbidden",
    "reason": "The request is well formed and what it holds does not allow it. A client must take any 4xx for a refusal."
  },
  {
    "id": "refused-sign-in",
    "switch": "refusedSession",
    "operations": [
      "embedSsoRedeemSession",
      "embedLogin"
    ],
    "question": "Which status does a refused sign-in have: a wrong signature, a used nonce, a session that is unknown, expired or redeemed already?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing; the content does not load."
      }
    ],
    "options": {
      "forbidden": "403 with a page that names the reason.",
      "unauthorized": "401 with the same page."
    },
    "default": "forbidden",
    "reason": "Signing in again with the same URL would not help. A client must go by whether it got to the content."
  },
  {
    "id": "branding-keys",
    "switch": "brandingKeys",
    "operations": [
      "aiBranding"
    ],
    "question": "What is the text in the empty input called?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "`placeholder`."
      },
      {
        "source": "docs.omni.co: AI branding",
        "says": "`promptPlaceholder`."
      }
    ],
    "options": {
      "spec": "`placeholder`",
      "docs": "`promptPlaceholder`"
    },
    "default": "spec",
    "reason": "Server-generated."
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
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "On which kinds of model does a question run?",
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
      "aiConversationsList",
      "aiGenerateQuery",
      "aiPickTopic"
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
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
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
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
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
    "id": "who-may-read-the-obsolete-list",
    "operations": [
      "usersEmbedLegacy"
    ],
    "question": "Does the obsolete list, where it is served, take a personal access token?",
    "sources": [
      {
        "source": "docs.omni.co guide: Connect a chat agent to Omni AI",
        "says": "It calls it with an organization key."
      }
    ],
    "decision": "No, 403 with the text of SCIM.",
    "reason": "It tells what SCIM tells."
  },
  {
    "id": "scim-numbers",
    "operations": [
      "scimEmbedUsersList",
      "scimUsersList",
      "scimGroupsList"
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
      "scimEmbedUsersList",
      "scimUsersList",
      "scimGroupsList"
    ],
    "question": "In which order does SCIM list?",
    "sources": [
      {
        "source": "docs.omni.co: List embed users",
        "says": "By creation time; the direction is not said. Nothing about standard users and groups."
      }
    ],
    "decision": "By creation time everywhere, oldest first, so a user just made is on the last page.",
    "reason": "The plain reading, and the harder one for a client."
  },
  {
    "id": "case-of-group-names",
    "operations": [
      "scimGroupsList"
    ],
    "question": "Does the filter `displayName eq` heed case?",
    "sources": [
      {
        "source": "Omni documents",
        "says": "Nothing; for users it is said of each attribute."
      },
      {
        "source": "RFC 7643, section 2.2",
        "says": "An attribute ignores case unless it is declared to be exact."
      }
    ],
    "decision": "No.",
    "reason": "The standard's rule where nothing else is said."
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
    "decision": "401; the rate limit's 429; the request's shape (400); who may act (403: `userId` with a personal key); what the organization has switched on (403); whether the membership exists and is active (404); its role (403); what else the request names (404: the model, the branch, the topic, the conversation, in this order); then 409. Somebody who may use AI on no model at all gets 403 for a model that does not exist, too. What depends on a record comes after its 404: whose it is (403), and whether its state allows the call (409, or 400 on cancel). The kind of key is judged (403) before a SCIM filter and before `contentPath` is asked for; a cursor is read last.",
    "reason": "From what needs the least knowledge to what needs the most."
  },
  {
    "id": "unauthorized-text",
    "operations": [
      "*"
    ],
    "question": "What does a missing or wrong key get?",
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
        "says": "`Authentication required (SCIM bearer token)` and `Authentication required (API key with embed scope)`. Changing and revoking an API key: 400 for a missing or malformed header, 403 for a wrong key."
      }
    ],
    "decision": "401 with the text of the OpenAPI document's example, in every error dialect; SCIM and generate-session word it as described there. Changing and revoking an API key answer 400 and 403, in words of our own.",
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
      "aiJobResult",
      "aiJobVisualization"
    ],
    "question": "How long can a job be read?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The result for 14 days after completion; nothing about the job itself or the data of its picture."
      }
    ],
    "decision": "The result and the picture for 14 days, then 404; the job for as long as its space lives.",
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
    "decision": "That one, `shutoff` for a job that was denied (see `credits-used-up`), or no `code` at all.",
    "reason": "Nothing else is published. A client must not need a code it knows."
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
      "modelsList",
      "apiKeysList"
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
    "id": "role-for-ai",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "Which role may ask?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "The querier role on the model."
      },
      {
        "source": "docs.omni.co: permissions table, and the guide for embedded chat",
        "says": "Restricted Querier and up; embed users usually are Restricted Queriers and are meant to ask."
      }
    ],
    "decision": "`QUERY_TOPICS`, which embed parameters call `RESTRICTED_QUERIER`, and up. A `VIEWER` gets 403.",
    "reason": "The embed guide would not work otherwise."
  },
  {
    "id": "grants-in-a-list",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic",
      "modelsListTopics",
      "modelsGetTopic"
    ],
    "question": "Must somebody meet every entry of `required_access_grants`, or one of them?",
    "sources": [
      {
        "source": "docs.omni.co: access grants",
        "says": "Inside one entry `|` is \"or\" and a comma \"and\"; nothing about several entries."
      }
    ],
    "decision": "Every entry.",
    "reason": "The reading that shows less."
  },
  {
    "id": "grants-in-one-entry",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic",
      "modelsListTopics",
      "modelsGetTopic"
    ],
    "question": "Does a comma or `|` bind closer inside one entry of `required_access_grants`?",
    "sources": [
      {
        "source": "docs.omni.co: access grants",
        "says": "What each means alone; nothing about both together."
      }
    ],
    "decision": "`|` does: `a|b,c` asks for one of a and b, and for c.",
    "reason": "The reading that shows less."
  },
  {
    "id": "system-attributes",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic",
      "modelsListTopics",
      "modelsGetTopic"
    ],
    "question": "What do `omni_user_groups` and `omni_user_id` hold for grants and filters?",
    "sources": [
      {
        "source": "docs.omni.co: user attributes",
        "says": "The user's groups, separated by commas, and the user's id; not which of the two ids."
      }
    ],
    "decision": "Each group counts as a value of its own, so that any of them matches. The id is the membership id.",
    "reason": "A filter on all groups as one text would match next to nobody; the membership id is what `userId` takes."
  },
  {
    "id": "where-ai-chat-topics-apply",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic",
      "modelsListTopics",
      "modelsGetTopic"
    ],
    "question": "Which operations does `ai_chat_topics` limit?",
    "sources": [
      {
        "source": "docs.omni.co: ai_chat_topics; Omni OpenAPI, July 2026 and May 2026, submit",
        "says": "AI chat, where a topic left out is a 404; not the AI of workbooks. Nothing of other operations."
      }
    ],
    "decision": "Jobs, generate-query and pick-topic. The lists of topics show all that the reader has the grants for.",
    "reason": "The three ask AI; reading a model does not."
  },
  {
    "id": "hidden-topics",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "May AI use a topic that is `hidden`?",
    "sources": [
      {
        "source": "All documents",
        "says": "Topics may be `hidden`; nothing about AI."
      }
    ],
    "decision": "Only when `ai_chat_topics` lists it.",
    "reason": "Who lists it means it to be used; without a list nothing hidden should turn up in an answer."
  },
  {
    "id": "attribute-with-several-values",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery"
    ],
    "question": "Which rows does an access filter leave when the attribute has several values?",
    "sources": [
      {
        "source": "docs.omni.co: access filters",
        "says": "The rows that match the attribute's value; attributes may have several."
      }
    ],
    "decision": "Those that match any of the values. One that is among `values_for_unfiltered` lifts the filter.",
    "reason": "The purpose of several values."
  },
  {
    "id": "several-values-in-a-session",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin",
      "scimUsersUpdate"
    ],
    "question": "May an attribute without `multiple_values` be given a list?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, userAttributes",
        "says": "Values are texts, numbers or lists of either; not for which attributes."
      }
    ],
    "decision": "Yes, and every value counts.",
    "reason": "Nothing says that it is refused."
  },
  {
    "id": "attribute-without-a-value",
    "operations": [
      "aiJobSubmit",
      "aiJobStatus",
      "aiGenerateQuery"
    ],
    "question": "What does a question get when an access filter needs an attribute that the asker does not have?",
    "sources": [
      {
        "source": "docs.omni.co: access filters",
        "says": "An error, neither all rows nor none. No status, code or text."
      }
    ],
    "decision": "The job is made and ends `FAILED` with `error.code` `QUERY_EXECUTION_ERROR`, in words that name the attribute; generate-query answers 200 with `error` beside the query, or with the query alone when it is not to be run.",
    "reason": "The filter works when the query runs, and it is the one code published."
  },
  {
    "id": "rows-at-the-time-of-the-job",
    "operations": [
      "aiJobSubmit",
      "aiJobResult",
      "aiJobVisualization"
    ],
    "question": "Whose rows does a job hold when its asker's roles or attributes change meanwhile, or afterwards?",
    "sources": [
      {
        "source": "docs.omni.co: access filters, embedded MCP (a session replaces what was there)",
        "says": "Access filters apply to answers; not which moment counts."
      }
    ],
    "decision": "Those of the moment at which it left EXECUTING. A result, and a picture drawn from it, stays as it was; the next answer follows the change.",
    "reason": "A result is a stored object."
  },
  {
    "id": "boolean-access-filter",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery"
    ],
    "question": "Which values of a user attribute fit an access filter on a boolean field, and do LIKE patterns mind case?",
    "sources": [
      {
        "source": "docs.omni.co: access filters",
        "says": "A field, a user attribute, and `enable_sql_like_wildcards`; neither point."
      }
    ],
    "decision": "`true`, `1`, `false` and `0` in any case, and no row for anything else. LIKE patterns mind case.",
    "reason": "What cannot be read must not open anything."
  },
  {
    "id": "access-boost",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "Does `accessBoost` change what an AI question may see?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, accessBoost; access grants, access_boostable",
        "says": "It lifts grants that are boostable on dashboards."
      }
    ],
    "decision": "It is accepted and signed, and changes no answer.",
    "reason": "The sources speak of dashboards alone."
  },
  {
    "id": "words-nobody-may-know",
    "operations": [
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "Is a value recognised in a question when only rows of other people hold it?",
    "sources": [
      {
        "source": "docs.omni.co: AI data security",
        "says": "Answers respect access filters; nothing about words in a question."
      }
    ],
    "decision": "No. It is a word like any other, so neither its spelling nor its existence is told.",
    "reason": "Whatever else would be told is somebody else's."
  },
  {
    "id": "filters-in-a-query",
    "operations": [
      "aiJobResult",
      "aiGenerateQuery"
    ],
    "question": "How does `query.filters` say what is filtered, and does it show the rows that access filters take away?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "An open object."
      }
    ],
    "decision": "Field to text: `Europe, Asia Pacific`, `not Europe`, `contains tent`, `2026-06`, `2026-Q2`, `2026-06-03 to 2026-06-10`, `since 2026-01-01`. Access filters are not shown.",
    "reason": "Nothing is published. The query is what was asked, not who asked."
  },
  {
    "id": "rows-of-generate-query",
    "operations": [
      "aiGenerateQuery"
    ],
    "question": "Which shape does `result` have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "An open object."
      }
    ],
    "decision": "A shape of our own, which carries the same rows as the result of a job would.",
    "reason": "Nothing is published; a client must not lean on it."
  },
  {
    "id": "current-topic",
    "operations": [
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "What does `currentTopicName` do?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "It names the current topic; without it the agent picks one."
      }
    ],
    "decision": "It fixes the topic of generate-query, 404 if there is none of that name. For pick-topic it decides between topics that fit alike, and an unknown one counts for nothing.",
    "reason": "A query needs one topic, and picking would be idle if it were fixed."
  },
  {
    "id": "two-queries-for-one",
    "operations": [
      "aiGenerateQuery"
    ],
    "question": "What does generate-query answer to a prompt that needs two queries?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "There is room for one."
      }
    ],
    "decision": "For two periods that are compared, the query of the newer one.",
    "reason": "It is the one that a reader would expect first."
  },
  {
    "id": "unreadable-context-query",
    "operations": [
      "aiGenerateQuery"
    ],
    "question": "What does a `contextQuery` get that cannot be understood?",
    "sources": [
      {
        "source": "docs.omni.co",
        "says": "It is an earlier query; nothing about others."
      }
    ],
    "decision": "400, in words that name the trouble. A field the asker may not use counts as unknown.",
    "reason": "A follow-up to nothing would be answered wrongly without a word."
  },
  {
    "id": "keys-of-a-question",
    "operations": [
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "Which of the keys that documents disagree on are heeded?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`runQuery`, `currentTopicName` and `queryAllViews` on generate-query; no `contextQuery`."
      },
      {
        "source": "docs.omni.co",
        "says": "Also `contextQuery`, and `queryAllViews` on pick-topic."
      },
      {
        "source": "exploreomni/cli, help text",
        "says": "`executeQuery`."
      }
    ],
    "decision": "All but `executeQuery`, which is an unknown key.",
    "reason": "The help text contradicts the description that the same program is made from."
  },
  {
    "id": "search-field",
    "operations": [
      "aiSearchOmniDocs"
    ],
    "question": "Is the question called `question` or `query`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "`question`."
      },
      {
        "source": "exploreomni/cli, help text",
        "says": "`query`."
      }
    ],
    "decision": "`question`; without it 400.",
    "reason": "As for `runQuery`."
  },
  {
    "id": "credits-used-up",
    "operations": [
      "aiGenerateQuery",
      "aiJobSubmit",
      "aiJobStatus"
    ],
    "question": "What happens to a job when the AI credits are used up?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 (Python SDK)",
        "says": "402 with `code` `shutoff` on generate-query; a webhook event `job.denied`. Not which state a denied job has."
      },
      {
        "source": "docs.omni.co",
        "says": "Nothing."
      }
    ],
    "decision": "The job is made and ends `FAILED` before it runs, with the text of the 402 as `error.message` and its `shutoff` as `error.code`.",
    "reason": "Of the six states none other fits. That the code is the same is invented."
  },
  {
    "id": "when-credits-are-judged",
    "operations": [
      "aiGenerateQuery"
    ],
    "question": "Does 402 come before 403 and 404?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "After them, before the query is made.",
    "reason": "Who may not ask learns nothing of the organization's credits."
  },
  {
    "id": "picture-that-nobody-asked-for",
    "operations": [
      "aiJobVisualization"
    ],
    "question": "When does `auto_vis=false` give 204?",
    "sources": [
      {
        "source": "docs.omni.co: Render AI job visualization, newest variant",
        "says": "When the job has no visualization. Not what makes one."
      }
    ],
    "decision": "When the prompt asks for no chart in so many words, such as \"as a bar chart\".",
    "reason": "Otherwise Omni chose."
  },
  {
    "id": "picture-of-several-queries",
    "operations": [
      "aiJobVisualization"
    ],
    "question": "Which query of an answer is drawn?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "The first that ran and has rows; when none has, it is 422 for want of data.",
    "reason": "The first is what the answer is about, and an empty picture helps nobody."
  },
  {
    "id": "table-as-a-picture",
    "operations": [
      "aiJobVisualization"
    ],
    "question": "What does a prompt get that asks for a table, with `auto_vis=false`?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "422 for a table."
      },
      {
        "source": "docs.omni.co: Render AI job visualization, newest variant",
        "says": "204 for a job without a visualization."
      }
    ],
    "decision": "422. It asked for a way to show the answer, which is no image.",
    "reason": "Each status keeps its one meaning."
  },
  {
    "id": "picture-debugging",
    "operations": [
      "aiJobVisualization"
    ],
    "question": "What does `debug` answer?",
    "sources": [
      {
        "source": "docs.omni.co: Render AI job visualization, newest variant",
        "says": "JSON in place of the picture; no keys."
      }
    ],
    "decision": "A JSON object whose keys are ours, where there is a picture; elsewhere nothing changes.",
    "reason": "Nothing is published."
  },
  {
    "id": "branding-permission",
    "operations": [
      "aiBranding"
    ],
    "question": "Who may read the branding?",
    "sources": [
      {
        "source": "docs.omni.co: AI branding, as restated by trustxai/omni-mcp",
        "says": "403 `Insufficient permissions`; not for whom."
      }
    ],
    "decision": "Whoever may use AI on any model.",
    "reason": "It is for people who are about to ask."
  },
  {
    "id": "disabled-key",
    "operations": [
      "*"
    ],
    "question": "What does a key get that was disabled or revoked, or whose maker lost access?",
    "sources": [
      {
        "source": "docs.omni.co: API keys",
        "says": "An organization key can be disabled or revoked, and follows its maker's status; a personal token ends with its user. No status."
      }
    ],
    "decision": "401, as for a key that never existed.",
    "reason": "It tells nothing about which keys there are."
  },
  {
    "id": "key-changes",
    "operations": [
      "apiKeysUpdate"
    ],
    "question": "What does changing a key answer, and what does a personal token get?",
    "sources": [
      {
        "source": "Omni OpenAPI, May 2026 (CLI)",
        "says": "Only organization keys can be enabled and disabled; no body of the 200, and no status for others."
      }
    ],
    "decision": "The record as it is afterwards; 400 for a personal token.",
    "reason": "As reading the key answers."
  },
  {
    "id": "reading-attributes",
    "operations": [
      "userAttributesList"
    ],
    "question": "Who may list user attributes?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "401 and 403; not for whom."
      }
    ],
    "decision": "Organization admins; 403 for others.",
    "reason": "Changing them needs a permission of administrators."
  },
  {
    "id": "role-without-a-target",
    "operations": [
      "usersGetModelRoles",
      "usersAssignModelRole",
      "userGroupsGetModelRoles",
      "userGroupsAssignModelRole"
    ],
    "question": "What is missing when neither a connection nor a model is named, and which body does the 422 have?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "400 `Invalid request - connectionId or modelId required`; no 422."
      },
      {
        "source": "exploreomni/omni-agent-skills",
        "says": "422 `Invalid role` for a role that does not exist; no body."
      }
    ],
    "decision": "400 with that text for reading and giving alike; 422 in the error dialect of the space. When both are named the model counts.",
    "reason": "The text is the operation's own, and only the picture's 422 is known to look otherwise."
  },
  {
    "id": "connection-base-role",
    "operations": [
      "usersGetModelRoles",
      "aiJobSubmit",
      "aiGenerateQuery",
      "aiPickTopic"
    ],
    "question": "Which role does a connection give to everybody?",
    "sources": [
      {
        "source": "docs.omni.co: model roles; live instances",
        "says": "There is one for each connection, `Connection Base Role`. Embed users do not have it."
      }
    ],
    "decision": "`NO_ACCESS`, and it cannot be changed here.",
    "reason": "Access then always comes from somewhere that can be seen."
  },
  {
    "id": "priority-of-connection-admin",
    "operations": [
      "usersGetModelRoles",
      "userGroupsGetModelRoles"
    ],
    "question": "Which `priority` does `CONNECTION_ADMIN` have?",
    "sources": [
      {
        "source": "docs.omni.co: model roles",
        "says": "Those of the others, from 0 for `NO_ACCESS` to 350 for `MODELER`."
      }
    ],
    "decision": "450.",
    "reason": "The next in the row. Which role wins is what counts."
  },
  {
    "id": "names-of-roles",
    "operations": [
      "usersAssignModelRole",
      "userGroupsAssignModelRole"
    ],
    "question": "Do the role endpoints take `RESTRICTED_QUERIER`?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, connectionRoles",
        "says": "It is the name in embed parameters."
      },
      {
        "source": "Omni OpenAPI, July 2026 and May 2026; exploreomni/omni-agent-skills",
        "says": "`QUERY_TOPICS` is the name in the role endpoints; 422 `Invalid role` for unknown ones."
      }
    ],
    "decision": "No, 422. Nor does a session take `QUERY_TOPICS`.",
    "reason": "Two vocabularies that are easily mixed up; a client should hear of it."
  },
  {
    "id": "group-of-a-role",
    "operations": [
      "userGroupsGetModelRoles",
      "userGroupsAssignModelRole"
    ],
    "question": "Which id names the group, and which key holds it in the answer?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "SCIM uses a short id and content permissions a uuid; roles of groups are described as those of people."
      }
    ],
    "decision": "Either id is taken. The answer has the id that was sent in `userGroupId`, where people have `membershipId`.",
    "reason": "Nothing more is published."
  },
  {
    "id": "custom-roles",
    "operations": [
      "usersAssignModelRole",
      "userGroupsAssignModelRole",
      "whoami"
    ],
    "question": "Are there custom roles?",
    "sources": [
      {
        "source": "docs.omni.co: roles",
        "says": "Yes, each on a base role with permissions of its own."
      }
    ],
    "decision": "Not here; a name that is none of the built-in roles is unknown.",
    "reason": "No operation makes one."
  },
  {
    "id": "implicit-connection",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "Which role does a session give on the connection behind its content, when `connectionRoles` leaves it out?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, connectionRoles",
        "says": "That connection counts as mentioned; not with which role. Others that are left out are taken away."
      }
    ],
    "decision": "The role the person has on it already, or else `VIEWER`. `/dashboards/<id>` and `/w/<id>` have a connection behind them; `/my`, `/root`, `/entity-folder` and `/chat` have none.",
    "reason": "The least that shows the content, and no reading takes away what the content needs."
  },
  {
    "id": "where-a-session-leads",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "Where does a session without `contentPath` lead, and which values does it take?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, contentPath",
        "says": "Paths such as `/dashboards/<id>` and `/my`."
      },
      {
        "source": "The SDK @omni-co/embed 0.16.0",
        "says": "A missing first slash is added."
      }
    ],
    "decision": "To `/my`. A missing first slash is added; what leads to another host is 400.",
    "reason": "`/my` is the neutral one in the guides; the rest keeps people where they were sent."
  },
  {
    "id": "kept-folder-role",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "What does `preserveEntityFolderContentRole` keep when the call names another role?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, preserveEntityFolderContentRole",
        "says": "The role that is stored; not which wins."
      }
    ],
    "decision": "The stored role wins; without one the role of the call is taken.",
    "reason": "The parameter would be idle otherwise."
  },
  {
    "id": "labels-without-entity",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedLogin"
    ],
    "question": "Are `entityFolderLabel`, `entityGroupLabel` and the content path `/entity-folder` accepted without `entity`?",
    "sources": [
      {
        "source": "docs.omni.co: Two-step SSO, URL parameters",
        "says": "They need `entity`; no status or text without it."
      }
    ],
    "decision": "No, 400.",
    "reason": "A request that cannot have the effect it asks for is better refused than ignored."
  },
  {
    "id": "long-entity",
    "operations": [
      "embedSsoGenerateSession",
      "embedSsoGenerateSessionUnstable",
      "embedSsoGenerateUrl",
      "embedLogin"
    ],
    "question": "What does an `entity` of more than 64 characters get?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, entity",
        "says": "64 characters at most; no status."
      }
    ],
    "decision": "400. It is never cut.",
    "reason": "Two tenants must not become one."
  },
  {
    "id": "address-that-is-signed",
    "operations": [
      "embedLogin",
      "embedSsoRedeemSession"
    ],
    "question": "How is the address written in the text that is signed?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO; the SDK @omni-co/embed 0.16.0",
        "says": "`https://<embed host>/embed/login`, with the port when it is not the usual one."
      }
    ],
    "decision": "As the browser asked for it, with `https` or `http`.",
    "reason": "The SDK always writes `https`, and the mock usually speaks `http`."
  },
  {
    "id": "unused-login-url",
    "operations": [
      "embedLogin"
    ],
    "question": "How long is a login URL good that nobody opened?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO",
        "says": "Nothing for format v0."
      }
    ],
    "decision": "Without end; its nonce is good once.",
    "reason": "Nothing is published."
  },
  {
    "id": "when-a-nonce-is-used",
    "operations": [
      "embedLogin",
      "embedSsoRedeemSession"
    ],
    "question": "From when on does a nonce count as used?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "Once it came with a good signature, even when the sign-in is then refused.",
    "reason": "Whoever cannot sign must not be able to use up the nonces of others."
  },
  {
    "id": "malformed-login",
    "operations": [
      "embedLogin",
      "embedSsoRedeemSession"
    ],
    "question": "What does a login get that is malformed, or names what does not exist?",
    "sources": [
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "400 with a page that names the parameter, for a missing or malformed one as for an unknown group, attribute or role when their switches refuse them. `refusedSession` is for who may not come in.",
    "reason": "The same words and status that generate-session has for it."
  },
  {
    "id": "signing-format-v1",
    "operations": [
      "embedLogin"
    ],
    "question": "How is a URL of format v1 made?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO; the SDK @omni-co/embed from 1.0.0",
        "says": "The parameters travel as one signed payload with a lifetime; neither its encoding nor its keys are described."
      }
    ],
    "decision": "Not served. A login needs the parameters of format v0.",
    "reason": "Nothing could be checked against it."
  },
  {
    "id": "parameters-of-generate-url",
    "operations": [
      "embedSsoGenerateUrl"
    ],
    "question": "Are parameters that hold JSON native or encoded?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO",
        "says": "URL-encoded JSON texts."
      },
      {
        "source": "exploreomni/OmniKit",
        "says": "It sends `groups` as a list."
      }
    ],
    "decision": "Texts, and `groups` as a list too. Anything else is 400.",
    "reason": "What is documented and what was seen to work."
  },
  {
    "id": "format-of-generated-urls",
    "operations": [
      "embedSsoGenerateUrl",
      "embedSsoGenerateUrlWithKey"
    ],
    "question": "In which format does generate-url sign?",
    "sources": [
      {
        "source": "docs.omni.co: Standard SSO",
        "says": "An address with `nonce` and `signature`, as in format v0; nothing about v1."
      }
    ],
    "decision": "v0, whatever `v0Signing` and the clock say; the URL is judged when it is opened.",
    "reason": "Format v1 is not published."
  },
  {
    "id": "generate-url-with-a-key",
    "operations": [
      "embedSsoGenerateUrlWithKey"
    ],
    "question": "Does generate-url exist under `/api/v1`, and what does it take?",
    "sources": [
      {
        "source": "exploreomni/omni-agentic-chat-demo, on a live instance",
        "says": "Yes, with a key, `contentPath`, `externalId` and `name`; it reads `url`."
      },
      {
        "source": "All documents",
        "says": "Nothing."
      }
    ],
    "decision": "Those three, and otherwise what generate-session takes, as native JSON. Organization keys only.",
    "reason": "What was observed, and its neighbour under `/api/v1`."
  },
  {
    "id": "standard-and-embed-users",
    "operations": [
      "scimUsersList",
      "scimUsersGet",
      "scimGroupsGet"
    ],
    "question": "Are embed users among the standard users, and in groups?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Each kind has endpoints of its own; members of groups are membership ids."
      }
    ],
    "decision": "Not among the users; in groups, yes, also in the group of their entity.",
    "reason": "The endpoints would not be apart otherwise."
  },
  {
    "id": "entity-groups",
    "operations": [
      "scimGroupsReplace",
      "scimGroupsUpdate",
      "scimGroupsDelete"
    ],
    "question": "Can the group of an entity be changed over SCIM?",
    "sources": [
      {
        "source": "docs.omni.co: URL parameters, entity; Omni OpenAPI, July 2026 (Python SDK)",
        "says": "Membership follows `entity`; nothing about changing the group."
      }
    ],
    "decision": "No, 403.",
    "reason": "The next session would undo it."
  },
  {
    "id": "deleted-standard-user",
    "operations": [
      "scimUsersDelete",
      "scimUsersUpdate"
    ],
    "question": "What is left of a standard user after DELETE, and can `active` become true again?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "Access is revoked; setting `active` to false cannot be undone, schedules are removed and tokens disabled."
      }
    ],
    "decision": "DELETE sets `active` to false and the record stays. `active` may become true again; personal tokens stay disabled.",
    "reason": "Only deleting an embed user is described as permanent."
  },
  {
    "id": "names-that-are-taken",
    "operations": [
      "scimUsersReplace",
      "scimUsersUpdate",
      "scimGroupsReplace",
      "scimGroupsUpdate"
    ],
    "question": "What does a change to a name or an address get that somebody else has?",
    "sources": [
      {
        "source": "Omni OpenAPI, July 2026 and May 2026",
        "says": "409 for making one; nothing for changing one. The address of a PUT must be the one there is."
      }
    ],
    "decision": "400 with the text of the 409.",
    "reason": "Those are the statuses that are listed."
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
    "decision": "In words of its own, or in words published for another operation:\n\n- 400 for an attachment's size: `Bad Request: attachments.<n>.data: At most <bytes> bytes, received <bytes>` and\n  `Bad Request: attachments: At most <bytes> bytes together, received <bytes>`.\n- 400 for a webhook: `Bad Request: webhookSigningSecret: Required when webhookUrl is given` and\n  `Bad Request: webhookUrl: Required by progressWebhookEnabled`.\n- 400 for `contentPath`, a SCIM filter or a cursor: `Bad Request: <name>: <what was expected>`.\n- 400 for a body that is no JSON: `Bad Request: Invalid JSON`, published for generate-query, and why.\n- 403 on submit, status and result: `User does not have USE_AI permission`, published for Get conversation.\n- 403 on generate-session with a personal key: `Permission denied: an organization API key is needed`.\n- 403 and 404 on feedback: `Permission denied`, published for cancel, and `Job not found`, published for status.\n- 404 on submit: `Branch <id> not found on model <id>`, `Topic <name> not found`, and `Conversation not found`,\n  published for Get conversation.\n- 404 for models and topics: the same texts for branch and topic, and `Model <id> not found`, published for submit.\n- 400 for SCIM: `Bad Request: <field path>: <what was expected>`, with the text of the 409 for a name that is taken.\n- 400 for a session or a login: `Bad Request: <parameter>: <what is wrong>`, with what there is instead.\n- 400 and 403 for changing or revoking an API key with no or a wrong key: `Bad Request: Missing or malformed\n  Authorization header` and `Forbidden: Invalid API key`.\n- 403 for whatever takes an admin: `Permission denied - admin role required`, published for model roles.\n- 403 for the group of an entity: `Permission denied`, and why.\n- 403 for a wrong embed secret and for a refused sign-in: what is wrong, and on the page what to do about it.\n- 404 for embed users: `Embed user not found`; for API keys: `API key not found`; for roles of a group: `Group not\n  found`, published for SCIM.\n- 404 for a picture while pictures are off: `AI visualization is not enabled for this organization`.\n- 409 on cancel: `The job changed while it was being cancelled`.\n- 409 on feedback: `Feedback can only be given on a completed or failed job`.\n- 404, 405, 413 and 415 for a path, a method or a body that is not served: what was expected and what came.",
    "reason": "A client must go by the status."
  }
];
