// Generated. Do not edit; run `npm run generate`.
import type { OperationRow } from '../operation-row.js';

export type ControlOperationId =
  | 'controlHealth'
  | 'createSpace'
  | 'readSpace'
  | 'dropSpace'
  | 'readClock'
  | 'moveClock'
  | 'listScripts'
  | 'addScript'
  | 'clearScripts'
  | 'listFaults'
  | 'addFault'
  | 'clearFaults'
  | 'stepJob'
  | 'readTrace'
;

export const controlOperations: { readonly [Id in ControlOperationId]: OperationRow<Id> } = {
  controlHealth: {"operationId":"controlHealth","method":"GET","path":"/_mock/health","statuses":[200],"responses":{"200":"Health","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  createSpace: {"operationId":"createSpace","method":"POST","path":"/_mock/spaces","statuses":[201],"responses":{"201":"SpaceDescription","4XX":"ControlError"},"body":{"schema":"SpaceRequest","required":false},"bodyKeys":["seed","dataset","profile","clock","switches","idleMs"]},
  readSpace: {"operationId":"readSpace","method":"GET","path":"/_mock/spaces/{spaceId}","statuses":[200],"responses":{"200":"SpaceDescription","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  dropSpace: {"operationId":"dropSpace","method":"DELETE","path":"/_mock/spaces/{spaceId}","statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"body":null,"bodyKeys":[]},
  readClock: {"operationId":"readClock","method":"GET","path":"/_mock/spaces/{spaceId}/clock","statuses":[200],"responses":{"200":"ClockView","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  moveClock: {"operationId":"moveClock","method":"POST","path":"/_mock/spaces/{spaceId}/clock","statuses":[200],"responses":{"200":"ClockView","4XX":"ControlError"},"body":{"schema":"ClockRequest","required":true},"bodyKeys":["advanceMs","freeze"]},
  listScripts: {"operationId":"listScripts","method":"GET","path":"/_mock/spaces/{spaceId}/scripts","statuses":[200],"responses":{"200":"ScriptList","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  addScript: {"operationId":"addScript","method":"POST","path":"/_mock/spaces/{spaceId}/scripts","statuses":[201],"responses":{"201":"Script","4XX":"ControlError"},"body":{"schema":"ScriptRequest","required":true},"bodyKeys":["scenario","promptContains","times","pace","message","resultLag","cancelConflicts"]},
  clearScripts: {"operationId":"clearScripts","method":"DELETE","path":"/_mock/spaces/{spaceId}/scripts","statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"body":null,"bodyKeys":[]},
  listFaults: {"operationId":"listFaults","method":"GET","path":"/_mock/spaces/{spaceId}/faults","statuses":[200],"responses":{"200":"FaultList","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  addFault: {"operationId":"addFault","method":"POST","path":"/_mock/spaces/{spaceId}/faults","statuses":[201],"responses":{"201":"Fault","4XX":"ControlError"},"body":{"schema":"FaultRequest","required":true},"bodyKeys":[]},
  clearFaults: {"operationId":"clearFaults","method":"DELETE","path":"/_mock/spaces/{spaceId}/faults","statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"body":null,"bodyKeys":[]},
  stepJob: {"operationId":"stepJob","method":"POST","path":"/_mock/spaces/{spaceId}/jobs/{jobId}/step","statuses":[200],"responses":{"200":"StepView","4XX":"ControlError"},"body":null,"bodyKeys":[]},
  readTrace: {"operationId":"readTrace","method":"GET","path":"/_mock/spaces/{spaceId}/trace","statuses":[200],"responses":{"200":"TracePage","4XX":"ControlError"},"body":null,"bodyKeys":[]},
};
