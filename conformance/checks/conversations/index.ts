export { followUpCarriesId } from './follow-up-carries-id.js';
export { oneTurnAtATime } from './one-turn-at-a-time.js';
export { readsDocsDialect } from './reads-docs-dialect.js';
export { readsHistory } from './reads-history.js';
export { survivesExpiredAnswers } from './survives-expired-answers.js';
