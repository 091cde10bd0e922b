export { refusesLongEntity } from './refuses-long-entity.js';
export { reportsRefusal } from './reports-refusal.js';
export { resendsAfterChange } from './resends-after-change.js';
export { sendsEveryClaim } from './sends-every-claim.js';
