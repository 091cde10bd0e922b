import { cancelComesTooLate } from './cancel/cancel-comes-too-late.js';
import { cancelInTheQueue } from './cancel/cancel-in-the-queue.js';
import { cancelMeetsAConflict } from './cancel/cancel-meets-a-conflict.js';
import { cancelTakesAnIteration } from './cancel/cancel-takes-an-iteration.js';
import { cancelWhileDelivering } from './cancel/cancel-while-delivering.js';
import { cancelWhileExecuting } from './cancel/cancel-while-executing.js';
import { busyConversation } from './conversations/busy-conversation.js';
import { historyAndExpiry } from './conversations/history-and-expiry.js';
import { historyInDocsDialect } from './conversations/history-in-docs-dialect.js';
import { questionAndFollowUp } from './conversations/question-and-follow-up.js';
import type { ConformanceScenario } from './define-scenario.js';
import { addressesOfAllKinds } from './embed-urls/addresses-of-all-kinds.js';
import { onePersonTwoWays } from './embed-urls/one-person-two-ways.js';
import { pollsAreThrottled } from './errors/polls-are-throttled.js';
import { pollsMeetAStorm } from './errors/polls-meet-a-storm.js';
import { retryAfterSaysAnHour } from './errors/retry-after-says-an-hour.js';
import { retryAfterSaysWhen } from './errors/retry-after-says-when.js';
import { submitsAreRefused } from './errors/submits-are-refused.js';
import { noPictureForManyReasons } from './pictures/no-picture-for-many-reasons.js';
import { pictureOfAnAnswer } from './pictures/picture-of-an-answer.js';
import { singleFigure } from './pictures/single-figure.js';
import { jobLingersInDelivering } from './polling/job-lingers-in-delivering.js';
import { jobNeverEnds } from './polling/job-never-ends.js';
import { jobSkipsStates } from './polling/job-skips-states.js';
import { jobsEndBadly } from './polling/jobs-end-badly.js';
import { answerToTheCancelIsLost } from './races/answer-to-the-cancel-is-lost.js';
import { answersToSubmitsCross } from './races/answers-to-submits-cross.js';
import { cancelCrossesCompletion } from './races/cancel-crosses-completion.js';
import { cancelSentTwice } from './races/cancel-sent-twice.js';
import { pollIsLost } from './races/poll-is-lost.js';
import { webhooksCrossPolls } from './races/webhooks-cross-polls.js';
import { linksLeadAstray } from './results/links-lead-astray.js';
import { resultAsJson } from './results/result-as-json.js';
import { resultAsOctetStream } from './results/result-as-octet-stream.js';
import { resultIsGone } from './results/result-is-gone.js';
import { resultLags } from './results/result-lags.js';
import { resultsOfUnknownShape } from './results/results-of-unknown-shape.js';
import { resultsWithGaps } from './results/results-with-gaps.js';
import { keyOfAPerson } from './scoping/key-of-a-person.js';
import { lookUpFails } from './scoping/look-up-fails.js';
import { lookUpIgnoresItsFilter } from './scoping/look-up-ignores-its-filter.js';
import { peopleWhoMayNotAsk } from './scoping/people-who-may-not-ask.js';
import { personMadeAnew } from './scoping/person-made-anew.js';
import { personWithoutAnAttribute } from './scoping/person-without-an-attribute.js';
import { sameQuestionInTurn } from './scoping/same-question-in-turn.js';
import { somebodyElsesConversation } from './scoping/somebody-elses-conversation.js';
import { threeTenantsAtOnce } from './scoping/three-tenants-at-once.js';
import { twoUsersAtOnce } from './scoping/two-users-at-once.js';
import { userOnALaterPage } from './scoping/user-on-a-later-page.js';
import { usersWhoLookAlike } from './scoping/users-who-look-alike.js';
import { readsAreRedirected } from './secrets/reads-are-redirected.js';
import { customerMoves } from './sessions/customer-moves.js';
import { entityIsTooLong } from './sessions/entity-is-too-long.js';
import { signInIsRefused } from './sessions/sign-in-is-refused.js';
import { signInSaysEverything } from './sessions/sign-in-says-everything.js';
import { answerToTheSubmitIsLost } from './submit/answer-to-the-submit-is-lost.js';
import { asksOneQuestion } from './submit/asks-one-question.js';
import { webhooksAfterTheEnd } from './webhooks/webhooks-after-the-end.js';
import { webhooksAroundARestart } from './webhooks/webhooks-around-a-restart.js';
import { webhooksChangedOnTheWay } from './webhooks/webhooks-changed-on-the-way.js';
import { webhooksEarlyAndLost } from './webhooks/webhooks-early-and-lost.js';
import { webhooksNobodyExpects } from './webhooks/webhooks-nobody-expects.js';
import { webhooksOfEveryEnd } from './webhooks/webhooks-of-every-end.js';
import { webhooksOfForeignJobs } from './webhooks/webhooks-of-foreign-jobs.js';
import { webhooksRepeated } from './webhooks/webhooks-repeated.js';
import { webhooksSpelledOtherwise } from './webhooks/webhooks-spelled-otherwise.js';
import { webhooksThatSayTooMuch } from './webhooks/webhooks-that-say-too-much.js';
import { webhooksWithBadSignatures } from './webhooks/webhooks-with-bad-signatures.js';
import { webhooksWithBadTimestamps } from './webhooks/webhooks-with-bad-timestamps.js';

/** Everything the suite asks of a client. */
export const scenarios: readonly ConformanceScenario[] = [
  asksOneQuestion,
  answerToTheSubmitIsLost,
  jobLingersInDelivering,
  jobSkipsStates,
  jobsEndBadly,
  jobNeverEnds,
  pollsAreThrottled,
  retryAfterSaysWhen,
  retryAfterSaysAnHour,
  pollsMeetAStorm,
  pollIsLost,
  submitsAreRefused,
  readsAreRedirected,
  resultAsOctetStream,
  resultAsJson,
  resultLags,
  resultIsGone,
  resultsWithGaps,
  resultsOfUnknownShape,
  linksLeadAstray,
  cancelInTheQueue,
  cancelWhileExecuting,
  cancelTakesAnIteration,
  cancelMeetsAConflict,
  cancelWhileDelivering,
  cancelComesTooLate,
  cancelCrossesCompletion,
  cancelSentTwice,
  answerToTheCancelIsLost,
  questionAndFollowUp,
  busyConversation,
  historyAndExpiry,
  historyInDocsDialect,
  twoUsersAtOnce,
  userOnALaterPage,
  usersWhoLookAlike,
  lookUpIgnoresItsFilter,
  lookUpFails,
  keyOfAPerson,
  peopleWhoMayNotAsk,
  personWithoutAnAttribute,
  personMadeAnew,
  threeTenantsAtOnce,
  sameQuestionInTurn,
  answersToSubmitsCross,
  somebodyElsesConversation,
  signInSaysEverything,
  customerMoves,
  signInIsRefused,
  entityIsTooLong,
  addressesOfAllKinds,
  onePersonTwoWays,
  pictureOfAnAnswer,
  singleFigure,
  noPictureForManyReasons,
  webhooksOfEveryEnd,
  webhooksWithBadSignatures,
  webhooksWithBadTimestamps,
  webhooksChangedOnTheWay,
  webhooksSpelledOtherwise,
  webhooksNobodyExpects,
  webhooksRepeated,
  webhooksAfterTheEnd,
  webhooksCrossPolls,
  webhooksThatSayTooMuch,
  webhooksEarlyAndLost,
  webhooksOfForeignJobs,
  webhooksAroundARestart,
];
