import { jsonBody } from '../evidence.js';

/** A JSON object nobody has checked yet. */
export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; anything else reads as an object without keys. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** The objects of an array; anything else reads as an empty one. */
export const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The object a recorded body holds. */
export const objectIn = (body: string | null): Json => objectOf(jsonBody(body));
