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

/** Validators of one description: bodies by schema, paths and queries by operation. */
export interface ContractValidators {
  readonly requests: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Validate>>;
  readonly parameters: Readonly<Record<string, Validate>>;
  readonly webhooks: Readonly<Record<string, Validate>>;
}

export declare const omni: ContractValidators;
export declare const control: ContractValidators;
