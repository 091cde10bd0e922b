export { noBlindResend } from './no-blind-resend.js';
export { promptUnchanged } from './prompt-unchanged.js';
export { wellFormed } from './well-formed.js';
