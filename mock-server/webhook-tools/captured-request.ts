/** A webhook as somebody captured it. */
export interface CapturedRequest {
  /** In order; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** What was done to read it that its reader should know of, in sentences. */
  readonly remarks: readonly string[];
  /** Another body that may be the one, when the capture contradicts itself. */
  readonly otherwise?: { readonly body: Uint8Array; readonly remark: string };
  /** What it is to be verified with, when the file says so. */
  readonly rules?: CapturedRules;
}

/** The rules of a test vector. */
export interface CapturedRules {
  readonly secret: string;
  readonly nowSeconds: number;
  readonly toleranceSeconds: number | null;
}

/** Which of several requests in a file is meant. */
export interface Choice {
  /** Id in a file of test vectors. */
  readonly vector: string | null;
  /** Number of a delivery in a trace. */
  readonly delivery: number | null;
}

/** All values of a header, whose name has no case. */
export const headerValues = ({ headers }: CapturedRequest, name: string): readonly string[] =>
  headers.filter(([candidate]) => candidate.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
