export type { Profile } from '../checks/define-check.js';
export type { ClientFactory, InProcessClient } from '../drivers/index.js';
export type {
  AskReply,
  AskRequest,
  CancelReply,
  CancelRequest,
  Capability,
  EmbedUrlReply,
  EmbedUrlRequest,
  EventsReply,
  HistoryReply,
  HistoryRequest,
  OmniTerms,
  SessionReply,
  SessionRequest,
  UserClaims,
  WebhookHabits,
} from '../protocol/messages.js';
export { describeOmniConformance, type OmniConformanceOptions } from './describe-omni-conformance.js';
