import { nearest } from '../../fixtures/index.js';
import { webhookCases } from './index.js';

/** The id of the catalogue that somebody who wrote this one is likely to mean, or null. */
export const nearCase = (id: string): string | null =>
  nearest(
    id,
    webhookCases.map((attack) => attack.id),
  );
