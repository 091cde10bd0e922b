import type { WebhookSender } from './send-webhook.js';

/** A sender that is loaded with the first webhook: most processes send none, and TLS is much of what a start costs. */
export function lateSender(load: () => Promise<WebhookSender>): WebhookSender {
  let loading: Promise<WebhookSender> | null = null;
  let closed = false;
  return {
    async send(request) {
      loading ??= load();
      const sender = await loading;
      if (closed) sender.close();
      return sender.send(request);
    },
    close() {
      closed = true;
      void loading?.then((sender) => sender.close());
    },
  };
}
