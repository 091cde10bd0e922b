import type { AdapterRequest } from '../protocol/messages.js';
import { clientEnvironment } from './client-space.js';
import type { ConnectOptions } from './driver.js';

/** Fields of a request that have a variable of their own; whatever else there is stands in OMNI_REQUEST. */
function fieldsOf(request: AdapterRequest): Record<string, string | undefined> {
  return {
    OMNI_PROMPT: 'prompt' in request ? request.prompt : undefined,
    OMNI_EXTERNAL_ID: 'user' in request ? request.user.externalId : undefined,
    OMNI_CONVERSATION_ID: 'conversationId' in request ? request.conversationId : undefined,
    OMNI_DEADLINE_MS: 'deadlineMs' in request ? String(request.deadlineMs) : undefined,
  };
}

/**
 * The environment of a process that carries out one request. A variable that the request has nothing for is not there,
 * whatever the shell around it has exported; nor is one that could not hold its value, as no environment holds a NUL.
 */
export function requestEnvironment(
  options: ConnectOptions,
  request: AdapterRequest,
  stateDirectory: string,
): NodeJS.ProcessEnv {
  const fields = fieldsOf(request);
  const inherited = Object.entries(options.env ?? process.env).filter(([name]) => !(name in fields));
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && !value.includes('\0'));
  return {
    ...clientEnvironment(options.space, Object.fromEntries(inherited), options),
    OMNI_VERB: request.verb,
    OMNI_REQUEST: JSON.stringify(request),
    OMNI_STATE_DIR: stateDirectory,
    ...Object.fromEntries(given),
  };
}
