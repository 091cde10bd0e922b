import type { LeakEvent, SpaceControl } from '../../mock-server/index.js';

export interface Secret {
  readonly kind: LeakEvent['secret'];
  readonly value: string;
}

export interface SecretHit {
  readonly secret: LeakEvent['secret'];
  /** The text around the secret, with the secret itself masked. */
  readonly excerpt: string;
}

/** A webhook secret that somebody chose can be any word; a short one stands in texts that give nothing away. */
const LEAST_WATCHED = 12;

/** A secret that webhooks are signed with; undefined for one that is too short to be looked for. */
export const webhookSecretOf = (value: string): Secret | undefined =>
  value.length >= LEAST_WATCHED ? { kind: 'webhook-secret', value } : undefined;

/** The keys and the embed secret of a space and the webhook secret, as the secrets its client must keep. */
export function secretsOf(keys: SpaceControl['keys'], webhookSecret: string): Secret[] {
  const personal = Object.values(keys.pats).map((value): Secret => ({ kind: 'personal-key', value }));
  return [
    ...[webhookSecretOf(webhookSecret) ?? []].flat(),
    { kind: 'organization-key', value: keys.organization },
    { kind: 'embed-secret', value: keys.embedSecret },
    ...personal,
  ];
}

const CONTEXT = 40;
/** How far back a secret that becomes known later is looked for. */
const REMEMBERED = 4 * 1024;

/**
 * Masks secrets in a stream of text, also when a secret is cut across chunks. Text is held back only while it could be
 * the beginning of a secret, so a complete line comes out the moment it goes in.
 */
export class SecretMasker {
  #secrets: readonly Secret[] = [];
  #pattern = patternOf([]);
  #held = '';
  /** The end of what came out before: for an excerpt that begins earlier than its chunk, and for `watch`. */
  #before = '';

  constructor(secrets: readonly Secret[]) {
    this.#secrets = secrets.filter((secret) => secret.value !== '');
    this.#pattern = patternOf(this.#secrets);
  }

  /**
   * Looks for one more secret from now on. What came out a moment ago cannot be masked any more, but is looked over: a
   * client that logs what it is about to send writes a secret just before anybody else can know it.
   */
  watch(secret: Secret): SecretHit[] {
    if (secret.value === '' || this.#secrets.some(({ value }) => value === secret.value)) return [];
    const { text, hits } = new SecretMasker([secret]).push(`${this.#before}\n`);
    this.#before = text.slice(0, -1);
    this.#secrets = [...this.#secrets, secret];
    this.#pattern = patternOf(this.#secrets);
    return hits;
  }

  /** The next piece of text, masked, with what was found in it. */
  push(chunk: string): { text: string; hits: SecretHit[] } {
    const input = this.#held + chunk;
    const found: { secret: LeakEvent['secret']; at: number; length: number }[] = [];
    let masked = '';
    let from = 0;
    for (const match of input.matchAll(this.#pattern)) {
      const kind = this.#secrets.find((secret) => secret.value === match[0])?.kind ?? 'organization-key';
      masked += input.slice(from, match.index);
      found.push({ secret: kind, at: masked.length, length: kind.length + 2 });
      masked += `[${kind}]`;
      from = match.index + match[0].length;
    }
    const rest = input.slice(from);
    const keep = this.#couldBegin(rest);
    this.#held = keep === 0 ? '' : rest.slice(-keep);
    masked += keep === 0 ? rest : rest.slice(0, -keep);
    const shown = this.#before + masked;
    const hits = found.map(({ secret, at, length }) => {
      const start = this.#before.length + at;
      return { secret, excerpt: shown.slice(Math.max(0, start - CONTEXT), start + length + CONTEXT).trim() };
    });
    this.#before = shown.slice(-REMEMBERED);
    return { text: masked, hits };
  }

  /** What was held back, once no more text can come. */
  end(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }

  /** Length of the longest end of `text` that is the beginning of a secret. */
  #couldBegin(text: string): number {
    const longest = Math.max(0, ...this.#secrets.map((secret) => secret.value.length - 1));
    for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
      const tail = text.slice(-length);
      if (this.#secrets.some((secret) => secret.value.length > length && secret.value.startsWith(tail)))
        return length;
    }
    return 0;
  }
}

/** Any of these, the longer of two that begin alike. */
function patternOf(secrets: readonly Secret[]): RegExp {
  const alternatives = [...secrets]
    .sort((a, b) => b.value.length - a.value.length)
    .map((secret) => secret.value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(alternatives.join('|') || '(?!)', 'g');
}
