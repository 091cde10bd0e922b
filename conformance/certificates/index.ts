export { type BadgeEndpoint, badgeEndpoint } from './badge.js';
export { badgeSvg } from './badge-svg.js';
export { type Certified, certify } from './certify.js';
export { CERTIFICATE, SIGNER } from './files.js';
export { frozenProblem, type Recording } from './fit-to-certify.js';
export { makeKeyPair, type PublicKey, readPublicKey, readSigningKey } from './keys.js';
export { readFolder } from './read-folder.js';
export { type Verification, verify } from './verify.js';
