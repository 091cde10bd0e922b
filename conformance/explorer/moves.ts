/** What can happen between one user, a client, Omni and its webhooks while one question is answered. */
export const MOVES = {
  S: 'the answer to the submit goes out',
  E: 'the job goes on by one step',
  D: 'the job completes',
  F: 'the job fails',
  p: 'Omni answers a poll, and the answer is on its way',
  P: 'that answer reaches the client',
  C: 'the user cancels',
  k: 'Omni acts on the cancel, and the answer is on its way',
  K: 'that answer reaches the client',
  w: 'a webhook tells of progress',
  W: 'a webhook tells of the end',
} as const;

export type Move = keyof typeof MOVES;
export type Schedule = readonly Move[];

export const isMove = (text: string): text is Move => text in MOVES;

/** What the moves so far have led to. */
interface Standing {
  isSubmitted: boolean;
  job: 'running' | 'delivering' | 'ended';
  steps: number;
  polls: number;
  /** A poll whose answer is on its way; whether that says the end. */
  poll: 'none' | 'still-runs' | 'ended';
  wishes: number;
  cancels: number;
  cancel: 'none' | 'refused' | 'ended';
  /** The client has been told the end, and has no reason to poll any more. */
  isTold: boolean;
  progress: number;
  ends: number;
}

/** The longest order that is tried: what takes more than this to go wrong is nothing that a person would understand. */
const MOST_MOVES = 10;
const MOST_POLLS = 2;
const TWICE = 2;
/** The third step of a job that completes is DELIVERING, in which a cancel is refused. */
const MOST_STEPS = 3;

const RULES: Readonly<Record<Move, { can(now: Standing): boolean; does(now: Standing): void }>> = {
  S: {
    can: (now) => !now.isSubmitted,
    does: (now) => {
      now.isSubmitted = true;
    },
  },
  E: {
    can: (now) => now.job === 'running' && now.steps < MOST_STEPS,
    does: (now) => {
      now.steps += 1;
      if (now.steps === MOST_STEPS) now.job = 'delivering';
    },
  },
  D: {
    can: (now) => now.job !== 'ended',
    does: (now) => {
      now.job = 'ended';
    },
  },
  F: {
    can: (now) => now.job === 'running',
    does: (now) => {
      now.job = 'ended';
    },
  },
  p: {
    can: (now) => now.isSubmitted && now.poll === 'none' && !now.isTold && now.polls < MOST_POLLS,
    does: (now) => {
      now.polls += 1;
      now.poll = now.job === 'ended' ? 'ended' : 'still-runs';
    },
  },
  P: {
    can: (now) => now.poll !== 'none',
    does: (now) => {
      if (now.poll === 'ended') now.isTold = true;
      now.poll = 'none';
    },
  },
  C: {
    can: (now) => now.wishes < TWICE,
    does: (now) => {
      now.wishes += 1;
    },
  },
  k: {
    can: (now) => now.isSubmitted && now.cancel === 'none' && now.wishes > now.cancels,
    does: (now) => {
      now.cancels += 1;
      if (now.job === 'running') now.job = 'ended';
      now.cancel = now.job === 'ended' ? 'ended' : 'refused';
    },
  },
  K: {
    can: (now) => now.cancel !== 'none',
    does: (now) => {
      if (now.cancel === 'ended') now.isTold = true;
      now.cancel = 'none';
    },
  },
  w: {
    can: (now) => now.progress < TWICE,
    does: (now) => {
      now.progress += 1;
    },
  },
  W: {
    can: (now) => now.job === 'ended' && now.ends < TWICE,
    does: (now) => {
      now.ends += 1;
    },
  },
};

/** The moves in this order, without those that cannot happen when their turn comes. */
export function possible(moves: readonly Move[]): Schedule {
  const now: Standing = {
    isSubmitted: false,
    job: 'running',
    steps: 0,
    polls: 0,
    poll: 'none',
    wishes: 0,
    cancels: 0,
    cancel: 'none',
    isTold: false,
    progress: 0,
    ends: 0,
  };
  const kept: Move[] = [];
  for (const move of moves) {
    const { can, does } = RULES[move];
    if (kept.length === MOST_MOVES || !can(now)) continue;
    does(now);
    kept.push(move);
  }
  return kept;
}

/** Whether the client is to ask for webhooks. */
export const usesWebhooks = (schedule: Schedule): boolean =>
  schedule.some((move) => move === 'w' || move === 'W');

export const textOf = (schedule: Schedule): string => schedule.join(' ');

/** Reads an order as it is written, such as `S C D W`. Throws one sentence when it is none that can happen. */
export function parseSchedule(text: string): Schedule {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const wrong = words.find((word) => !isMove(word));
  if (wrong !== undefined)
    throw new Error(
      `There is no move ${wrong}. There are ${Object.keys(MOVES).join(' ')}; see docs/explorer.md.`,
    );
  const moves = words.filter(isMove);
  const schedule = possible(moves);
  const at = moves.findIndex((move, i) => schedule[i] !== move);
  if (at !== -1) {
    const after = at === 0 ? 'at the beginning' : `after ${textOf(schedule.slice(0, at))}`;
    throw new Error(`${moves[at]} cannot happen ${after}: see docs/explorer.md.`);
  }
  return schedule;
}
