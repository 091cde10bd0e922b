// Generated. Do not edit; run `npm run generate`.
export interface paths {
    "/api/v1/ai/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a question as an AI job
         * @description Makes a job and answers at once; the work happens afterwards. Not idempotent: two equal requests make two jobs. A conversation takes one active job at a time.
         */
        post: operations["aiJobSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Read the state of a job
         * @description Poll every 2 to 5 seconds until `state` is `COMPLETE`, `FAILED` or `CANCELLED`.
         */
        get: operations["aiJobStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description A queued job is cancelled at once, an executing one after its current iteration, a delivering one not at all. A job that has ended is left as it is and its state is reported.
         */
        post: operations["aiJobCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/jobs/{jobId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Read the result of a complete job
         * @description One JSON object, whatever the content type says; live instances were seen to answer `application/octet-stream`. Kept for 14 days after completion.
         */
        get: operations["aiJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/jobs/{jobId}/vis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Draw the answer of a complete job
         * @description A PNG. A follow-up that only changes the style takes the data of an earlier job of the conversation. A scalar or a table is an ordinary answer and not drawable (422).
         */
        get: operations["aiJobVisualization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/jobs/{jobId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the answer of a job
         * @description Append-only and never readable through the API. Known from docs.omni.co and the CLI; which of its error statuses are documented was not recorded, so those of the neighbouring operations are used.
         */
        post: operations["aiJobFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations, newest activity first */
        get: operations["aiConversationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the turns of a conversation, oldest first */
        get: operations["aiConversationDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/generate-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a question into a query, and run it
         * @description A 200 may hold an error; look at `error` before anything else.
         */
        post: operations["aiGenerateQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/pick-topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the topic that fits a question best
         * @description Always the closest; there is no error for a question that fits none.
         */
        post: operations["aiPickTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/search-omni-docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask how Omni works */
        post: operations["aiSearchOmniDocs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the organization presents its agent */
        get: operations["aiBranding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List models */
        get: operations["modelsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{modelId}/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the topics of a model
         * @description All of them in one answer; there are no pages.
         */
        get: operations["modelsListTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{modelId}/topic/{topicName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one topic with its views and relationships */
        get: operations["modelsGetTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who the key acts as */
        get: operations["whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of the organization
         * @description Organization admins only.
         */
        get: operations["apiKeysList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the key; not the key itself.
                 * @example 8c1f0e2d-3b4a-4596-8778-695a4b3c2d1e
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        /** Read one API key */
        get: operations["apiKeysGet"];
        /**
         * Enable or disable an organization key
         * @description A missing or malformed `Authorization` header is 400 here, and a wrong key 403.
         */
        put: operations["apiKeysUpdate"];
        post?: never;
        /**
         * Revoke an API key
         * @description A missing or malformed `Authorization` header is 400 here, and a wrong key 403.
         */
        delete: operations["apiKeysDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the user attributes that are defined */
        get: operations["userAttributesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{membershipId}/model-roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the person.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                membershipId: string;
            };
            cookie?: never;
        };
        /**
         * List the roles a person has on a connection or a model
         * @description The highest priority wins.
         */
        get: operations["usersGetModelRoles"];
        put?: never;
        /**
         * Give a person a role on a connection or a model
         * @description Roles cannot be taken away again; `NO_ACCESS` loses to a higher one from elsewhere.
         */
        post: operations["usersAssignModelRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-groups/{id}/model-roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the group, short or full.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        /**
         * List the roles a group has on a connection or a model
         * @description The highest priority wins.
         */
        get: operations["userGroupsGetModelRoles"];
        put?: never;
        /**
         * Give a group a role on a connection or a model
         * @description Roles cannot be taken away again; `NO_ACCESS` loses to a higher one from elsewhere.
         */
        post: operations["userGroupsAssignModelRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/sso/generate-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a session for an embed user, making or changing the user
         * @description Upserts by `externalId`; every call is the whole truth, so groups, attributes and roles that are left out are taken away. The session lives five minutes. The answer does not hold the user's id.
         */
        post: operations["embedSsoGenerateSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unstable/embed/sso/generate-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The older address of generate-session
         * @description Same behaviour as `/api/v1/embed/sso/generate-session`. docs.omni.co and the SDK `@omni-co/embed` 0.16.0 still use it.
         */
        post: operations["embedSsoGenerateSessionUnstable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed/sso/generate-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a login URL signed
         * @description The embed secret in the body is the credential; an `Authorization` header means nothing. Parameters that are JSON travel as URL-encoded JSON texts, unlike in generate-session. Nothing is made until the URL is opened.
         */
        post: operations["embedSsoGenerateUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/sso/generate-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a login URL signed, with an API key
         * @description In no published OpenAPI document; exploreomni/omni-agentic-chat-demo uses it.
         */
        post: operations["embedSsoGenerateUrlWithKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed/sso/redeem-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a session in a browser
         * @description The address an iframe is given after generate-session. Goes on to the content path of the session. How it refuses is not published.
         */
        get: operations["embedSsoRedeemSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign a person in with a signed URL
         * @description Signing format v0, in which every parameter is one of the query and the values are signed. Makes or changes the user as generate-session does. How it refuses is not published.
         */
        get: operations["embedLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v0/users/embed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The obsolete list of embed users
         * @description A guide on docs.omni.co names it; live instances answer 404, and so does the mock unless the switch `legacyUsersEmbed` says otherwise.
         */
        get: operations["usersEmbedLegacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scim/v2/embed/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List embed users in the order they were made
         * @description The mock also answers on the lower-case spelling `/api/scim/v2/embed/users`, which docs.omni.co and real clients use.
         */
        get: operations["scimEmbedUsersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scim/v2/embed/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the embed user.
                 * @example 7c0b6d3a-4a53-4d0f-9a3e-0a4f6f5f8e21
                 */
                id: string;
            };
            cookie?: never;
        };
        /** Read one embed user */
        get: operations["scimEmbedUsersGet"];
        put?: never;
        post?: never;
        /** Delete one embed user for good */
        delete: operations["scimEmbedUsersDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scim/v2/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List standard users */
        get: operations["scimUsersList"];
        put?: never;
        /** Make a standard user */
        post: operations["scimUsersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scim/v2/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the user.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        /** Read one standard user */
        get: operations["scimUsersGet"];
        /** Replace one standard user */
        put: operations["scimUsersReplace"];
        post?: never;
        /** Take a standard user's access away */
        delete: operations["scimUsersDelete"];
        options?: never;
        head?: never;
        /** Change one standard user */
        patch: operations["scimUsersUpdate"];
        trace?: never;
    };
    "/api/scim/v2/Groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List groups */
        get: operations["scimGroupsList"];
        put?: never;
        /** Make a group */
        post: operations["scimGroupsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scim/v2/Groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short id of the group.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        /** Read one group */
        get: operations["scimGroupsGet"];
        /** Replace one group */
        put: operations["scimGroupsReplace"];
        post?: never;
        /** Delete one group */
        delete: operations["scimGroupsDelete"];
        options?: never;
        head?: never;
        /** Change one group */
        patch: operations["scimGroupsUpdate"];
        trace?: never;
    };
}
export interface webhooks {
    aiJobEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear how a job went
         * @description Posted to the `webhookUrl` of a job: once when it has ended and, with `progressWebhookEnabled`, on its way.
         *     Delivery may fail, repeat and overtake; what it says is a hint to fetch the job, not its result. A body is what
         *     the published examples show; the rest is recorded in `ambiguities.yaml` under the ids below, and every option
         *     of their switches is valid here.
         */
        post: operations["aiJobEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** Format: uuid */
        Uuid: string;
        /**
         * Format: date-time
         * @description ISO 8601 in UTC with milliseconds.
         */
        Timestamp: string;
        /**
         * Format: uri-reference
         * @description Deep link into Omni's chat. Documented as a URL on `*.omni.co`; the instance's own host and a bare path were observed too.
         */
        ChatUrl: string;
        /** @enum {string} */
        JobState: "QUEUED" | "EXECUTING" | "DELIVERING" | "COMPLETE" | "FAILED" | "CANCELLED";
        AiJobSubmitBody: {
            modelId: components["schemas"]["Uuid"];
            /** @description The question, in plain language. */
            prompt: string;
            conversationId?: components["schemas"]["Uuid"];
            branchId?: components["schemas"]["Uuid"];
            /** @description Ask about this topic only. */
            topicName?: string;
            /**
             * Format: uri
             * @description Where events of the job are posted.
             */
            webhookUrl?: string;
            /** @description Key of the HMAC-SHA256 over each webhook. */
            webhookSigningSecret?: string;
            /** @description Echoed unchanged in webhooks. */
            webhookMetadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Also post progress. Needs `webhookUrl`.
             * @default false
             */
            progressWebhookEnabled: boolean;
            /** @description Images or PDFs as visual context. */
            attachments?: components["schemas"]["AiJobAttachment"][];
        };
        AiJobAttachment: {
            /**
             * Format: byte
             * @description The file in base64.
             */
            data: string;
            mimeType: string;
            /** @description For display and logs only. */
            name?: string;
        };
        AiJobSubmitResponse: {
            jobId: components["schemas"]["Uuid"];
            conversationId: components["schemas"]["Uuid"];
            omniChatUrl: components["schemas"]["ChatUrl"];
        };
        AiJobStatusResponse: components["schemas"]["AiJobQueued"] | components["schemas"]["AiJobExecuting"] | components["schemas"]["AiJobDelivering"] | components["schemas"]["AiJobComplete"] | components["schemas"]["AiJobFailed"] | components["schemas"]["AiJobCancelled"];
        /** @description What a job shows in every state. */
        AiJobBase: {
            /**
             * Format: uuid
             * @description Called `jobId` in the answers of submit and cancel.
             */
            id: string;
            prompt: string;
            conversationId: components["schemas"]["Uuid"];
            /** Format: uuid */
            modelId: string | null;
            /**
             * Format: uuid
             * @description Null is the shared model itself.
             */
            branchId: string | null;
            /** @description What the caller fixed. Null when the agent chooses. */
            topicName: string | null;
            organizationId: components["schemas"]["Uuid"];
            /**
             * Format: uuid
             * @description Membership id of the person the job acts for.
             */
            userId: string;
            omniChatUrl: components["schemas"]["ChatUrl"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        AiJobProgress: {
            iteration: number;
            message: string;
            updatedAt: components["schemas"]["Timestamp"];
        };
        AiJobError: {
            message: string;
            /** @description An open set; `QUERY_EXECUTION_ERROR` is the one published. */
            code?: string;
            detail?: string;
        } & {
            [key: string]: unknown;
        };
        AiJobQueued: {
            /** @constant */
            state: "QUEUED";
            executionStartedAt?: never;
            progress?: never;
            resultSummary?: never;
            completedAt?: never;
            error?: never;
            cancelledAt?: never;
            cancelledBy?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "QUEUED";
        });
        AiJobExecuting: {
            /** @constant */
            state: "EXECUTING";
            executionStartedAt: components["schemas"]["Timestamp"];
            /** @description Null until the first report. */
            progress: components["schemas"]["AiJobProgress"] | null;
            resultSummary?: never;
            completedAt?: never;
            error?: never;
            cancelledAt?: never;
            cancelledBy?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "EXECUTING";
        });
        AiJobDelivering: {
            /** @constant */
            state: "DELIVERING";
            executionStartedAt: components["schemas"]["Timestamp"];
            progress?: never;
            resultSummary?: never;
            completedAt?: never;
            error?: never;
            cancelledAt?: never;
            cancelledBy?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "DELIVERING";
        });
        AiJobComplete: {
            /** @constant */
            state: "COMPLETE";
            executionStartedAt: components["schemas"]["Timestamp"];
            completedAt: components["schemas"]["Timestamp"];
            /** @description Markdown. Usually the final message; may hold data values. */
            resultSummary: string;
            progress?: never;
            error?: never;
            cancelledAt?: never;
            cancelledBy?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "COMPLETE";
        });
        AiJobFailed: {
            /** @constant */
            state: "FAILED";
            /**
             * Format: date-time
             * @description Absent when the job failed before it ran.
             */
            executionStartedAt?: string;
            completedAt: components["schemas"]["Timestamp"];
            error: components["schemas"]["AiJobError"];
            progress?: never;
            resultSummary?: never;
            cancelledAt?: never;
            cancelledBy?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "FAILED";
        });
        AiJobCancelled: {
            /** @constant */
            state: "CANCELLED";
            /**
             * Format: date-time
             * @description Absent when the job was cancelled before it ran.
             */
            executionStartedAt?: string;
            cancelledAt: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description Membership id of the person who cancelled.
             */
            cancelledBy: string;
            progress?: never;
            resultSummary?: never;
            completedAt?: never;
            error?: never;
        } & (components["schemas"]["AiJobBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            state: "CANCELLED";
        });
        /** @description Body of a webhook. Told apart by `status`, and a denied job from a failed one by `reason`. */
        AiJobEvent: components["schemas"]["AiJobCompleteEvent"] | components["schemas"]["AiJobFailedEvent"] | components["schemas"]["AiJobDeniedEvent"] | components["schemas"]["AiJobCancelledEvent"] | components["schemas"]["AiJobProgressEvent"];
        /** @description What every webhook has. */
        AiJobEventBase: {
            /** @description Opaque. The same for every attempt at one event. */
            event_id: string;
            jobId: components["schemas"]["Uuid"];
            /** @description The job's `webhookMetadata`, unchanged. */
            metadata?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC without milliseconds.
         */
        WholeSecond: string;
        /** @description The job has an answer. `result_summary` may hold data values; fetch the result instead. */
        AiJobCompleteEvent: {
            /** @constant */
            event?: "job.complete";
            /** @constant */
            type?: "job.complete";
            /** @constant */
            status: "COMPLETE";
            completed_at: components["schemas"]["WholeSecond"];
            result_summary: string;
            reason?: never;
            progress?: never;
        } & components["schemas"]["AiJobEventBase"];
        /** @description The job failed. Its error is in its status. */
        AiJobFailedEvent: {
            /** @constant */
            event?: "job.failed";
            /** @constant */
            type?: "job.failed";
            /** @constant */
            status: "FAILED";
            completed_at: components["schemas"]["WholeSecond"];
            result_summary?: string;
            reason?: never;
            progress?: never;
        } & components["schemas"]["AiJobEventBase"];
        /** @description The job was refused before it ran, for example for want of AI credits. */
        AiJobDeniedEvent: {
            /** @constant */
            event?: "job.denied";
            /** @constant */
            type?: "job.denied";
            /** @enum {string} */
            status: "FAILED" | "DENIED";
            completed_at: components["schemas"]["WholeSecond"];
            reason: string;
            result_summary?: never;
            progress?: never;
        } & components["schemas"]["AiJobEventBase"];
        /** @description The job was cancelled. The name of the event is the mock's own. */
        AiJobCancelledEvent: {
            /** @constant */
            event?: "job.cancelled";
            /** @constant */
            type?: "job.cancelled";
            /** @constant */
            status: "CANCELLED";
            completed_at: components["schemas"]["WholeSecond"];
            result_summary?: never;
            reason?: never;
            progress?: never;
        } & components["schemas"]["AiJobEventBase"];
        /** @description The job is at work. The name of the event, and where its text is, are the mock's own. */
        AiJobProgressEvent: ({
            /** @constant */
            event?: "job.progress";
            /** @constant */
            type?: "job.progress";
            /** @constant */
            status: "EXECUTING";
            completed_at?: never;
            reason?: never;
        } & components["schemas"]["AiJobEventBase"]) & ({
            progress: components["schemas"]["AiJobProgress"];
            message?: never;
            result_summary?: never;
        } | {
            message: string;
            progress?: never;
            result_summary?: never;
        } | {
            result_summary: string;
            progress?: never;
            message?: never;
        });
        AiJobCancelResponse: {
            jobId: components["schemas"]["Uuid"];
            state: components["schemas"]["JobState"];
        };
        /** @description No key is required, and keys that are not listed may appear. */
        AiJobResultResponse: {
            actions?: components["schemas"]["AiJobAction"][];
            /** @description The final answer, in Markdown. */
            message?: string;
            /** @description Usually the same text as `message`. */
            resultSummary?: string;
            /** @description The topic that was used. */
            topic?: string;
            omniChatUrl?: components["schemas"]["ChatUrl"];
            /** @description Observed on live instances, documented nowhere. */
            metrics?: {
                [key: string]: unknown;
            };
        };
        /** @description One step of the agent. `type` is an open set, `timestamp` was seen missing on steps that failed, and steps other than `generate_query` carry a `result` of any shape. */
        AiJobAction: {
            /**
             * @example generate_query
             * @example summarize
             * @example failure
             */
            type: string;
            message: string;
            timestamp?: components["schemas"]["Timestamp"];
            /** @description Newer than the published schemas; `complete`, `partial`, `skipped`, `failed` or `pending`. */
            status?: string;
            isError?: boolean;
            toolName?: string;
            durationMs?: number;
            result?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        AiJobQueryResult: components["schemas"]["AiJobQuerySuccess"] | components["schemas"]["AiJobQueryFailure"];
        /** @description Every key that Omni's schema requires. `status` may be `error` here too. */
        AiJobQuerySuccess: {
            queryName: string;
            /** @enum {string} */
            status: "success" | "error";
            query: {
                [key: string]: unknown;
            };
            /** @description A header row and the rows; numbers are written as displayed. */
            csvResult: string;
            csvResultWasTruncated: boolean;
            hasResults: boolean;
            totalRowCount: number;
            resultId?: string;
            csvResultFields?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What live instances were seen to give for a query that failed, against their own schema. */
        AiJobQueryFailure: {
            error: {
                detail: string;
                message: string;
            };
            query: {
                [key: string]: unknown;
            };
            queryName: string;
            resultId: string;
            /** @constant */
            status: "error";
        } & {
            [key: string]: unknown;
        };
        AiJobFeedbackBody: {
            /** @enum {string} */
            rating: "good" | "bad";
            /** @description 1 to 5000 characters once trimmed. Null counts as none. */
            comment?: string | null;
        };
        AiJobFeedbackResponse: {
            jobId: components["schemas"]["Uuid"];
            conversationId: components["schemas"]["Uuid"];
            /** @enum {string} */
            rating: "good" | "bad";
            comment: string | null;
        } & {
            [key: string]: unknown;
        };
        PageInfo: {
            hasNextPage: boolean;
            nextCursor: string | null;
            pageSize: number;
            totalRecords: number;
        };
        AiConversationsListResponse: components["schemas"]["AiConversationsListSpec"] | components["schemas"]["AiConversationsListDocs"];
        /** @description The dialect of Omni's OpenAPI. */
        AiConversationsListSpec: {
            records: {
                id: components["schemas"]["Uuid"];
                name: string | null;
                lastPrompt: string | null;
                createdAt: components["schemas"]["Timestamp"];
                updatedAt: components["schemas"]["Timestamp"];
            }[];
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description The dialect of docs.omni.co. */
        AiConversationsListDocs: {
            data: {
                id: components["schemas"]["Uuid"];
                name: string | null;
                lastUserPrompt: string | null;
                createdAt: components["schemas"]["Timestamp"];
                updatedAt: components["schemas"]["Timestamp"];
            }[];
            pageInfo: components["schemas"]["PageInfo"];
        };
        AiConversationDetailResponse: components["schemas"]["AiConversationDetailSpec"] | components["schemas"]["AiConversationDetailDocs"];
        /** @description The dialect of Omni's OpenAPI. */
        AiConversationDetailSpec: {
            id: components["schemas"]["Uuid"];
            name: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            messages: {
                /** @enum {string} */
                role: "user" | "assistant";
                text: string;
                createdAt: components["schemas"]["Timestamp"];
                /** Format: uuid */
                jobId: string | null;
                /** Format: uri-reference */
                omniChatUrl: string | null;
            }[];
        };
        /** @description The dialect of docs.omni.co. */
        AiConversationDetailDocs: {
            id: components["schemas"]["Uuid"];
            userId: components["schemas"]["Uuid"];
            organizationId: components["schemas"]["Uuid"];
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
            messages: {
                /** @enum {string} */
                role: "user" | "assistant";
                content: string;
                timestamp: components["schemas"]["Timestamp"];
                jobId?: components["schemas"]["Uuid"];
                omniChatUrl?: components["schemas"]["ChatUrl"];
            }[];
        };
        /** @enum {string} */
        ModelKind: "SCHEMA" | "SHARED" | "SHARED_EXTENSION" | "BRANCH" | "WORKBOOK" | "QUERY";
        ModelsListResponse: {
            pageInfo: components["schemas"]["PageInfo"];
            records: components["schemas"]["ModelRecord"][];
        };
        ModelRecord: {
            id: string;
            name: string | null;
            modelKind: string | null;
            connectionId: string | null;
            baseModelId: string | null;
            createdAt: string;
            updatedAt: string;
            deletedAt: string | null;
            /** @description Only with `include=activeBranches`. */
            branches?: {
                id: string;
                name: string;
            }[];
        };
        TopicSummary: {
            name: string;
            /** @description Absent on composite topics only. */
            base_view_name?: string;
            label?: string;
            description?: string;
            group_label?: string;
            hidden?: boolean;
            is_composite?: boolean;
            topics?: string[];
        } | unknown | {
            /** @constant */
            is_composite: true;
        };
        ModelsListTopicsResponse: {
            success: boolean;
            topics: components["schemas"]["TopicSummary"][];
        };
        ModelsGetTopicResponse: {
            success: boolean;
            topic: components["schemas"]["TopicDetail"];
        };
        TopicDetail: {
            name: string;
            base_view_name: string;
            label?: string;
            description?: string;
            group_label?: string;
            hidden?: boolean;
            relationships: {
                [key: string]: unknown;
            }[];
            views: {
                [key: string]: unknown;
            }[];
        };
        WhoamiResponse: {
            /** @enum {string} */
            keyScope: "user" | "organization";
            /** @enum {string} */
            orgRole: "MEMBER" | "ORG_ADMIN";
            rolesByModel: {
                [key: string]: components["schemas"]["ModelRole"];
            };
            rolesByModelTruncated?: boolean;
            user?: {
                /**
                 * Format: uuid
                 * @description Not the membership id; useless as a `userId` elsewhere.
                 */
                id: string;
                membershipId: components["schemas"]["Uuid"];
            };
        };
        ModelRole: {
            baseRole: string;
            connectionId: string;
            permissions: string[];
            roleName: string;
        };
        AiGenerateQueryRequest: {
            modelId: components["schemas"]["Uuid"];
            /** @description The question, in plain language. */
            prompt: string;
            /** @description Ask about this topic only. Called `topicName` in AI jobs. */
            currentTopicName?: string;
            branchId?: components["schemas"]["Uuid"];
            /**
             * @description False gives the query without its rows.
             * @default true
             */
            runQuery: boolean;
            /**
             * @description Also make a workbook and give its address.
             * @default false
             */
            workbookUrl: boolean;
            /**
             * @description Without effect where the model does not allow it.
             * @default false
             */
            queryAllViews: boolean;
            /**
             * Format: uuid
             * @description Membership id of the person to ask for. Organization keys only.
             */
            userId?: string;
            /** @description An earlier query to go on from. Known from docs.omni.co only. */
            contextQuery?: {
                [key: string]: unknown;
            };
        };
        AiGenerateQueryResponse: {
            /** @description Null when nothing went wrong. */
            error: components["schemas"]["AiGenerateQueryError"] | null;
            /** @description Null when there is none. A query that could not run may stand beside its error. */
            query: components["schemas"]["AiSemanticQuery"] | null;
            /** @description The rows; only when the query ran and succeeded. */
            result?: {
                [key: string]: unknown;
            };
            topic?: string;
            /** @description In place of `topic`, for a query that is in none. */
            baseView?: string;
            /** @description The cheaper tier that was used because credits are short. */
            downgradedModelTier?: string;
            /**
             * Format: uri
             * @description Only when it was asked for.
             */
            workbookUrl?: string;
        };
        AiGenerateQueryError: {
            detail: string;
            message: string;
        };
        /** @description Can be run again. More keys may appear. */
        AiSemanticQuery: {
            fields: string[];
            table?: string;
            filters?: {
                [key: string]: unknown;
            };
            sorts?: {
                column_name: string;
                sort_descending: boolean;
            }[];
            limit?: number | null;
        } & {
            [key: string]: unknown;
        };
        AiCreditShutoffError: {
            /** @constant */
            code: "shutoff";
            detail: string;
            /** @constant */
            status: 402;
        };
        AiPickTopicRequest: {
            modelId: components["schemas"]["Uuid"];
            /** @description The question, in plain language. */
            prompt: string;
            branchId?: components["schemas"]["Uuid"];
            /** @description The topic the person is looking at. */
            currentTopicName?: string;
            /** @description Choose among these only. */
            potentialTopicNames?: string[];
            /** @description Known from docs.omni.co only. */
            queryAllViews?: boolean;
            /**
             * Format: uuid
             * @description Membership id of the person to choose for. Organization keys only.
             */
            userId?: string;
        };
        AiPickTopicResponse: {
            /** @description Despite its name the topic's name, as `topicName` and `currentTopicName` take it. */
            topicId: string;
        };
        AiSearchOmniDocsRequest: {
            question: string;
        };
        AiSearchOmniDocsResponse: {
            answer: string;
            sources: {
                title: string;
                /** Format: uri */
                url: string;
            }[];
        };
        AiBrandingResponse: components["schemas"]["AiBrandingSpec"] | components["schemas"]["AiBrandingDocs"];
        /** @description The dialect of Omni's OpenAPI. */
        AiBrandingSpec: {
            name: string;
            headline: string;
            body: string;
            placeholder: string;
            logoUrl: string | null;
            promptPlaceholder?: never;
        };
        /** @description The dialect of docs.omni.co. */
        AiBrandingDocs: {
            name: string;
            headline: string;
            body: string;
            promptPlaceholder: string;
            logoUrl: string | null;
            placeholder?: never;
        };
        /** @description Whatever helps to see why a picture looks as it does. No key of it is published. */
        AiVisualizationDebug: {
            [key: string]: unknown;
        };
        /** @description The one endpoint whose error body has this shape. */
        AiVisualizationError: {
            error: string;
        };
        /** @enum {string} */
        ApiKeyType: "organization" | "personal" | "mcp";
        ApiKeyRecord: {
            id: components["schemas"]["Uuid"];
            name: string;
            type: components["schemas"]["ApiKeyType"];
            enabled: boolean;
            /** Format: uuid */
            membershipId: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        ApiKeysListResponse: {
            pageInfo: components["schemas"]["PageInfo"];
            records: components["schemas"]["ApiKeyRecord"][];
        };
        /** @description One of the few bodies that refuse other keys. */
        UpdateApiKeyRequest: {
            enabled: boolean;
        };
        RevokeApiKeyResponse: {
            message: string;
            success: boolean;
        };
        UserAttributesListResponse: {
            records: components["schemas"]["UserAttributeRecord"][];
        };
        UserAttributeRecord: {
            /** @description Empty for system attributes. */
            id: string;
            /** @description The reference name, which model files and embed sessions use. */
            name: string;
            label: string;
            description: string | null;
            /** @enum {string} */
            type: "String" | "Number";
            /** @description What somebody without a value has. */
            default_value: string | number | (string | number)[] | null;
            multiple_values: boolean;
            system: boolean;
        };
        /** @description One role and where it comes from. */
        ModelRoleResult: {
            roleName: string;
            baseRole: string;
            connectionId: string | null;
            modelId: string | null;
            priority: number;
            /** @description Whether this is the role that counts. */
            resolved: boolean;
            from: {
                /** @description Seen live are `User Role`, `Group Role` and `Connection Base Role`; Omni's OpenAPI has `USER`, `GROUP`, `BASE` and `ORG`. */
                type: string;
                depth?: number;
                miniUuid?: string;
                name?: string;
            } & {
                [key: string]: unknown;
            };
        };
        UserModelRolesResponse: {
            membershipId: components["schemas"]["Uuid"];
            results: components["schemas"]["ModelRoleResult"][];
        };
        /** @description As for people. The name of the group's key is a guess. */
        UserGroupModelRolesResponse: {
            userGroupId: string;
            results: components["schemas"]["ModelRoleResult"][];
        };
        /** @description Needs `connectionId` or `modelId` too. */
        AssignModelRoleRequest: {
            roleName: string;
            connectionId?: components["schemas"]["Uuid"];
            modelId?: components["schemas"]["Uuid"];
        };
        AssignModelRoleResponse: {
            connectionId: string | null;
            membershipId: components["schemas"]["Uuid"];
            modelId: string | null;
            roleName: string;
        };
        /** @description As for people. The name of the group's key is a guess. */
        AssignGroupModelRoleResponse: {
            connectionId: string | null;
            userGroupId: string;
            modelId: string | null;
            roleName: string;
        };
        /** @enum {string} */
        ContentRole: "MANAGER" | "EDITOR" | "VIEWER" | "NO_ACCESS";
        /** @description Who comes, and with what rights. Native JSON throughout. Groups, attributes, roles and entity settings that are left out are taken away. */
        EmbedClaims: {
            /** @description The embedding application's own id of the person. */
            externalId?: string;
            /** @description Display name. */
            name?: string;
            /** @description Required on docs.omni.co, not listed in Omni's OpenAPI. */
            contentPath?: string;
            /** @description Names of groups that exist. */
            groups?: string[];
            /** @description Reference name to a text, a number or a list of either. Large ids go as texts. */
            userAttributes?: {
                [key: string]: unknown;
            };
            /** @description Connection id to role name. */
            connectionRoles?: {
                [key: string]: string;
            };
            /** @description Model id to role name. Can only raise. */
            modelRoles?: {
                [key: string]: string;
            };
            entity?: string;
            entityFolderLabel?: string;
            entityGroupLabel?: string;
            entityFolderContentRole?: components["schemas"]["ContentRole"];
            entityFolderGroupContentRole?: components["schemas"]["ContentRole"];
            /** @description Keep the role the person has on the entity folder. */
            preserveEntityFolderContentRole?: boolean;
            /** @description From-address of the person's deliveries. */
            email?: string;
            /** @enum {string} */
            mode?: "APPLICATION" | "SINGLE_CONTENT";
            accessBoost?: boolean;
            customTheme?: {
                [key: string]: unknown;
            };
            /** @description Wins over `customTheme`. */
            customThemeId?: string;
            filterSearchParam?: string;
            /** @description `__omni_link_access_open` or content ids. */
            linkAccess?: string;
            uiSettings?: {
                [key: string]: unknown;
            };
        };
        EmbedSsoGenerateSessionBody: WithRequired<components["schemas"]["EmbedClaims"], "externalId" | "name">;
        EmbedSsoGenerateSessionResponse: {
            sessionId: string;
        };
        /** @description What is JSON in generate-session is a URL-encoded JSON text here. */
        EmbedSsoGenerateUrlRequest: {
            contentPath: string;
            externalId: string;
            name: string;
            /** @description The embed secret. */
            secret: string;
            /** @description 32 letters and digits, used once. Made when it is left out. */
            nonce?: string;
            /** @description A list is taken too. */
            groups?: string | string[];
            userAttributes?: components["schemas"]["EncodedJson"];
            connectionRoles?: components["schemas"]["EncodedJson"];
            modelRoles?: components["schemas"]["EncodedJson"];
            customTheme?: components["schemas"]["EncodedJson"];
            uiSettings?: components["schemas"]["EncodedJson"];
            accessBoost?: boolean;
            branch?: string;
            customThemeId?: string;
            email?: string;
            entity?: string;
            entityFolderContentRole?: components["schemas"]["ContentRole"];
            entityFolderGroupContentRole?: components["schemas"]["ContentRole"];
            entityFolderLabel?: string;
            entityGroupLabel?: string;
            filterSearchParam?: string;
            linkAccess?: string;
            /** @enum {string} */
            mode?: "APPLICATION" | "SINGLE_CONTENT";
            prefersDark?: string;
            preserveEntityFolderContentRole?: boolean;
            theme?: string;
        };
        /** @description JSON, then URL-encoded. */
        EncodedJson: string;
        /** @description Three keys were seen; that the others are those of generate-session is a guess. */
        EmbedSsoGenerateUrlWithKeyRequest: WithRequired<components["schemas"]["EmbedClaims"], "contentPath" | "externalId" | "name">;
        EmbedSsoGenerateUrlResponse: {
            /** Format: uri */
            url: string;
        };
        UsersEmbedLegacyResponse: {
            records: {
                id: components["schemas"]["Uuid"];
                externalId?: string;
                name?: string;
            }[];
        };
        ScimUsersListResponse: {
            Resources: components["schemas"]["ScimUserResponse"][];
            itemsPerPage: number;
            schemas: string[];
            startIndex: number;
            totalResults: number;
        };
        /** @description The first five keys are in every source; a client must treat the others as optional. */
        ScimUserResponse: {
            active: boolean;
            displayName: string;
            /**
             * Format: uuid
             * @description The membership id; what `userId` takes elsewhere.
             */
            id: string;
            schemas: string[];
            /**
             * Format: email
             * @description Synthetic; never the person's own address.
             */
            userName: string;
            emails?: {
                primary?: boolean;
                value: string;
            }[];
            groups?: {
                display: string;
                value: string;
            }[];
            /** @description The `externalId` of generate-session, unchanged. */
            embedExternalId?: string;
            embedEntity?: string | null;
            embedEmail?: string | null;
            meta?: {
                created: components["schemas"]["Timestamp"];
                lastModified: components["schemas"]["Timestamp"];
                resourceType: string;
            };
            "urn:omni:params:1.0:UserAttribute"?: {
                [key: string]: unknown;
            };
            "urn:omni:params:scim:schemas:extension:user:2.0"?: {
                lastLogin?: string | null;
            };
        };
        ScimStandardUsersListResponse: {
            Resources: components["schemas"]["ScimUserResource"][];
            itemsPerPage: number;
            schemas: string[];
            startIndex: number;
            totalResults: number;
        };
        /** @description A standard user. The keys that are not required are known from newer sources. */
        ScimUserResource: {
            active: boolean;
            displayName: string;
            /**
             * Format: uuid
             * @description The membership id; what `userId` takes elsewhere.
             */
            id: string;
            schemas: string[];
            /**
             * Format: email
             * @description The person's address.
             */
            userName: string;
            emails?: {
                primary?: boolean;
                value: string;
            }[];
            groups?: {
                display: string;
                value: string;
            }[];
            meta?: components["schemas"]["ScimMeta"];
            "urn:omni:params:1.0:UserAttribute"?: {
                [key: string]: unknown;
            };
            "urn:omni:params:scim:schemas:extension:user:2.0"?: {
                lastLogin?: string | null;
            };
        };
        ScimMeta: {
            created: components["schemas"]["Timestamp"];
            lastModified: components["schemas"]["Timestamp"];
            resourceType: string;
        };
        ScimCreateUserRequest: {
            schemas?: string[];
            displayName: string;
            /** Format: email */
            userName: string;
            "urn:omni:params:1.0:UserAttribute"?: {
                [key: string]: unknown;
            };
        };
        ScimReplaceUserRequest: {
            schemas?: string[];
            /** Format: email */
            userName: string;
            displayName?: string;
            /** @default true */
            active: boolean;
            "urn:omni:params:1.0:UserAttribute"?: {
                [key: string]: unknown;
            };
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                [key: string]: unknown;
            };
        };
        ScimPatchRequest: {
            schemas?: string[];
            Operations: components["schemas"]["ScimPatchOperation"][];
        };
        ScimPatchOperation: {
            /** @enum {string} */
            op: "replace" | "Replace" | "add" | "Add" | "remove" | "Remove";
            /** @description For a user `active`, `displayName` or `urn:omni:params:1.0:UserAttribute:<name>`; for a group `displayName`, `members` or `members[value eq "<id>"]`. */
            path?: string;
            /** @description A value for the path; without one an object of keys. */
            value?: unknown;
        };
        ScimGroupsListResponse: {
            Resources: components["schemas"]["ScimGroupResource"][];
            itemsPerPage: number;
            schemas: string[];
            startIndex: number;
            totalResults: number;
        };
        ScimGroupResource: {
            displayName: string;
            /** @description The short id, not the uuid that content permissions use. */
            id: string;
            schemas: string[];
            /** @description Absent with `excludedAttributes=members`. */
            members?: {
                display: string;
                value: string;
            }[];
            meta?: components["schemas"]["ScimMeta"];
        };
        ScimCreateGroupRequest: {
            schemas?: string[];
            displayName: string;
            members?: {
                display?: string;
                value: components["schemas"]["Uuid"];
            }[];
        };
        ScimReplaceGroupRequest: {
            schemas?: string[];
            displayName: string;
            members: {
                display: string;
                value: components["schemas"]["Uuid"];
            }[];
        };
        /** @description The error body of RFC 7644, which has the status as text. */
        ScimProtocolError: {
            detail: string;
            schemas: string[];
            status: string;
        };
        ScimError400: {
            /** @enum {unknown} */
            status?: 400 | "400";
        } | components["schemas"]["ApiError400"] | components["schemas"]["ScimProtocolError"];
        ScimError401: {
            /** @enum {unknown} */
            status?: 401 | "401";
        } | components["schemas"]["ApiError401"] | components["schemas"]["ScimProtocolError"];
        ScimError403: {
            /** @enum {unknown} */
            status?: 403 | "403";
        } | components["schemas"]["ApiError403"] | components["schemas"]["ScimProtocolError"];
        ScimError404: {
            /** @enum {unknown} */
            status?: 404 | "404";
        } | components["schemas"]["ApiError404"] | components["schemas"]["ScimProtocolError"];
        ScimError409: {
            /** @enum {unknown} */
            status?: 409 | "409";
        } | components["schemas"]["ApiError409"] | components["schemas"]["ScimProtocolError"];
        /** @description The error body, in one of three dialects that public sources show. */
        ApiError: components["schemas"]["ApiErrorSpec"] | components["schemas"]["ApiErrorDocs"] | components["schemas"]["ApiErrorDocsDetail"];
        /** @description Omni's OpenAPI. */
        ApiErrorSpec: {
            detail: string;
            status: number;
        };
        /** @description The schema on docs.omni.co. `error` is the HTTP status as text. */
        ApiErrorDocs: {
            error: string;
            message: string;
        };
        /** @description An example on docs.omni.co that contradicts the schema beside it. */
        ApiErrorDocsDetail: {
            error: string;
            detail: string;
        };
        ApiError400: {
            /** @constant */
            status?: 400;
            /** @constant */
            error?: "400";
        } & components["schemas"]["ApiError"];
        ApiError401: {
            /** @constant */
            status?: 401;
            /** @constant */
            error?: "401";
        } & components["schemas"]["ApiError"];
        ApiError403: {
            /** @constant */
            status?: 403;
            /** @constant */
            error?: "403";
        } & components["schemas"]["ApiError"];
        ApiError404: {
            /** @constant */
            status?: 404;
            /** @constant */
            error?: "404";
        } & components["schemas"]["ApiError"];
        ApiError409: {
            /** @constant */
            status?: 409;
            /** @constant */
            error?: "409";
        } & components["schemas"]["ApiError"];
        ApiError413: {
            /** @constant */
            status?: 413;
            /** @constant */
            error?: "413";
        } & components["schemas"]["ApiError"];
        ApiError415: {
            /** @constant */
            status?: 415;
            /** @constant */
            error?: "415";
        } & components["schemas"]["ApiError"];
        ApiError422: {
            /** @constant */
            status?: 422;
            /** @constant */
            error?: "422";
        } & components["schemas"]["ApiError"];
        ApiError429: {
            /** @constant */
            status?: 429;
            /** @constant */
            error?: "429";
        } & components["schemas"]["ApiError"];
        ApiError500: {
            /** @constant */
            status?: 500;
            /** @constant */
            error?: "500";
        } & components["schemas"]["ApiError"];
    };
    responses: {
        /** @description The session. It must be redeemed within five minutes. */
        EmbedSession: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EmbedSsoGenerateSessionResponse"];
            };
        };
        /** @description A signed login URL. */
        EmbedUrl: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EmbedSsoGenerateUrlResponse"];
            };
        };
        /** @description Let in; goes on to the content path. */
        EmbedRedirect: {
            headers: {
                /** @description Address of the content. */
                Location?: string;
                /** @description Holds the embed session. */
                "Set-Cookie"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key, without its secret. */
        ApiKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiKeyRecord"];
            };
        };
        /** @description The user. */
        ScimUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimUserResource"];
            };
        };
        /** @description The group. */
        ScimGroup: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimGroupResource"];
            };
        };
        /** @description No such key, or it is revoked. */
        ApiKeyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError404"];
            };
        };
        /** @description The key is wrong, or its owner is no organization admin. */
        ApiKeyForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError403"];
            };
        };
        /** @description AI is off for the organization, the asker lacks the role, or a personal key named somebody else. */
        AiForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError403"];
            };
        };
        /** @description The model, branch or topic is unknown or hidden from the asker, or no topic is left. */
        ModelOrTopicNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError404"];
            };
        };
        /** @description Neither a connection nor a model is named, or a parameter cannot be read. */
        RoleTargetMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError400"];
            };
        };
        /** @description The membership or group, the model or the connection is unknown. */
        RoleTargetNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError404"];
            };
        };
        /** @description The caller is no admin. */
        AdminOnly: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError403"];
            };
        };
        /** @description The key is missing or wrong. */
        ScimUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError401"];
            };
        };
        /** @description The filter, a number, the body or an operation cannot be read. */
        ScimBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError400"];
            };
        };
        /** @description No such standard user. */
        ScimUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError404"];
            };
        };
        /** @description No such group. */
        ScimGroupNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError404"];
            };
        };
        /** @description The request does not have the shape the operation needs. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError400"];
            };
        };
        /** @description A parameter cannot be read. No public source lists this status for the operation. */
        UndocumentedBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError400"];
            };
        };
        /** @description The job id is not a UUID. */
        BadJobId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError400"];
            };
        };
        /** @description The key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError401"];
            };
        };
        /** @description The key is good but what it acts as may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError403"];
            };
        };
        /** @description SCIM takes organization keys only. */
        ScimForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError403"];
            };
        };
        /** @description No such job in this organization. */
        JobNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError404"];
            };
        };
        /** @description The model or branch is unknown. */
        ModelNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError404"];
            };
        };
        /** @description No such embed user. */
        EmbedUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScimError404"];
            };
        };
        /** @description The body is larger than the mock reads. Omni publishes no such limit. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError413"];
            };
        };
        /** @description The body is not declared as `application/json`. Omni publishes no such rule. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError415"];
            };
        };
        /** @description More than 60 requests in a minute with one key. Listed on docs.omni.co for every endpoint, in Omni's OpenAPI for none of these. */
        TooManyRequests: {
            headers: {
                /** @description Promised by no source and absent on live instances; a client must cope either way. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError429"];
            };
        };
        /** @description Something went wrong on the server. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError500"];
            };
        };
    };
    parameters: {
        /**
         * @description From the submit answer.
         * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
         */
        JobId: components["schemas"]["Uuid"];
        /**
         * @description Id of the model.
         * @example 5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12
         */
        ModelId: components["schemas"]["Uuid"];
        /**
         * @description Look at this branch of the model. Snake case, unlike elsewhere.
         * @example 6d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a
         */
        BranchId: components["schemas"]["Uuid"];
    };
    requestBodies: {
        EmbedSession: {
            content: {
                "application/json": components["schemas"]["EmbedSsoGenerateSessionBody"];
            };
        };
        ScimUserPatch: {
            content: {
                "application/json": components["schemas"]["ScimPatchRequest"];
            };
        };
        ScimGroupPatch: {
            content: {
                "application/json": components["schemas"]["ScimPatchRequest"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    aiJobSubmit: {
        parameters: {
            query?: {
                /**
                 * @description Membership id of the person to act for. Only an organization key may send it; without it the job runs with the rights of the key itself.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                userId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiJobSubmitBody"];
            };
        };
        responses: {
            /** @description The job was accepted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiJobSubmitResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description AI is off for the organization, the effective user may not use AI on the model, or a personal key sent `userId`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            /** @description The model, branch, topic or conversation is unknown, or hidden from the effective user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            /** @description The conversation has an active job. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError409"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now. Which keys are there depends on `state`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiJobStatusResponse"];
                };
            };
            400: components["responses"]["BadJobId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state after the request. Only `CANCELLED` means that the job is cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiJobCancelResponse"];
                };
            };
            /** @description The id is not a UUID, or the job is being delivered. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError400"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The caller neither owns the job nor is an organization admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            404: components["responses"]["JobNotFound"];
            /** @description The job changed while the request was handled. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError409"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiJobResultResponse"];
                    "application/octet-stream": components["schemas"]["AiJobResultResponse"];
                };
            };
            400: components["responses"]["BadJobId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such job, the job is not complete, or its result is older than 14 days. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobVisualization: {
        parameters: {
            query?: {
                /**
                 * @description Only the literal `false` keeps Omni from choosing a chart where none was asked for.
                 * @example false
                 */
                auto_vis?: string;
                /**
                 * @description Anything but `false`, `0` and nothing asks for JSON about the drawing in its place.
                 * @example true
                 */
                debug?: string;
            };
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture, or JSON about it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "application/json": components["schemas"]["AiVisualizationDebug"];
                };
            };
            /** @description With `auto_vis=false`, when no chart was asked for. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadJobId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such job, the job is not complete, its data is gone, or pictures are off for the organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            /** @description Complete, but not drawable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiVisualizationError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobFeedback: {
        parameters: {
            query?: {
                /**
                 * @description The membership id the job was submitted with. Organization keys only.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                userId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path: {
                /**
                 * @description From the submit answer.
                 * @example 3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiJobFeedbackBody"];
            };
        };
        responses: {
            /** @description The rating was recorded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiJobFeedbackResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            /** @description The job is neither `COMPLETE` nor `FAILED`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError409"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiConversationsList: {
        parameters: {
            query?: {
                /**
                 * @description Opaque; `pageInfo.nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: string;
                /**
                 * @description Default 20 in Omni's OpenAPI, 50 on docs.omni.co.
                 * @example 20
                 */
                pageSize?: number;
                /**
                 * @description Membership id to list for. Organization keys only.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                userId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiConversationsListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description AI is usable on no model, or a personal key sent `userId`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            /** @description The `userId` is unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiConversationDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the submit answer or the list.
                 * @example a4d0e7b2-1c55-4f0e-8a3d-6b2f9c7e1d20
                 */
                conversationId: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. Assistant turns are kept for 30 days; older conversations show the user's turns only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiConversationDetailResponse"];
                };
            };
            /** @description The id is not a UUID. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError400"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description AI is usable on no model, or (docs only) the conversation belongs to somebody else. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            /** @description Unknown, of another organization, or hidden from this key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiGenerateQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiGenerateQueryRequest"];
            };
        };
        responses: {
            /** @description The query and its rows, or why there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiGenerateQueryResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The AI credits are used up. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiCreditShutoffError"];
                };
            };
            403: components["responses"]["AiForbidden"];
            404: components["responses"]["ModelOrTopicNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiPickTopic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiPickTopicRequest"];
            };
        };
        responses: {
            /** @description The topic. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiPickTopicResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AiForbidden"];
            404: components["responses"]["ModelOrTopicNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiSearchOmniDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiSearchOmniDocsRequest"];
            };
        };
        responses: {
            /** @description The answer and where it comes from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiSearchOmniDocsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description Omni Agent is off for the organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiBranding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiBrandingResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The caller may not read it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    modelsList: {
        parameters: {
            query?: {
                /** @description Only models built on this one. */
                baseModelId?: components["schemas"]["Uuid"];
                /** @description Only models of this connection. */
                connectionId?: components["schemas"]["Uuid"];
                /** @description Only this model. */
                modelId?: components["schemas"]["Uuid"];
                /** @description Only models of this name. */
                name?: string;
                /**
                 * @description Only models of this kind. AI jobs run on `SHARED` models.
                 * @example SHARED
                 */
                modelKind?: components["schemas"]["ModelKind"];
                /**
                 * @description Comma list of extras, for example `activeBranches`.
                 * @example activeBranches
                 */
                include?: string;
                /** @description Whether deleted models are listed too. */
                includeDeleted?: "0" | "1" | "true" | "false";
                /** @description Opaque; `pageInfo.nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description How many records a page has.
                 * @example 20
                 */
                pageSize?: number;
                /** @description What to sort by. */
                sortField?: "name" | "modelKind" | "connectionId" | "baseModelId" | "createdAt" | "updatedAt";
                /** @description Which way to sort. */
                sortDirection?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelsListResponse"];
                };
            };
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    modelsListTopics: {
        parameters: {
            query?: {
                /**
                 * @description Look at this branch of the model. Snake case, unlike elsewhere.
                 * @example 6d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a
                 */
                branch_id?: components["parameters"]["BranchId"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the model.
                 * @example 5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12
                 */
                modelId: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelsListTopicsResponse"];
                };
            };
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ModelNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    modelsGetTopic: {
        parameters: {
            query?: {
                /**
                 * @description Look at this branch of the model. Snake case, unlike elsewhere.
                 * @example 6d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a
                 */
                branch_id?: components["parameters"]["BranchId"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the model.
                 * @example 5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12
                 */
                modelId: components["parameters"]["ModelId"];
                /**
                 * @description Name of the topic, not its label.
                 * @example sales
                 */
                topicName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelsGetTopicResponse"];
                };
            };
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The model, branch or topic is unknown, or the topic is hidden from the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    whoami: {
        parameters: {
            query?: {
                /**
                 * @description Only the role on this model.
                 * @example 5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12
                 */
                modelId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoamiResponse"];
                };
            };
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    apiKeysList: {
        parameters: {
            query?: {
                /** @description Opaque; `pageInfo.nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description How many records a page has.
                 * @example 20
                 */
                pageSize?: number;
                /** @description What to sort by. */
                sortField?: "createdAt" | "name";
                /** @description Which way to sort. */
                sortDirection?: "asc" | "desc";
                /**
                 * @description Only keys of this kind.
                 * @example organization
                 */
                type?: components["schemas"]["ApiKeyType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysListResponse"];
                };
            };
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    apiKeysGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the key; not the key itself.
                 * @example 8c1f0e2d-3b4a-4596-8778-695a4b3c2d1e
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKey"];
            400: components["responses"]["UndocumentedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    apiKeysUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the key; not the key itself.
                 * @example 8c1f0e2d-3b4a-4596-8778-695a4b3c2d1e
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKeyRequest"];
            };
        };
        responses: {
            200: components["responses"]["ApiKey"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ApiKeyForbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    apiKeysDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the key; not the key itself.
                 * @example 8c1f0e2d-3b4a-4596-8778-695a4b3c2d1e
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. A second time it is not found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeApiKeyResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ApiKeyForbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    userAttributesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them; there are no pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAttributesListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    usersGetModelRoles: {
        parameters: {
            query?: {
                /**
                 * @description Only roles on this connection. This or `modelId` is needed.
                 * @example 2f1c0d7e-0000-4000-8000-000000000001
                 */
                connectionId?: components["schemas"]["Uuid"];
                /** @description Only roles on this model. This or `connectionId` is needed. */
                modelId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path: {
                /**
                 * @description Membership id of the person.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where each role comes from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserModelRolesResponse"];
                };
            };
            400: components["responses"]["RoleTargetMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AdminOnly"];
            404: components["responses"]["RoleTargetNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    usersAssignModelRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the person.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignModelRoleRequest"];
            };
        };
        responses: {
            /** @description The role is given. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignModelRoleResponse"];
                };
            };
            400: components["responses"]["RoleTargetMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AdminOnly"];
            404: components["responses"]["RoleTargetNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description No such role. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError422"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    userGroupsGetModelRoles: {
        parameters: {
            query?: {
                /**
                 * @description Only roles on this connection. This or `modelId` is needed.
                 * @example 2f1c0d7e-0000-4000-8000-000000000001
                 */
                connectionId?: components["schemas"]["Uuid"];
                /** @description Only roles on this model. This or `connectionId` is needed. */
                modelId?: components["schemas"]["Uuid"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the group, short or full.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where each role comes from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserGroupModelRolesResponse"];
                };
            };
            400: components["responses"]["RoleTargetMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AdminOnly"];
            404: components["responses"]["RoleTargetNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    userGroupsAssignModelRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the group, short or full.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignModelRoleRequest"];
            };
        };
        responses: {
            /** @description The role is given. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignGroupModelRoleResponse"];
                };
            };
            400: components["responses"]["RoleTargetMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AdminOnly"];
            404: components["responses"]["RoleTargetNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description No such role. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError422"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    embedSsoGenerateSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmbedSession"];
        responses: {
            200: components["responses"]["EmbedSession"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description Embedding is off, or the key is a personal one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    embedSsoGenerateSessionUnstable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmbedSession"];
        responses: {
            200: components["responses"]["EmbedSession"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    embedSsoGenerateUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedSsoGenerateUrlRequest"];
            };
        };
        responses: {
            200: components["responses"]["EmbedUrl"];
            400: components["responses"]["BadRequest"];
            /** @description The secret is wrong, with the switch `wrongEmbedSecret` set to `unauthorized`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError401"];
                };
            };
            /** @description The secret is wrong, or embedding is off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    embedSsoGenerateUrlWithKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedSsoGenerateUrlWithKeyRequest"];
            };
        };
        responses: {
            200: components["responses"]["EmbedUrl"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    embedSsoRedeemSession: {
        parameters: {
            query: {
                /**
                 * @description From generate-session.
                 * @example 11111111-2222-4333-8444-555555555555
                 */
                sessionId: string;
                /**
                 * @description 32 letters and digits, used once.
                 * @example AAAABBBBCCCCDDDDEEEEFFFFGGGG0002
                 */
                nonce: string;
                /**
                 * @description HMAC-SHA256 with the embed secret, base64url without padding.
                 * @example ASGrKpMF-Gj6osSR5rbfeY2O1N_YHbQgAWvkmeNFl0s
                 */
                signature: string;
                /** @description `true`, `false` or `system`. */
                prefersDark?: string;
                /** @description `dawn`, `vibes`, `breeze` or `blank`. */
                theme?: string;
                /** @description Branch of the model; known to the SDK only. */
                branch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["EmbedRedirect"];
            /** @description A parameter is missing or cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError400"];
                };
            };
            /** @description Refused, with the switch `refusedSession` set to `unauthorized`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError401"];
                };
            };
            /** @description The signature, the nonce or the session is not good, or embedding is off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    embedLogin: {
        parameters: {
            query: {
                /**
                 * @description What to open, as in generate-session.
                 * @example /my
                 */
                contentPath: string;
                /**
                 * @description The embedding application's own id of the person.
                 * @example cust-42
                 */
                externalId: string;
                /**
                 * @description Display name.
                 * @example Pat Doe
                 */
                name: string;
                /**
                 * @description 32 letters and digits, used once.
                 * @example AAAABBBBCCCCDDDDEEEEFFFFGGGG0001
                 */
                nonce: string;
                /**
                 * @description HMAC-SHA256 with the embed secret, base64url without padding.
                 * @example 2x3LQlFGFsZUJ7L2mAu_kARcnou7sDThIEEphqmh1yI
                 */
                signature: string;
                /**
                 * @description `true` or `false`; signed and sent when false too.
                 * @example false
                 */
                accessBoost?: "true" | "false";
                /** @description Branch of the model. */
                branch?: string;
                /** @description JSON object, connection id to role. */
                connectionRoles?: string;
                /** @description JSON object. */
                customTheme?: string;
                /** @description Wins over `customTheme`. */
                customThemeId?: string;
                /** @description From-address of deliveries. */
                email?: string;
                /**
                 * @description Tenant of the person.
                 * @example northwind
                 */
                entity?: string;
                /** @description The person's role on the entity folder. */
                entityFolderContentRole?: components["schemas"]["ContentRole"];
                /** @description The entity group's role on the folder. */
                entityFolderGroupContentRole?: components["schemas"]["ContentRole"];
                /** @description Needs `entity`. */
                entityFolderLabel?: string;
                /** @description Needs `entity`. */
                entityGroupLabel?: string;
                /** @description Filters of the content. */
                filterSearchParam?: string;
                /**
                 * @description JSON array of group names.
                 * @example ["Gold"]
                 */
                groups?: string;
                /** @description `__omni_link_access_open` or content ids. */
                linkAccess?: string;
                /** @description How much of the application is shown. */
                mode?: "APPLICATION" | "SINGLE_CONTENT";
                /** @description JSON object, model id to role. */
                modelRoles?: string;
                /** @description `true`, `false` or `system`. */
                prefersDark?: string;
                /** @description Keep the role the person has on the folder. */
                preserveEntityFolderContentRole?: "true" | "false";
                /** @description `dawn`, `vibes`, `breeze` or `blank`. */
                theme?: string;
                /** @description JSON object. */
                uiSettings?: string;
                /**
                 * @description JSON object.
                 * @example {"region":"EMEA"}
                 */
                userAttributes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["EmbedRedirect"];
            /** @description A parameter is missing or cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError400"];
                };
            };
            /** @description Refused, with the switch `refusedSession` set to `unauthorized`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError401"];
                };
            };
            /** @description The signature, the nonce or the session is not good, or embedding is off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["ApiError403"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    usersEmbedLegacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All embed users. The shape is a guess, for the guide reads the `id` only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsersEmbedLegacyResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError404"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimEmbedUsersList: {
        parameters: {
            query?: {
                /**
                 * @description `<attribute> <operator> "<value>"` with attribute `userName` or `embedExternalId` and operator `eq` or `co`. Values of `embedExternalId` compare with case.
                 * @example embedExternalId eq "cust-42"
                 */
                filter?: string;
                /**
                 * @description How many users a page has.
                 * @example 100
                 */
                count?: number;
                /**
                 * @description Position of the first user of the page, from 1.
                 * @example 1
                 */
                startIndex?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimUsersListResponse"];
                };
            };
            /** @description The filter or a number cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimError400"];
                };
            };
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimEmbedUsersGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the embed user.
                 * @example 7c0b6d3a-4a53-4d0f-9a3e-0a4f6f5f8e21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimUserResponse"];
                };
            };
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["EmbedUserNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimEmbedUsersDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the embed user.
                 * @example 7c0b6d3a-4a53-4d0f-9a3e-0a4f6f5f8e21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. A user made again under the same external id gets a new id. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["EmbedUserNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersList: {
        parameters: {
            query?: {
                /**
                 * @description For example `userName eq "mia@acme.example"`.
                 * @example userName eq "mia@acme.example"
                 */
                filter?: string;
                /**
                 * @description How many a page has.
                 * @example 100
                 */
                count?: number;
                /**
                 * @description Position of the first of the page, from 1.
                 * @example 1
                 */
                startIndex?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimStandardUsersListResponse"];
                };
            };
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimCreateUserRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimUserResource"];
                };
            };
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            /** @description There is one already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimError409"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the user.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ScimUser"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimUserNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersReplace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the user.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimReplaceUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["ScimUser"];
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimUserNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the user.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their access is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimUserNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimUsersUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Membership id of the user.
                 * @example c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ScimUserPatch"];
        responses: {
            200: components["responses"]["ScimUser"];
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimUserNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsList: {
        parameters: {
            query?: {
                /**
                 * @description For example `displayName eq "Gold"`.
                 * @example displayName eq "Gold"
                 */
                filter?: string;
                /**
                 * @description How many a page has.
                 * @example 100
                 */
                count?: number;
                /**
                 * @description Position of the first of the page, from 1.
                 * @example 1
                 */
                startIndex?: number;
                /**
                 * @description `members` leaves the members out.
                 * @example members
                 */
                excludedAttributes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimGroupsListResponse"];
                };
            };
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimCreateGroupRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimGroupResource"];
                };
            };
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            /** @description There is one already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimError409"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short id of the group.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ScimGroup"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimGroupNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsReplace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short id of the group.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimReplaceGroupRequest"];
            };
        };
        responses: {
            200: components["responses"]["ScimGroup"];
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimGroupNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short id of the group.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimGroupNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    scimGroupsUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Short id of the group.
                 * @example k3PfZ9aQ
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ScimGroupPatch"];
        responses: {
            200: components["responses"]["ScimGroup"];
            400: components["responses"]["ScimBadRequest"];
            401: components["responses"]["ScimUnauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["ScimGroupNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    aiJobEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Unix time of the attempt. Absent when the job has no `webhookSigningSecret`, like the signature.
                 * @example 1767225600
                 */
                "X-Omni-Signature-Timestamp"?: string;
                /**
                 * @description `sha256=` and the HMAC-SHA256 of the timestamp, a full stop and the bytes of the body, keyed with the secret. The one shown belongs to the first example, written without white space, and the secret `mock-signing-secret`.
                 * @example sha256=6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4
                 */
                "X-Omni-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiJobEvent"];
            };
        };
        responses: {
            /** @description It was delivered. Nothing is made of a body. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This attempt failed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This attempt failed. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
