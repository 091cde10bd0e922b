import { createHash } from 'node:crypto';
import type { SpaceClock } from '../clock.js';
import type { Directory } from '../directory/directory.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import { type ClaimsContext, claimsOf, type SessionBody } from './claims-of.js';
import { EmbedRefusal } from './embed-refusal.js';
import { type EmbedSession, EmbedSessions, type Look, type OpenSession } from './embed-sessions.js';
import { loginBody } from './login-body.js';
import { Nonces } from './nonces.js';
import { hmac, signatureOfV0, signedText } from './signature.js';
import {
  loginRequest,
  redeemRequest,
  type SignedParameters,
  type SignedRequest,
  valuesInOrder,
} from './signed-request.js';
import { signingMistake } from './signing-mistakes.js';

export interface EmbedSsoContext extends ClaimsContext {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly directory: Directory;
  readonly secret: string;
  /** Keys of the space that are taken for the embed secret, by what they are. */
  readonly otherKeys: () => readonly (readonly [what: string, key: string])[];
  /** Whether the organization has embedding switched on, now. */
  readonly isEnabled: () => boolean;
}

/** From this moment on format v0 is removed (docs.omni.co, standard SSO). */
const V0_ENDS = Date.UTC(2027, 0, 1);

const NONCE_LENGTH = 32;

/** How people of the customer's application come in: sessions made by an API key, and URLs signed with the embed secret. */
export class EmbedSso {
  readonly #context: EmbedSsoContext;
  readonly #sessions: EmbedSessions;
  readonly #nonces = new Nonces();

  constructor(context: EmbedSsoContext) {
    this.#context = context;
    this.#sessions = new EmbedSessions(context);
  }

  /** Step one of two: makes or changes the person, and a session that is to be redeemed within five minutes. */
  generateSession(body: SessionBody): EmbedSession {
    this.#requireEmbedding();
    return this.#sessionOf(body, NO_LOOK);
  }

  /** Step two. `urls` are the ways in which the signer may have written the address. */
  redeem(urls: readonly string[], parameters: SignedParameters): OpenSession {
    this.#requireEmbedding();
    this.#requireNonce(parameters.nonce ?? '');
    this.#requireSignature(redeemRequest(urls, parameters), parameters.signature ?? '');
    this.#useNonce(parameters.nonce ?? '');
    const session = this.#sessions.redeem(parameters.sessionId ?? '', lookOf(parameters));
    this.#requireUser(session);
    return session;
  }

  /** One step: makes or changes the person whom a signed URL names, and lets them in. */
  login(urls: readonly string[], parameters: SignedParameters): OpenSession {
    this.#requireEmbedding();
    this.#requireNonce(parameters.nonce ?? '');
    this.#refuseV0();
    this.#requireSignature(loginRequest(urls, parameters), parameters.signature ?? '');
    this.#useNonce(parameters.nonce ?? '');
    const look = lookOf(parameters);
    return this.#sessions.open(this.#sessionOf(loginBody(parameters), look), look);
  }

  /** A login URL signed on behalf of whoever asks; nothing is made until it is opened. JSON values come as texts. */
  signedUrl(loginUrl: string, given: SignedParameters): string {
    this.#requireEmbedding();
    const parameters: SignedParameters & { readonly nonce: string } = {
      ...given,
      nonce: given.nonce ?? this.#newNonce(),
    };
    this.#requireNonce(parameters.nonce);
    const request = loginRequest([loginUrl], parameters);
    const url = new URL(loginUrl);
    for (const name of ['contentPath', 'externalId', 'name', 'nonce'] as const)
      url.searchParams.append(name, parameters[name] ?? '');
    url.searchParams.append(
      'signature',
      signatureOfV0(valuesInOrder(request, loginUrl), this.#context.secret),
    );
    for (const [name, value] of request.optional) url.searchParams.append(name, value);
    return url.toString();
  }

  /** The session of a browser that shows content. Throws an EmbedRefusal when it may not, or no longer. */
  visit(token: string | null): EmbedSession {
    this.#requireEmbedding();
    const session = this.#sessions.behind(token);
    this.#requireUser(session);
    return session;
  }

  #requireUser({ membershipId }: EmbedSession): void {
    const { directory, switches } = this.#context;
    if (directory.embedUsers.has(membershipId)) return;
    throw new EmbedRefusal(switches, {
      reason: 'deleted-user',
      message: 'The embed user of this session has been deleted.',
      remedy: 'Sign in again: that makes a new user with a new id.',
    });
  }

