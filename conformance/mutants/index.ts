import { cancelMutants } from './cancel.js';
import { conversationMutants } from './conversations.js';
import type { Mutant } from './define-mutant.js';
import { embedUrlMutants } from './embed-urls.js';
import { errorMutants } from './errors.js';
import { goMutants } from './go.js';
import { pictureMutants } from './pictures.js';
import { pollingMutants } from './polling.js';
import { pythonMutants } from './python.js';
import { raceMutants } from './races.js';
import { resultMutants } from './results.js';
import { scopingMutants } from './scoping.js';
import { secretMutants } from './secrets.js';
import { sessionMutants } from './sessions.js';
import { submitMutants } from './submit.js';
import { webhookMutants } from './webhooks.js';

export { buildClient } from './build-client.js';
export { type Language, languageOf, type Mutant } from './define-mutant.js';
export { commandOf, missingToolchain } from './toolchain.js';

export const mutants: readonly Mutant[] = [
  ...submitMutants,
  ...pollingMutants,
  ...errorMutants,
  ...secretMutants,
  ...resultMutants,
  ...cancelMutants,
  ...raceMutants,
  ...conversationMutants,
  ...scopingMutants,
  ...sessionMutants,
  ...embedUrlMutants,
  ...pictureMutants,
  ...webhookMutants,
  ...pythonMutants,
  ...goMutants,
];
