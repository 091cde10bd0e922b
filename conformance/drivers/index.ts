export { describeExit, type Exit, killAllClients } from './client-process.js';
export type { ClientSpace } from './client-space.js';
export { type Adapter, startAdapter } from './ndjson-process.js';
export { type CommandOutput, type PassiveRun, runPassiveCommand } from './passive-command.js';
