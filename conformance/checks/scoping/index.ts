export { exactExternalId } from './exact-external-id.js';
export { failClosedLookup } from './fail-closed-lookup.js';
export { findsUserOnLaterPage } from './finds-user-on-later-page.js';
export { neverSwapped } from './never-swapped.js';
export { noSyntheticUsernameLookup } from './no-synthetic-username-lookup.js';
export { rightUser } from './right-user.js';
export { userIdOnEverySubmit } from './user-id-on-every-submit.js';
export { verifiesLookedUpUser } from './verifies-looked-up-user.js';
