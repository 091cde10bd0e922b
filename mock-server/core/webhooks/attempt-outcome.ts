/** What became of one attempt to send a webhook. Times are real milliseconds since the server started. */
export interface AttemptOutcome {
  readonly outcome: 'answered' | 'timed-out' | 'failed' | 'refused';
  readonly status: number | null;
  /** Lower-case names. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Up to a limit; null when nothing came. */
  readonly responseBody: string | null;
  /** One sentence when something was wrong, else null. */
  readonly problem: string | null;
  readonly beganMs: number;
  readonly endedMs: number;
}
