import type { SpaceControl } from '../../mock-server/index.js';

/** What a driver needs of a space: where it is, its keys, and its trace to write to. */
export type ClientSpace = Pick<SpaceControl, 'baseUrl' | 'keys' | 'modelId' | 'record'>;

/** The space of a command that no adapter speaks to: it is also told of an embed user to ask as. */
export type PassiveSpace = ClientSpace & Pick<SpaceControl, 'embedUsers'>;

/** The environment every client is started with, whatever its language: the suite's own, and where Omni is. */
export function clientEnvironment(
  space: ClientSpace,
  base: NodeJS.ProcessEnv,
  personalKeyOf?: string,
): NodeJS.ProcessEnv {
  const key = personalKeyOf === undefined ? space.keys.organization : space.keys.pats[personalKeyOf];
  if (key === undefined) throw new Error(`The dataset has no user "${personalKeyOf}".`);
  // A proxy configured for the real world must not get between the client and the mock on loopback.
  const noProxy = [base.NO_PROXY ?? base.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  return {
    ...base,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    OMNI_BASE_URL: space.baseUrl,
    OMNI_API_KEY: key,
    OMNI_API_TOKEN: key,
    OMNI_MODEL_ID: space.modelId,
    OMNI_EMBED_SECRET: space.keys.embedSecret,
  };
}

/**
 * What a plain command is told beside that: an embed user it may ask as, by both ids. An adapter is not: finding the
 * membership id is part of what it is judged by.
 */
export function embedUserEnvironment({ embedUsers: [user] }: PassiveSpace): NodeJS.ProcessEnv {
  return user ? { OMNI_USER_ID: user.userId, OMNI_EXTERNAL_ID: user.externalId } : {};
}
