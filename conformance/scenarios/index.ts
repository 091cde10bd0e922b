import type { ConformanceScenario } from './define-scenario.js';
import { scenariosA } from './part-a.js';
import { scenariosB } from './part-b.js';

/** Everything the suite asks of a client. */
export const scenarios: readonly ConformanceScenario[] = [...scenariosA, ...scenariosB];
