export { notAcrossRedirect } from './not-across-redirect.js';
export { notInOutput } from './not-in-output.js';
export { notInUrl } from './not-in-url.js';
