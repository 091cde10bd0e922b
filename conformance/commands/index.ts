import { badge } from './badge.js';
import { baseline } from './baseline.js';
import { certify } from './certify.js';
import type { Verb } from './define-verb.js';
import { explain } from './explain.js';
import { explore } from './explore.js';
import { grade } from './grade.js';
import { init } from './init.js';
import { list } from './list.js';
import { run } from './run.js';
import { smoke } from './smoke.js';
import { verify } from './verify.js';

/** What `omni-conformance` can do, in the order in which its help tells it. */
export const verbs: readonly Verb[] = [
  run,
  grade,
  smoke,
  explore,
  init,
  baseline,
  certify,
  verify,
  badge,
  list,
  explain,
];

export type { Chosen, Verb } from './define-verb.js';
export { listed } from './listed.js';
export { messageOf, print, printError } from './output.js';
export { EnvironmentError, UsageError } from './usage-error.js';
export { writeError } from './write-file.js';
