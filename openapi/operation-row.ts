/** One operation of a description, as the run time needs it. */
export interface OperationRow<Id extends string = string> {
  readonly operationId: Id;
  /** Upper case. */
  readonly method: string;
  /** OpenAPI template, for example `/api/v1/ai/jobs/{jobId}`. */
  readonly path: string;
  /** Whether a request must carry an API key. */
  readonly bearer: boolean;
  /** Every status the description lists by number. */
  readonly statuses: readonly number[];
  /** Status, or a class such as `4XX`, to the schema of its JSON body; null when it has none. */
  readonly responses: Readonly<Record<string, string | null>>;
  /** Statuses that may carry something other than JSON, such as a picture or a page. */
  readonly notJson: readonly number[];
  readonly body: { readonly schema: string; readonly required: boolean } | null;
  /** Keys the request body documents. */
  readonly bodyKeys: readonly string[];
}
