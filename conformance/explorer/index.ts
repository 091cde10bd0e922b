export { DEFAULTS, EXIT_CODES, type Exploration, type Finding } from './exploration.js';
export type { ExploreOptions } from './explore.js';
export { parseSchedule, type Schedule } from './moves.js';
export { explorationText } from './report-text.js';
