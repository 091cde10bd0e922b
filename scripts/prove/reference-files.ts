import type { Profile } from '../../conformance/index.js';

/**
 * The files of the reference client that nothing but optional profiles makes work, with those profiles. A mistake in one
 * of them shows in no other profile, whatever check it trips.
 */
export const OPTIONAL_FILES: Readonly<Record<string, readonly Profile[]>> = {
  'claims.ts': ['sessions', 'embed-urls'],
  'embed-urls.ts': ['embed-urls'],
  'pictures.ts': ['pictures'],
  'sessions.ts': ['sessions'],
  'webhook-event.ts': ['webhooks'],
  'webhook-inbox.ts': ['webhooks'],
  'webhook-receiver.ts': ['webhooks'],
  'webhook-signature.ts': ['webhooks'],
  'webhook-subscription.ts': ['webhooks'],
  'webhooks-elsewhere.ts': ['webhooks'],
};

/** The files that work in every profile. Each file has its place here or above; a test knows them all. */
export const ORDINARY_FILES: readonly string[] = [
  'adapter.ts',
  'ask-ended.ts',
  'ask.ts',
  'cancellation.ts',
  'chat-link.ts',
  'conversations.ts',
  'error-text.ts',
  'http.ts',
  'jobs.ts',
  'omni-client.ts',
  'results.ts',
  'tables.ts',
  'users.ts',
  'verbs.ts',
  'waiting.ts',
];
