import type { SpaceControl } from '../../mock-server/index.js';
import type { OmniTerms } from '../protocol/messages.js';

/** What a driver needs of a space: where it is, its keys, and its trace to write to. */
export type ClientSpace = Pick<SpaceControl, 'baseUrl' | 'keys' | 'modelId' | 'record'>;

/** The space of a command that no adapter speaks to: it is also told of an embed user to ask as. */
export type PassiveSpace = ClientSpace & Pick<SpaceControl, 'embedUsers'>;

/** What a client is told of webhooks. */
export interface WebhookTerms {
  /** What it has Omni sign with. */
  readonly secret: string;
  /** Where its receiver listens, when it runs elsewhere; a client that is told nothing starts one of its own. */
  readonly url?: string;
}

/** Where Omni is and what opens it, as every client is told, however it is reached. */
export function omniTerms(
  space: ClientSpace,
  { webhooks, personalKeyOf }: { webhooks: WebhookTerms; personalKeyOf?: string },
): OmniTerms {
  const apiKey = personalKeyOf === undefined ? space.keys.organization : space.keys.pats[personalKeyOf];
  if (apiKey === undefined) throw new Error(`The dataset has no user "${personalKeyOf}".`);
  return {
    baseUrl: space.baseUrl,
    apiKey,
    modelId: space.modelId,
    embedSecret: space.keys.embedSecret,
    webhookSecret: webhooks.secret,
    ...(webhooks.url === undefined ? {} : { webhookUrl: webhooks.url }),
  };
}

/** The same as variables. */
export const omniVariables = (omni: OmniTerms): Record<string, string> => ({
  OMNI_BASE_URL: omni.baseUrl,
  OMNI_API_KEY: omni.apiKey,
  OMNI_API_TOKEN: omni.apiKey,
  OMNI_MODEL_ID: omni.modelId,
  OMNI_EMBED_SECRET: omni.embedSecret,
  OMNI_WEBHOOK_SECRET: omni.webhookSecret,
  ...(omni.webhookUrl === undefined ? {} : { OMNI_WEBHOOK_URL: omni.webhookUrl }),
});

/** The environment every client is started with, whatever its language: the suite's own, and where Omni is. */
export function clientEnvironment(
  space: ClientSpace,
  base: NodeJS.ProcessEnv,
  given: { webhooks: WebhookTerms; personalKeyOf?: string },
): NodeJS.ProcessEnv {
  // An address left over in somebody's shell is not the receiver under test.
  const { OMNI_WEBHOOK_URL: _, ...inherited } = base;
  // A proxy configured for the real world must not get between the client and the mock on loopback.
  const noProxy = [base.NO_PROXY ?? base.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  return {
    ...inherited,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...omniVariables(omniTerms(space, given)),
  };
}

/**
 * What a plain command is told beside that: an embed user it may ask as, by both ids. An adapter is not: finding the
 * membership id is part of what it is judged by.
 */
export function embedUserEnvironment({ embedUsers: [user] }: PassiveSpace): NodeJS.ProcessEnv {
  return user ? { OMNI_USER_ID: user.userId, OMNI_EXTERNAL_ID: user.externalId } : {};
}
