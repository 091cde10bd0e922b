/** What the proof tells a house of guests. */
export type ToHouse =
  | { readonly what: 'begin'; readonly guest: number; readonly env: NodeJS.ProcessEnv }
  | { readonly what: 'input'; readonly guest: number; readonly text: string }
  | { readonly what: 'input-ends'; readonly guest: number }
  | { readonly what: 'kill'; readonly guest: number };

/** What a house tells of its guests. */
export type FromHouse =
  | { readonly what: 'output' | 'errors'; readonly guest: number; readonly text: string }
  | { readonly what: 'exit'; readonly guest: number; readonly code: number };

/** What a house is started with. */
export interface HouseData {
  /** The bundle of the client that all guests are. */
  readonly bundle: string;
}

/** Under this name of `globalThis` a guest finds what a process of its own would have given it. */
export const GUESTS = 'omniGuests';

/** Put before the bundle of a client that is to be a guest. */
export const GUEST_BANNER = `const { process, console, fetch } = globalThis.${GUESTS}.get(import.meta.url);`;
