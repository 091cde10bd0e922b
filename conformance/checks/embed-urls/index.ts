export { freshNonce } from './fresh-nonce.js';
export { noKeyToGenerateUrl } from './no-key-to-generate-url.js';
export { opens } from './opens.js';
export { sameClaimsEverywhere } from './same-claims-everywhere.js';
