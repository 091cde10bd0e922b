import type { Check } from '../../checks/define-check.js';
import { answersOnce } from './answers-once.js';
import { claimsWhatOmniSaid } from './claims-what-omni-said.js';
import { restsAfterTheEnd } from './rests-after-the-end.js';
import { tellsTheTrueEnd } from './tells-the-true-end.js';

/** What holds in every order of events. The rules of the suite are each about one order, and lean on its scenario. */
export const truths: readonly Check[] = [tellsTheTrueEnd, claimsWhatOmniSaid, answersOnce, restsAfterTheEnd];
