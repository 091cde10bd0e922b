export { backsOffOn429 } from './backs-off-on-429.js';
export { capsRetryAfter } from './caps-retry-after.js';
export { givesUpOnDenial } from './gives-up-on-denial.js';
export { honoursRetryAfter } from './honours-retry-after.js';
export { readsEveryDialect } from './reads-every-dialect.js';
export { survivesTransientPollErrors } from './survives-transient-poll-errors.js';
