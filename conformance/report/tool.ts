import { version } from '../../mock-server/index.js';

/** What made a report. */
export const TOOL = { name: 'omni-testkit', version };
