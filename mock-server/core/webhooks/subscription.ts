/** Where the events of one job go, as its submit asked. */
export interface Subscription {
  readonly url: string;
  /** Key of the HMAC; null when none was given, and nothing is signed. */
  readonly secret: string | null;
  /** `webhookMetadata`, echoed unchanged; undefined when none was given. */
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly progress: boolean;
}
