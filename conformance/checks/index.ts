import type { Check } from './define-check.js';
import { checksA } from './part-a.js';
import { checksB } from './part-b.js';

/** Every rule of the suite, in the order in which a report shows them. */
export const checks: readonly Check[] = [...checksA, ...checksB];