  /** Throws with the status the switch says unless this is the embed secret of the space. */
  requireSecret(secret: string): void {
    this.#requireEmbedding();
    const { switches, otherKeys } = this.#context;
    if (secret === this.#context.secret) return;
    const other = otherKeys().find(([, key]) => key === secret);
    const code = WRONG_SECRET[switches.wrongEmbedSecret];
    const hint = other ? `: this is ${other[0]}, and the embed secret is another thing` : '';
    throw new DomainError(code, `Invalid embed secret${hint}`);
  }

  /** Throws `feature_disabled` while the organization has embedding switched off. */
  #requireEmbedding(): void {
    if (!this.#context.isEnabled())
      throw new DomainError('feature_disabled', 'Permission denied - embed not enabled');
  }

  #sessionOf(body: SessionBody, look: Look): EmbedSession {
    const { claims, address } = claimsOf(body, this.#context);
    const user = this.#context.directory.embedUsers.upsert(claims);
    return this.#sessions.make(user.id, address, look);
  }

  #requireNonce(nonce: string): void {
    if (nonce.length === NONCE_LENGTH) return;
    throw new EmbedRefusal(this.#context.switches, {
      reason: 'bad-nonce',
      message: `Bad Request: nonce: Expected ${NONCE_LENGTH} characters, received ${nonce.length}`,
      remedy: 'Make a new nonce of 32 letters and digits for every URL.',
    });
  }

  #useNonce(nonce: string): void {
    const { switches } = this.#context;
    if (this.#nonces.has(nonce) && switches.nonceReuse === 'refuse') {
      throw new EmbedRefusal(switches, {
        reason: 'reused-nonce',
        message: `The nonce ${nonce} has been used before.`,
        remedy:
          'Sign a new URL with a new nonce each time the iframe is loaded; a signed URL works once. The switch nonceReuse lets one be used again.',
      });
    }
    this.#nonces.add(nonce);
  }

  #refuseV0(): void {
    const { switches, clock } = this.#context;
    if (switches.v0Signing === 'accepted' || clock.now() < V0_ENDS) return;
    throw new EmbedRefusal(switches, {
      reason: 'v0-refused',
      message: 'Signing format v0 was removed on 1 January 2027, and the clock of this space is past that.',
      remedy:
        'Sign with @omni-co/embed 1.0.0 or newer, or use two-step SSO (generate-session, then redeem-session).',
    });
  }

  #requireSignature(request: SignedRequest, signature: string): void {
    const { switches, secret, otherKeys } = this.#context;
    const texts = request.urls.map((url) => signedText(valuesInOrder(request, url)));
    if (texts.some((text) => hmac(text, secret) === signature)) return;
    const mistake = signingMistake(request, signature, { secret, others: otherKeys() });
    throw new EmbedRefusal(switches, {
      reason: 'bad-signature',
      message: `The signature does not match.${mistake === null ? '' : ` ${mistake}`}`,
      remedy:
        'Sign the text below with HMAC-SHA256 and the embed secret of this space, as base64url without padding. Its first line is the address that the browser asked for, with its port and space; https:// in place of http:// is taken as well.',
      signedText: texts[0] ?? '',
    });
  }

  #newNonce(): string {
    const { ids, secret } = this.#context;
    return createHash('sha256')
      .update(`${secret}/nonce/${ids.next('nonce')}`)
      .digest('hex')
      .slice(0, NONCE_LENGTH);
  }
}

const NO_LOOK: Look = { theme: null, prefersDark: null };

const lookOf = ({ theme, prefersDark }: SignedParameters): Look => ({
  theme: theme || null,
  prefersDark: prefersDark || null,
});

const WRONG_SECRET = {
  forbidden: 'embed_forbidden',
  unauthorized: 'embed_unauthorized',
  'bad-request': 'invalid_request',
} as const;
