/**
 * omni-testkit as a library: a mock Omni in your own process, and the suite that judges a client of it.
 * @packageDocumentation
 */

export * from './conformance/index.js';
export * from './mock-server/index.js';
