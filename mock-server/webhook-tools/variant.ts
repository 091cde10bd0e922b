/** Something of a signature that may have been different for whoever made it. */
export interface Variant<Value> {
  readonly value: Value;
  /** What it was, to end the sentence "The signature is right for …"; null for what the rule says. */
  readonly said: string | null;
  /** What to do about it. */
  readonly advice: string | null;
}

/** As the rule has it. */
export const asItIs = <Value>(value: Value): Variant<Value> => ({ value, said: null, advice: null });
