import { seconds } from './clock.js';

export const PROFILES = ['dev', 'realistic', 'instant'] as const;
export type Profile = (typeof PROFILES)[number];

interface ProfileRules {
  /** How long the n-th job of a space takes. */
  readonly jobDurationMs: (n: number) => number;
  /** Whether the limit of 60 requests a minute a key is enforced. */
  readonly rateLimited: boolean;
}

/** Spreads job numbers evenly over [0, 1): multiples of the golden ratio never bunch up. */
const spread = (n: number): number => (n * 0.6180339887498949) % 1;

export const profileRules: Record<Profile, ProfileRules> = {
  dev: { jobDurationMs: () => seconds(1), rateLimited: false },
  // "Typical duration 15-60 s" (docs.omni.co, Create AI job).
  realistic: { jobDurationMs: (n) => Math.round(seconds(15 + 45 * spread(n))), rateLimited: true },
  instant: { jobDurationMs: () => 0, rateLimited: false },
};
