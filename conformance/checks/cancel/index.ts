export { acceptsRefusal } from './accepts-refusal.js';
export { notBelievedTooEarly } from './not-believed-too-early.js';
export { reachesOmni } from './reaches-omni.js';
export { reportsRealEnd } from './reports-real-end.js';
export { retriesConflict } from './retries-conflict.js';
export { stopsWork } from './stops-work.js';
export { survivesALostAnswer } from './survives-a-lost-answer.js';
export { twiceIsOnce } from './twice-is-once.js';
