import type { Check } from './define-check.js';
import { backsOffOn429 } from './errors/backs-off-on-429.js';
import { capsRetryAfter } from './errors/caps-retry-after.js';
import { givesUpOnDenial } from './errors/gives-up-on-denial.js';
import { honoursRetryAfter } from './errors/honours-retry-after.js';
import { readsEveryDialect } from './errors/reads-every-dialect.js';
import { survivesTransientPollErrors } from './errors/survives-transient-poll-errors.js';
import { acceptsSkippedStates } from './polling/accepts-skipped-states.js';
import { cadence } from './polling/cadence.js';
import { noBusyLoop } from './polling/no-busy-loop.js';
import { readsState } from './polling/reads-state.js';
import { reportsFailure } from './polling/reports-failure.js';
import { reportsForeignCancel } from './polling/reports-foreign-cancel.js';
import { respectsDeadline } from './polling/respects-deadline.js';
import { stopsAtTerminalState } from './polling/stops-at-terminal-state.js';
import { waitsThroughDelivering } from './polling/waits-through-delivering.js';
import { notAcrossRedirect } from './secrets/not-across-redirect.js';
import { notInOutput } from './secrets/not-in-output.js';
import { notInUrl } from './secrets/not-in-url.js';
import { noBlindResend } from './submit/no-blind-resend.js';
import { promptUnchanged } from './submit/prompt-unchanged.js';
import { wellFormed } from './submit/well-formed.js';

/** Rules about one question and its job: submit, polling, errors, secrets. */
export const checksA: readonly Check[] = [
  wellFormed,
  promptUnchanged,
  noBlindResend,
  readsState,
  stopsAtTerminalState,
  cadence,
  noBusyLoop,
  waitsThroughDelivering,
  acceptsSkippedStates,
  reportsFailure,
  reportsForeignCancel,
  respectsDeadline,
  backsOffOn429,
  honoursRetryAfter,
  capsRetryAfter,
  survivesTransientPollErrors,
  givesUpOnDenial,
  readsEveryDialect,
  notInOutput,
  notAcrossRedirect,
  notInUrl,
];
