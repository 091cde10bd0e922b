export { asMutant, type Poller } from './define-poller.js';
export { dishonestPollers } from './dishonest.js';
export { honestPollers } from './honest.js';
