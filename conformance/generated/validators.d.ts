// Generated. Do not edit; run `npm run generate`.
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether the value meets the schema; `errors` then belongs to the last call. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

export declare const validateAdapterRequest: Validate;
export declare const validateAskReply: Validate;
export declare const validateByeReply: Validate;
export declare const validateCancelReply: Validate;
export declare const validateEmbedUrlReply: Validate;
export declare const validateErrorReply: Validate;
export declare const validateEventsReply: Validate;
export declare const validateHelloReply: Validate;
export declare const validateHistoryReply: Validate;
export declare const validateObservation: Validate;
export declare const validateSessionReply: Validate;
