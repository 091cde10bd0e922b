/** Builders for tests of checks: each defaults all that the test is not about. */
export { aCancelCall, aHistoryCall, anAsk } from './calls.js';
export { aConversation, aLookup, aPage } from './conversations.js';
export { aDelivery, anEvents, anObservation, aWebhookJob } from './deliveries.js';
export { aLeak, anElsewhere, aProcess, aUserChange } from './events.js';
export { evidence } from './evidence.js';
export {
  aCancel,
  anError,
  anExchange,
  aPoll,
  aResult,
  aSubmit,
  type ShownState,
} from './exchanges.js';
export { anEmbedUrl, aPicture, aSession, aSignIn, aVisit, pat } from './sign-ins.js';
export { spoken } from './spoken.js';
export {
  aConversationId,
  aJobId,
  ana,
  anotherJobId,
  aSpace,
  ben,
} from './world.js';
