import * as cancel from './cancel/index.js';
import * as conversations from './conversations/index.js';
import type { Check } from './define-check.js';
import * as results from './results/index.js';
import * as scoping from './scoping/index.js';

/** Checks over results, cancels, conversations and whose question it is. */
export const checksB: readonly Check[] = [results, cancel, conversations, scoping].flatMap((area) =>
  Object.values(area),
);
