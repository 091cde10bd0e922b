import type { Answer } from '../answers/answer-engine.js';
import type { Instant } from '../clock.js';

export interface Progress {
  readonly iteration: number;
  readonly message: string;
  readonly updatedAt: Instant;
}

export interface JobFailure {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
}

/** Fields that exist in one state live in that state, so "progress while COMPLETE" cannot be written. */
export type Phase =
  | { readonly state: 'QUEUED' }
  | { readonly state: 'EXECUTING'; readonly progress: Progress | null }
  /** The answer is there, and is being stored. */
  | { readonly state: 'DELIVERING'; readonly answer: Answer }
  | { readonly state: 'COMPLETE'; readonly answer: Answer }
  | { readonly state: 'FAILED'; readonly error: JobFailure }
  | { readonly state: 'CANCELLED'; readonly cancelledBy: string };

export type JobState = Phase['state'];

/** Where a job may go next; a state with nowhere to go is terminal. */
const NEXT: Record<JobState, readonly JobState[]> = {
  QUEUED: ['EXECUTING', 'DELIVERING', 'COMPLETE', 'FAILED', 'CANCELLED'],
  EXECUTING: ['EXECUTING', 'DELIVERING', 'COMPLETE', 'FAILED', 'CANCELLED'],
  DELIVERING: ['DELIVERING', 'COMPLETE', 'FAILED'],
  COMPLETE: [],
  FAILED: [],
  CANCELLED: [],
};

export const isTerminal = (state: JobState): boolean => NEXT[state].length === 0;

/**
 * One AI job. Its times are kept as numbers rather than as a history list: a space may hold a million of them.
 * Mutable, and changed only through `moveTo`.
 */
export interface Job {
  readonly id: string;
  readonly conversationId: string;
  readonly prompt: string;
  readonly modelId: string;
  readonly branchId: string | null;
  readonly topicName: string | null;
  /** Membership the job runs as. */
  readonly userId: string;
  readonly createdAt: Instant;
  phase: Phase;
  /** Counts every change that a status response can show. */
  revision: number;
  updatedAt: Instant;
  executionStartedAt: Instant | null;
  /** When it became COMPLETE, FAILED or CANCELLED. */
  endedAt: Instant | null;
}

/** Puts the job in its next phase. Throws when the lifecycle has no such edge, which only a wrong timeline can ask for. */
export function moveTo(job: Job, phase: Phase, at: Instant): void {
  const from = job.phase.state;
  if (!NEXT[from].includes(phase.state)) {
    throw new Error(`A ${from} job cannot become ${phase.state}`);
  }
  job.phase = phase;
  job.revision += 1;
  job.updatedAt = at;
  const ended = isTerminal(phase.state);
  // A job that skips EXECUTING between two looks still ran, unless it failed or was cancelled in the queue.
  if (from === 'QUEUED' && phase.state !== 'FAILED' && phase.state !== 'CANCELLED')
    job.executionStartedAt = at;
  if (ended) job.endedAt = at;
}
