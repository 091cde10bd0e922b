import { defineCheck } from '../define-check.js';
import { organizationSubmits, userIdOf } from '../reading/embed-users.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const userIdOnEverySubmit = defineCheck({
  id: 'scoping.user-id-on-every-submit',
  level: 'must',
  profile: 'scoping',
  monitor: true,
  rule: 'Send `userId` in the query of every submit made with an organization key.',
  basis: {
    source:
      'docs.omni.co: Connect a chat agent to Omni AI for embed experiences (without `userId` the job runs with the rights of the key)',
  },
  remedy:
    "Add `?userId=<membership id of the signed-in user>` to the submit. Without it a user sees the key's data.",
  judge(evidence) {
    const submits = organizationSubmits(evidence);
    if (submits.length === 0) return notApplicable('Nothing was submitted with an organization key.');
    const bare = submits.filter((submit) => userIdOf(submit) === undefined);
    return bare.length === 0
      ? pass()
      : fail(`${bare.length} of ${submits.length} submits had no userId.`, bare);
  },
});
