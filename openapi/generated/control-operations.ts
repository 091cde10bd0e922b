// Generated. Do not edit; run `npm run generate`.
import type { OperationRow } from '../operation-row.js';

export type ControlOperationId =
  | 'controlHealth'
  | 'createSpace'
  | 'readSpace'
  | 'dropSpace'
  | 'readClock'
  | 'moveClock'
  | 'readFeatures'
  | 'changeFeatures'
  | 'listScripts'
  | 'addScript'
  | 'clearScripts'
  | 'listFaults'
  | 'addFault'
  | 'clearFaults'
  | 'releaseFault'
  | 'listWebhooks'
  | 'sendWebhook'
  | 'stepJob'
  | 'readTrace'
;

export const controlOperations: { readonly [Id in ControlOperationId]: OperationRow<Id> } = {
  controlHealth: {"operationId":"controlHealth","method":"GET","path":"/_mock/health","bearer":false,"statuses":[200],"responses":{"200":"Health","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  createSpace: {"operationId":"createSpace","method":"POST","path":"/_mock/spaces","bearer":false,"statuses":[201],"responses":{"201":"SpaceDescription","4XX":"ControlError"},"notJson":[],"body":{"schema":"SpaceRequest","required":false},"bodyKeys":["seed","dataset","profile","clock","switches","features","idleMs"]},
  readSpace: {"operationId":"readSpace","method":"GET","path":"/_mock/spaces/{spaceId}","bearer":false,"statuses":[200],"responses":{"200":"SpaceDescription","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  dropSpace: {"operationId":"dropSpace","method":"DELETE","path":"/_mock/spaces/{spaceId}","bearer":false,"statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  readClock: {"operationId":"readClock","method":"GET","path":"/_mock/spaces/{spaceId}/clock","bearer":false,"statuses":[200],"responses":{"200":"ClockView","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  moveClock: {"operationId":"moveClock","method":"POST","path":"/_mock/spaces/{spaceId}/clock","bearer":false,"statuses":[200],"responses":{"200":"ClockView","4XX":"ControlError"},"notJson":[],"body":{"schema":"ClockRequest","required":true},"bodyKeys":["advanceMs","freeze","awaitWebhooks"]},
  readFeatures: {"operationId":"readFeatures","method":"GET","path":"/_mock/spaces/{spaceId}/features","bearer":false,"statuses":[200],"responses":{"200":"Features","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  changeFeatures: {"operationId":"changeFeatures","method":"PATCH","path":"/_mock/spaces/{spaceId}/features","bearer":false,"statuses":[200],"responses":{"200":"Features","4XX":"ControlError"},"notJson":[],"body":{"schema":"FeaturesRequest","required":true},"bodyKeys":["ai","jobsApi","omniAgent","aiCredits","aiVis","embed"]},
  listScripts: {"operationId":"listScripts","method":"GET","path":"/_mock/spaces/{spaceId}/scripts","bearer":false,"statuses":[200],"responses":{"200":"ScriptList","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  addScript: {"operationId":"addScript","method":"POST","path":"/_mock/spaces/{spaceId}/scripts","bearer":false,"statuses":[201],"responses":{"201":"Script","4XX":"ControlError"},"notJson":[],"body":{"schema":"ScriptRequest","required":true},"bodyKeys":["scenario","promptContains","times","pace","message","resultLag","cancelConflicts","chatUrl","webhook"]},
  clearScripts: {"operationId":"clearScripts","method":"DELETE","path":"/_mock/spaces/{spaceId}/scripts","bearer":false,"statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  listFaults: {"operationId":"listFaults","method":"GET","path":"/_mock/spaces/{spaceId}/faults","bearer":false,"statuses":[200],"responses":{"200":"FaultList","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  addFault: {"operationId":"addFault","method":"POST","path":"/_mock/spaces/{spaceId}/faults","bearer":false,"statuses":[201],"responses":{"201":"Fault","4XX":"ControlError"},"notJson":[],"body":{"schema":"FaultRequest","required":true},"bodyKeys":[]},
  clearFaults: {"operationId":"clearFaults","method":"DELETE","path":"/_mock/spaces/{spaceId}/faults","bearer":false,"statuses":[204],"responses":{"204":null,"4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  releaseFault: {"operationId":"releaseFault","method":"POST","path":"/_mock/spaces/{spaceId}/faults/{faultId}/release","bearer":false,"statuses":[200],"responses":{"200":"Release","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  listWebhooks: {"operationId":"listWebhooks","method":"GET","path":"/_mock/spaces/{spaceId}/webhooks","bearer":false,"statuses":[200],"responses":{"200":"WebhookList","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  sendWebhook: {"operationId":"sendWebhook","method":"POST","path":"/_mock/spaces/{spaceId}/webhooks","bearer":false,"statuses":[201],"responses":{"201":"Delivery","4XX":"ControlError"},"notJson":[],"body":{"schema":"WebhookByHand","required":true},"bodyKeys":["jobId","event","url","secret","attack","eventId","body","secondsAgo","abandon","repeats"]},
  stepJob: {"operationId":"stepJob","method":"POST","path":"/_mock/spaces/{spaceId}/jobs/{jobId}/step","bearer":false,"statuses":[200],"responses":{"200":"StepView","4XX":"ControlError"},"notJson":[],"body":null,"bodyKeys":[]},
  readTrace: {"operationId":"readTrace","method":"GET","path":"/_mock/spaces/{spaceId}/trace","bearer":false,"statuses":[200],"responses":{"200":"TracePage","4XX":"ControlError"},"notJson":[200],"body":null,"bodyKeys":[]},
};
