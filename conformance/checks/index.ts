import * as cancel from './cancel/index.js';
import * as conversations from './conversations/index.js';
import type { Check } from './define-check.js';
import * as embedUrls from './embed-urls/index.js';
import * as errors from './errors/index.js';
import * as pictures from './pictures/index.js';
import * as polling from './polling/index.js';
import * as results from './results/index.js';
import * as scoping from './scoping/index.js';
import * as secrets from './secrets/index.js';
import * as sessions from './sessions/index.js';
import * as submit from './submit/index.js';
import * as webhooks from './webhooks/index.js';

/** Every rule of the suite, area by area, in the order in which a report shows them. */
export const checks: readonly Check[] = [
  submit,
  polling,
  errors,
  results,
  cancel,
  conversations,
  scoping,
  sessions,
  embedUrls,
  pictures,
  webhooks,
  secrets,
].flatMap((area): Check[] => Object.values(area));
