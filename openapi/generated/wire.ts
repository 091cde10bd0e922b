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
}
export type webhooks = Record<string, never>;
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
        /** @enum {string} */
        ContentRole: "MANAGER" | "EDITOR" | "VIEWER" | "NO_ACCESS";
        EmbedSsoGenerateSessionBody: {
            /** @description The embedding application's own id of the person. */
            externalId: string;
            /** @description Display name. */
            name: string;
            /** @description Required on docs.omni.co, not listed in Omni's OpenAPI. */
            contentPath?: string;
            groups?: string[];
            userAttributes?: {
                [key: string]: unknown;
            };
            connectionRoles?: {
                [key: string]: string;
            };
            modelRoles?: {
                [key: string]: string;
            };
            entity?: string;
            entityFolderLabel?: string;
            entityGroupLabel?: string;
            entityFolderContentRole?: components["schemas"]["ContentRole"];
            entityFolderGroupContentRole?: components["schemas"]["ContentRole"];
            preserveEntityFolderContentRole?: boolean;
            email?: string;
            /** @enum {string} */
            mode?: "APPLICATION" | "SINGLE_CONTENT";
            accessBoost?: boolean;
            customTheme?: {
                [key: string]: unknown;
            };
            customThemeId?: string;
            filterSearchParam?: string;
            linkAccess?: string;
            uiSettings?: {
                [key: string]: unknown;
            };
        };
        EmbedSsoGenerateSessionResponse: {
            sessionId: string;
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
                "application/json": components["schemas"]["ApiError403"];
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
                "application/json": components["schemas"]["ApiError404"];
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
                    "application/json": components["schemas"]["ApiError400"];
                };
            };
            401: components["responses"]["Unauthorized"];
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
            401: components["responses"]["Unauthorized"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScimForbidden"];
            404: components["responses"]["EmbedUserNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
