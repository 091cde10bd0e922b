export { describeExit, type Exit, killAllClients } from './client-process.js';
export type { ClientSpace, WebhookTerms } from './client-space.js';
export { type Adapter, type AdapterOptions, startAdapter } from './ndjson-process.js';
export { type Observer, observerOf } from './observer.js';
export { type CommandOutput, type PassiveRun, runPassiveCommand } from './passive-command.js';
export { type RestartableAdapter, restartable } from './restartable.js';
