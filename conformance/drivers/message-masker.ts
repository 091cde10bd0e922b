import type { ConnectOptions } from './driver.js';
import { LeakRecorder } from './leak-recorder.js';
import { SecretMasker, secretsOf, webhookSecretOf } from './secret-masker.js';

/** Looks texts that come whole through for secrets, and writes down what it finds. */
export class MessageMasker {
  readonly #leaks: LeakRecorder;
  readonly #masker: SecretMasker;

  constructor({ space, webhooks }: Pick<ConnectOptions, 'space' | 'webhooks'>) {
    this.#leaks = new LeakRecorder(space);
    this.#masker = new SecretMasker(secretsOf(space.keys, webhooks.secret));
  }

  mask(text: string): string {
    // The line end says that nothing more belongs to it.
    const { text: masked, hits } = this.#masker.push(`${text}\n`);
    this.#leaks.record('adapter-message', hits);
    return masked.slice(0, -1);
  }

  watchWebhookSecret(value: string): void {
    const secret = webhookSecretOf(value);
    if (secret) this.#leaks.record('adapter-message', this.#masker.watch(secret));
  }
}
