/** Wrong usage: one sentence for the person, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Nothing wrong with what was asked, but with where it runs: a mock that is away, a disk that is full. Exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}
