import { DomainError } from '../errors.js';

/** One operation of a SCIM PATCH, as it came. */
export interface PatchOperation {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}

/** What an operation does; clients write it in two cases. */
export const verbOf = ({ op }: PatchOperation): string => op.toLowerCase();

export const invalidPatch = (why: string): DomainError =>
  new DomainError('invalid_patch', `Invalid patch operations: ${why}`);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that is not empty. */
export function textAt(path: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw invalidPatch(`${path} takes a text`);
}
