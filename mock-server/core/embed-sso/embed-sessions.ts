import { createHash } from 'node:crypto';
import { days, type Instant, iso, minutes } from '../clock.js';
import { EmbedRefusal } from './embed-refusal.js';
import type { EmbedSsoContext } from './embed-sso.js';

/** A session that nobody has redeemed by then is dead (docs.omni.co, two-step SSO). */
const REDEEM_WITHIN = minutes(5);

/** The usual Session Length of an organization (docs.omni.co, sessions). */
const SESSION_LENGTH = days(1);

/** The most sessions a space remembers; the oldest go first, and are then unknown. */
const KEPT = 10_000;

export interface EmbedSession {
  readonly id: string;
  readonly membershipId: string;
  /** What it opens. */
  readonly address: string;
  /** The look that was asked for. */
  readonly theme: string | null;
  readonly prefersDark: string | null;
  readonly phase:
    | { readonly state: 'waiting'; readonly until: Instant }
    | { readonly state: 'open'; readonly until: Instant; readonly token: string };
}

export type Look = Pick<EmbedSession, 'theme' | 'prefersDark'>;
export type OpenSession = EmbedSession & { readonly phase: { readonly state: 'open' } };

/** The embed sessions of one space. */
export class EmbedSessions {
  readonly #context: EmbedSsoContext;
  readonly #byId = new Map<string, EmbedSession>();
  readonly #idByToken = new Map<string, string>();

  constructor(context: EmbedSsoContext) {
    this.#context = context;
  }

  /** A session that waits to be redeemed. */
  make(membershipId: string, address: string, look: Look): EmbedSession {
    const { ids, clock } = this.#context;
    const session: EmbedSession = {
      ...look,
      id: ids.next('session'),
      membershipId,
      address,
      phase: { state: 'waiting', until: clock.now() + REDEEM_WITHIN },
    };
    this.#byId.set(session.id, session);
    this.#forgetOldest();
    return session;
  }

  /** Throws an EmbedRefusal when the session is unknown, dead, or was redeemed before. */
  redeem(id: string, look: Look): OpenSession {
    const { clock, switches } = this.#context;
    const session = this.#byId.get(id);
    if (!session) {
      throw new EmbedRefusal(switches, {
        reason: 'unknown-session',
        message: `There is no session ${id} here.`,
        remedy:
          'Call generate-session and redeem the sessionId it answers with, in the same space: sessions are not shared between spaces.',
      });
    }
    const { phase } = session;
    if (phase.state === 'open' && switches.sessionSingleUse === 'yes') {
      throw new EmbedRefusal(switches, {
        reason: 'redeemed-session',
        message: `The session ${id} has been redeemed before.`,
        remedy:
          'Call generate-session for each iframe that is loaded. The switch sessionSingleUse lets a session be redeemed again.',
      });
    }
    if (clock.now() > phase.until) throw this.#expired(session);
    return phase.state === 'open' ? { ...session, phase } : this.open(session, look);
  }

  /** Lets somebody in for the length of a session. */
  open(session: EmbedSession, look: Look): OpenSession {
    const { clock, secret } = this.#context;
    const token = createHash('sha256').update(`${secret}/embed session/${session.id}`).digest('base64url');
    const until = clock.now() + SESSION_LENGTH;
    const opened = { ...session, ...look, phase: { state: 'open' as const, until, token } };
    this.#byId.set(session.id, opened);
    this.#idByToken.set(token, session.id);
    return opened;
  }

  /** The session behind a browser's cookie. Throws an EmbedRefusal when there is none, or none that is alive. */
  behind(token: string | null): EmbedSession {
    const { clock, switches } = this.#context;
    const session = this.#byId.get(this.#idByToken.get(token ?? '') ?? '');
    if (!session) {
      throw new EmbedRefusal(switches, {
        reason: 'no-session',
        message: 'This browser has no embed session here.',
        remedy:
          'Open a signed login URL or redeem a session first. If you did: browsers withhold the session cookie from an iframe on another site, so use one host name for the application and the mock.',
      });
    }
    if (clock.now() > session.phase.until) throw this.#expired(session);
    return session;
  }

  #expired({ id, phase }: EmbedSession): EmbedRefusal {
    const { clock, switches } = this.#context;
    const at = `${iso(phase.until)}; the clock of the space says ${iso(clock.now())}`;
    return new EmbedRefusal(
      switches,
      phase.state === 'waiting'
        ? {
            reason: 'expired-session',
            message: `The session ${id} had to be redeemed by ${at}.`,
            remedy: 'Redeem a session within five minutes, or call generate-session again.',
          }
        : {
            reason: 'expired-session',
            message: `The session ${id} ended at ${at}.`,
            remedy: 'Sign in again: a session lasts 24 hours.',
          },
    );
  }

  #forgetOldest(): void {
    if (this.#byId.size <= KEPT) return;
    for (const [id, { phase }] of this.#byId) {
      this.#byId.delete(id);
      if (phase.state === 'open') this.#idByToken.delete(phase.token);
      return;
    }
  }
}
