import type { Evidence } from '../evidence.js';
import { incomplete, type Judgement, notApplicable } from '../verdict.js';

/**
 * The evidence a rule needs is not there. With an adapter the scenario was made to yield it, so that counts against the
 * client; a passive recording promised nothing.
 */
export const missing = (evidence: Evidence, message: string): Judgement =>
  evidence.hasAdapter ? incomplete(message) : notApplicable(message);
