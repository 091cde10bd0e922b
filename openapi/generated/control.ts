// Generated. Do not edit; run `npm run generate`.
export interface paths {
    "/_mock/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell that the mock serves */
        get: operations["controlHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a space */
        post: operations["createSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** Describe a space */
        get: operations["readSpace"];
        put?: never;
        post?: never;
        /** Drop a space and all that is in it */
        delete: operations["dropSpace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** Read the clock of a space */
        get: operations["readClock"];
        put?: never;
        /** Advance, freeze or resume the clock of a space */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/features": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** Read what the organization of a space has switched on */
        get: operations["readFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switch features of the organization on or off */
        patch: operations["changeFeatures"];
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** List the scripts of a space */
        get: operations["listScripts"];
        put?: never;
        /** Say how the next submitted jobs unfold */
        post: operations["addScript"];
        /** Drop the scripts of a space */
        delete: operations["clearScripts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** List the faults of a space */
        get: operations["listFaults"];
        put?: never;
        /** Make the next calls of an operation go wrong */
        post: operations["addFault"];
        /** Drop the faults of a space */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/faults/{faultId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
                /**
                 * @description A fault of kind `hold`.
                 * @example fault-1
                 */
                faultId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the calls go on that a fault holds at this moment */
        post: operations["releaseFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** List the webhooks that are still to be sent */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Send a webhook of a job by hand
         * @description Answers once the receiver has, or the attempt has failed; what the receiver did is in the answer, never in its status.
         */
        post: operations["sendWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/jobs/{jobId}/step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
                /** @description A job whose script is paced by steps. */
                jobId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a job by one step of its timeline */
        post: operations["stepJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/spaces/{spaceId}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        /** Read, follow or export the trace of a space */
        get: operations["readTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        /**
         * @description `dev` answers in about a second without a rate limit, `realistic` in 15 to 60 seconds with one, `instant` at once.
         * @enum {string}
         */
        SpaceProfile: "dev" | "realistic" | "instant";
        /**
         * @description A `manual` clock moves only when told.
         * @enum {string}
         */
        ClockMode: "real" | "manual";
        SpaceRequest: {
            /** @description The same seed makes the same ids, dates and data. */
            seed?: number;
            dataset?: string;
            profile?: components["schemas"]["SpaceProfile"];
            clock?: components["schemas"]["ClockMode"];
            /** @description Name of a switch of `ambiguities.yaml` to one of its options. */
            switches?: {
                [key: string]: string;
            };
            features?: components["schemas"]["FeaturesRequest"];
            /** @description How long the space lives without a request. */
            idleMs?: number;
        };
        SpaceDescription: {
            id: string;
            /** Format: uri */
            baseUrl: string;
            keys: components["schemas"]["SpaceKeys"];
            /** Format: uuid */
            modelId: string;
            /**
             * Format: uuid
             * @description The connection of the model; a key of `connectionRoles`.
             */
            connectionId: string;
            /** @description The named demo users only; the directory holds more. */
            embedUsers: components["schemas"]["SpaceEmbedUser"][];
            /**
             * Format: date-time
             * @description When the space goes if nobody calls it before. Null for the default space.
             */
            expiresAt: string | null;
            seed: number;
            dataset: string;
            profile: components["schemas"]["SpaceProfile"];
            switches: {
                [key: string]: string;
            };
            features: components["schemas"]["Features"];
        };
        /** @description What the organization has switched on. Not open points of the contract, but settings of a tenant. */
        Features: WithRequired<components["schemas"]["FeaturesRequest"], "ai" | "jobsApi" | "omniAgent" | "aiCredits" | "aiVis" | "embed">;
        /** @description Those to set; the others stay as they are. */
        FeaturesRequest: {
            /** @description AI query generation. Off, submit, generate-query and pick-topic are 403. */
            ai?: boolean;
            /** @description The AI jobs API. Off, submit is 403. */
            jobsApi?: boolean;
            /** @description Omni Agent. Off, search-omni-docs is 403. */
            omniAgent?: boolean;
            /**
             * @description Used up, generate-query is 402 and a submitted job fails before it runs.
             * @enum {string}
             */
            aiCredits?: "available" | "used-up";
            /** @description Pictures of job results. Off, vis is 404. */
            aiVis?: boolean;
            /** @description Embedding. Off, generate-session is 403. */
            embed?: boolean;
        };
        SpaceKeys: {
            organization: string;
            /** @description Name of a standard user to that user's personal access token. */
            pats: {
                [key: string]: string;
            };
            /** @description Signs embed URLs. No API key. */
            embedSecret: string;
        };
        SpaceEmbedUser: {
            externalId: string;
            name: string;
            /** Format: uuid */
            userId: string;
        };
        ClockRequest: {
            /** @description Ten years at most. */
            advanceMs?: number;
            /** @description True stops the clock, false lets it run on. */
            freeze?: boolean;
            /** @description Answer only when every webhook that is due by then has been delivered or given up. */
            awaitWebhooks?: boolean;
        };
        ClockView: {
            mode: components["schemas"]["ClockMode"];
            /** Format: date-time */
            now: string;
            frozen: boolean;
        };
        /** @enum {string} */
        JobScenarioName: "answers" | "answers-slowly" | "jumps-to-complete" | "lingers-in-delivering" | "fails-before-running" | "fails-while-running" | "fails-without-code" | "cancelled-by-somebody-else" | "never-ends" | "completes-without-query" | "failed-query-step" | "truncated-csv" | "action-without-timestamp" | "unknown-action-type" | "hundred-actions" | "blank-message" | "late-result" | "is-denied";
        /** @description What moves a job along its timeline. */
        Pace: components["schemas"]["PaceByTime"] | components["schemas"]["PaceByPolls"] | components["schemas"]["PaceBySteps"];
        PaceByTime: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "time";
            /** @description From submit to the end, on the clock of the space. The profile decides when it is left out. */
            durationMs?: number;
        };
        PaceByPolls: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "polls";
            /** @description How many polls one step takes, 1 by default. The first poll always sees `QUEUED`. */
            every?: number;
        };
        PaceBySteps: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "steps";
        };
        ScriptRequest: {
            scenario: components["schemas"]["JobScenarioName"];
            /** @description Only for prompts that hold this text. */
            promptContains?: string;
            /** @description How many submits it serves, 1 by default. */
            times?: number;
            pace?: components["schemas"]["Pace"];
            /** @description Takes the place of the final answer. */
            message?: string;
            /** @description How often the result answers 404 after the job is complete. */
            resultLag?: number;
            /** @description How often cancel answers 409. */
            cancelConflicts?: number;
            /**
             * Format: uri-reference
             * @description Takes the place of the job's chat link, `omniChatUrl`.
             */
            chatUrl?: string;
            webhook?: components["schemas"]["WebhookScript"];
        };
        Script: {
            id: string;
            scenario: components["schemas"]["JobScenarioName"];
            promptContains?: string;
            times?: number;
            pace?: components["schemas"]["Pace"];
            message?: string;
            resultLag?: number;
            cancelConflicts?: number;
            chatUrl?: string;
            webhook?: components["schemas"]["WebhookScript"];
            remaining: number;
        };
        ScriptList: {
            scripts: components["schemas"]["Script"][];
        };
        /** @description What goes wrong with the webhooks of a job. */
        WebhookScript: {
            /** @description How much later each event is sent, on the clock of the space. */
            delayMs?: number;
            /**
             * @description Which events are lost. The trace still tells of them.
             * @enum {string}
             */
            drop?: "terminal" | "progress" | "all";
            /** @description How often each event is sent, 1 by default. Copies have the same `event_id` and body. */
            copies?: number;
            /** @description True sends the `copies`, which have to be given, side by side; false one after the other, which is the default. */
            copiesAtOnce?: boolean;
            /**
             * @description `progress-last` holds progress back until the terminal event has been sent.
             * @enum {string}
             */
            order?: "as-it-happened" | "progress-last";
            /** @description The job runs to its end, and submit answers once the receiver has answered the terminal event, or after five seconds. */
            beforeSubmitResponse?: boolean;
            /** @description How many attempts at an event count as failed whatever the receiver answered. */
            retryAnyway?: number;
            /** @description How many attempts at an event are cut off before the answer, as a time-out would. */
            abandonFirst?: number;
        };
        /** @enum {string} */
        WebhookEventName: "job.complete" | "job.failed" | "job.denied" | "job.cancelled" | "job.progress";
        WebhookAttack: {
            /** @description A case of the catalogue of attacks, which then makes the request. Any other text is a label, and the webhook is what the rest of the request makes of it. A text that is nearly a case is refused, and so is a label for a mutant when nothing else in the request makes it differ. */
            id: string;
            /**
             * @description The part in the pair.
             * @enum {string}
             */
            role: "control" | "mutant";
        };
        /** @description A webhook to send now, beside those that the job sends by itself. It is sent once. */
        WebhookByHand: {
            /**
             * Format: uuid
             * @description A job that was submitted with a `webhookUrl`.
             */
            jobId: string;
            /** @description By default what fits the state of the job, and `job.complete` while it runs. */
            event?: components["schemas"]["WebhookEventName"];
            /**
             * Format: uri
             * @description In place of the job's `webhookUrl`.
             */
            url?: string;
            /** @description In place of the job's `webhookSigningSecret`. */
            secret?: string;
            attack?: components["schemas"]["WebhookAttack"];
            /** @description In place of the `event_id` that the job has for the event, which is the same every time. */
            eventId?: string;
            /** @description Keys to set in the body before it is signed. */
            body?: {
                [key: string]: unknown;
            };
            /** @description Sign as of then. Below zero it is in the future. */
            secondsAgo?: number;
            /** @description Cut the connection once the request is written, as a time-out would. */
            abandon?: boolean;
            /** @description Send the body of the last time again, with the same `event_id` and a new timestamp and signature. */
            repeats?: boolean;
        };
        PendingWebhook: {
            eventId: string;
            event: components["schemas"]["WebhookEventName"];
            /** Format: uuid */
            jobId: string;
            url: string;
            /** @description The one that is to come. */
            attempt: number;
            /** Format: date-time */
            dueAt: string;
        };
        WebhookList: {
            pending: components["schemas"]["PendingWebhook"][];
            /** @description How many are being sent at this moment. */
            underWay: number;
        };
        /** @description One attempt, as the trace has it. */
        Delivery: {
            seq: number;
            /** @constant */
            kind: "delivery";
            /** Format: date-time */
            at: string;
            wallMs: number;
            /** @description Null when what was sent has no event, as with an empty body. */
            event: components["schemas"]["WebhookEventName"] | null;
            eventId: string | null;
            /** Format: uuid */
            jobId: string;
            url: string;
            attempt: number;
            requestHeaders: components["schemas"]["HeaderTexts"];
            requestBody: string;
            /**
             * Format: byte
             * @description The exact bytes of a body that is no valid UTF-8.
             */
            requestBodyBase64?: string;
            /** @enum {string} */
            outcome: "answered" | "timed-out" | "failed" | "refused" | "dropped";
            status: number | null;
            responseHeaders: components["schemas"]["HeaderTexts"];
            responseBody: string | null;
            /** @description One sentence when something was wrong with the attempt. */
            problem: string | null;
            endedMs: number;
            /**
             * Format: date-time
             * @description Null when it is not tried again.
             */
            nextAttemptAt: string | null;
            attack?: components["schemas"]["WebhookAttack"];
        };
        /** @description Name to value. */
        HeaderTexts: {
            [key: string]: string;
        };
        /** @enum {string} */
        FaultKind: "status" | "html" | "drop" | "slow" | "hold" | "redirect";
        /**
         * @description An operation of omni.yaml, or `*` for any.
         * @enum {string}
         */
        FaultedOperation: "*" | "aiJobSubmit" | "aiJobStatus" | "aiJobCancel" | "aiJobResult" | "aiJobFeedback" | "aiConversationsList" | "aiConversationDetail" | "modelsList" | "modelsListTopics" | "modelsGetTopic" | "whoami" | "embedSsoGenerateSession" | "embedSsoGenerateSessionUnstable" | "scimEmbedUsersList" | "scimEmbedUsersGet" | "scimEmbedUsersDelete" | "aiGenerateQuery" | "aiPickTopic" | "aiSearchOmniDocs" | "aiBranding" | "aiJobVisualization" | "apiKeysList" | "apiKeysGet" | "apiKeysUpdate" | "apiKeysDelete" | "userAttributesList" | "usersGetModelRoles" | "usersAssignModelRole" | "userGroupsGetModelRoles" | "userGroupsAssignModelRole" | "scimUsersList" | "scimUsersCreate" | "scimUsersGet" | "scimUsersReplace" | "scimUsersUpdate" | "scimUsersDelete" | "scimGroupsList" | "scimGroupsCreate" | "scimGroupsGet" | "scimGroupsReplace" | "scimGroupsUpdate" | "scimGroupsDelete" | "embedSsoGenerateUrl" | "embedSsoGenerateUrlWithKey" | "embedSsoRedeemSession" | "embedLogin" | "usersEmbedLegacy";
        /** @enum {string} */
        FaultDialect: "A" | "B" | "B-detail" | "C" | "D" | "E" | "F" | "text" | "empty";
        /** @description How many calls it strikes, 1 by default. */
        FaultTimes: number;
        /** @description How many calls are let through first. */
        FaultSkip: number;
        /** @description What an HTTP header can carry, printable ASCII. */
        HeaderValue: string;
        /** @description What goes wrong. Each kind has keys of its own. */
        FaultRequest: components["schemas"]["StatusFault"] | components["schemas"]["HtmlFault"] | components["schemas"]["DropFault"] | components["schemas"]["SlowFault"] | components["schemas"]["HoldFault"] | components["schemas"]["RedirectFault"];
        /** @description A status with an error body, in place of the answer. */
        StatusFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "status";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /** @description 503 by default. */
            status?: number;
            dialect?: components["schemas"]["FaultDialect"];
            /** @description Text of the error body; the usual one of the status by default. */
            message?: string;
            /** @description Literal value of the `Retry-After` header. */
            retryAfter?: components["schemas"]["HeaderValue"];
        };
        /** @description The error page of a proxy, in place of the answer. */
        HtmlFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "html";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /** @description 502 by default. */
            status?: number;
            /** @description Literal value of the `Retry-After` header. */
            retryAfter?: components["schemas"]["HeaderValue"];
        };
        /** @description The connection breaks before an answer comes. */
        DropFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "drop";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /**
             * @description Whether the mock had acted already; `after` by default.
             * @enum {string}
             */
            when?: "before" | "after";
        };
        /** @description The answer comes in small pieces. */
        SlowFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "slow";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /** @description Size of a piece, 16 by default. */
            chunkBytes?: number;
            /** @description Time between two pieces, 100 by default. */
            intervalMs?: number;
        };
        /** @description The call waits until it is released, or until its time is up; then it goes its ordinary way. */
        HoldFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "hold";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /**
             * @description Whether it waits before the mock acts, or its answer does; `after` by default. `both` waits twice, and takes two releases.
             * @enum {string}
             */
            when?: "before" | "after" | "both";
            /** @description How long it waits in real time when nobody releases it, 30000 by default. */
            atMostMs?: number;
        };
        /** @description A redirect, in place of the answer. */
        RedirectFault: {
            operation: components["schemas"]["FaultedOperation"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "redirect";
            times?: components["schemas"]["FaultTimes"];
            skip?: components["schemas"]["FaultSkip"];
            /**
             * @description 302 by default.
             * @enum {integer}
             */
            status?: 301 | 302 | 303 | 307 | 308;
            /** @description By default a foreign host of the mock that records who comes. */
            location?: components["schemas"]["HeaderValue"];
        };
        Fault: {
            id: string;
            operation: components["schemas"]["FaultedOperation"];
            kind: components["schemas"]["FaultKind"];
            times?: number;
            skip?: number;
            status?: number;
            dialect?: components["schemas"]["FaultDialect"];
            message?: string;
            retryAfter?: string;
            /** @enum {string} */
            when?: "before" | "after" | "both";
            chunkBytes?: number;
            intervalMs?: number;
            atMostMs?: number;
            location?: string;
            /** @description How many calls it still strikes. */
            remaining: number;
            /** @description How many calls wait at this moment; with `hold` only. */
            holding?: number;
        };
        Release: {
            /** @description How many calls went on. Zero when none waited. */
            released: number;
        };
        FaultList: {
            faults: components["schemas"]["Fault"][];
        };
        StepView: {
            /** @enum {string} */
            state: "QUEUED" | "EXECUTING" | "DELIVERING" | "COMPLETE" | "FAILED" | "CANCELLED";
        };
        TracePage: {
            events: components["schemas"]["TraceEvent"][];
            /** @description Hand this to `since` to go on. */
            next: number;
        };
        /** @description The kinds and their keys are listed in the documentation of the trace. */
        TraceEvent: {
            seq: number;
            kind: string;
            /** Format: date-time */
            at: string;
            wallMs: number;
        } & {
            [key: string]: unknown;
        };
        ControlError: {
            detail: string;
            status: number;
        };
    };
    responses: {
        /** @description The request is wrong. `detail` says what was expected and what came. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the space.
         * @example s1
         */
        SpaceId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    controlHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It serves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    createSpace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SpaceRequest"];
            };
        };
        responses: {
            /** @description The space is ready. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceDescription"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    readSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The space. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceDescription"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    dropSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
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
            "4XX": components["responses"]["Refused"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRequest"];
            };
        };
        responses: {
            /** @description The clock afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    readFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Features"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    changeFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeaturesRequest"];
            };
        };
        responses: {
            /** @description All of them, afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Features"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    listScripts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that still serve. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptList"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    addScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptRequest"];
            };
        };
        responses: {
            /** @description The script waits for its jobs. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    clearScripts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs that are under way keep theirs. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that still strike. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRequest"];
            };
        };
        responses: {
            /** @description The fault waits for its calls. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operations behave again, and calls that waited go on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    releaseFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
                /**
                 * @description A fault of kind `hold`.
                 * @example fault-1
                 */
                faultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are on their way. Calls that come later are held like those before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By when they are due. Those that have been sent are in the trace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    sendWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookByHand"];
            };
        };
        responses: {
            /** @description It was sent, or could not be. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    stepJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
                /** @description A job whose script is paced by steps. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the job is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepView"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    readTrace: {
        parameters: {
            query?: {
                /** @description Only events after this sequence number. */
                since?: number;
                /** @description `jsonl` exports JSON Lines, as `Accept: application/x-ndjson` does. `Accept: text/event-stream` follows. */
                format?: "json" | "jsonl";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the space.
                 * @example s1
                 */
                spaceId: components["parameters"]["SpaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TracePage"];
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
