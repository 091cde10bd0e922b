/** Builders for tests of checks: each defaults all that the test is not about. */
export { aCancelCall, aHistoryCall, anAsk } from './calls.js';
export { aConversation, aLookup } from './conversations.js';
export { aLeak, anElsewhere, aProcess } from './events.js';
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
export {
  aConversationId,
  aJobId,
  ana,
  anotherJobId,
  aSpace,
  ben,
} from './world.js';
