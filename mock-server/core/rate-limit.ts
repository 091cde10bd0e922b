import { type Instant, minutes } from './clock.js';

/** 60 requests a minute for each API key (docs.omni.co, Rate limits). The window is not published: fixed here. */
const REQUESTS_A_MINUTE = 60;

export class RateLimit {
  readonly #windows = new Map<string, { start: Instant; used: number }>();

  /** Counts a request. Returns null when it may pass, else the milliseconds until the window ends. */
  count(key: string, now: Instant): number | null {
    const window = this.#windows.get(key);
    if (!window || now - window.start >= minutes(1)) {
      this.#windows.set(key, { start: now, used: 1 });
      return null;
    }
    window.used += 1;
    return window.used > REQUESTS_A_MINUTE ? window.start + minutes(1) - now : null;
  }
}
