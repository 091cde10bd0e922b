import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpaceControl } from '../../mock-server/index.js';
import { switchOptions } from '../../openapi/index.js';
import { aboutJob, fine, STRANGER, submit, userOf } from './requests.js';
import { type Request, SecondOpinion } from './second-opinion.js';

let opinion: SecondOpinion;
beforeAll(async () => {
  opinion = await SecondOpinion.start('--errors');
});
afterAll(() => opinion.stop());

const well = (space: SpaceControl, request: Request, status: number) => fine(opinion, space, request, status);
const question = (space: SpaceControl) => ({ modelId: space.modelId, prompt: 'Net sales by month?' });

describe.each(switchOptions.errorDialect)('in the %s dialect', (errorDialect) => {
  test('what the organization has switched off is refused', async () => {
    const off = (features: object) => opinion.space({ switches: { errorDialect }, features });
    const noAi = off({ ai: false });
    await well(noAi, submit(noAi), 403);
    await well(noAi, { operation: 'aiGenerateQuery', body: question(noAi) }, 403);
    await well(noAi, { operation: 'aiPickTopic', body: question(noAi) }, 403);
    const noJobs = off({ jobsApi: false });
    await well(noJobs, submit(noJobs), 403);
    await well(
      off({ omniAgent: false }),
      { operation: 'aiSearchOmniDocs', body: { question: 'How do filters work?' } },
      403,
    );
    const noCredits = off({ aiCredits: 'used-up' });
    await well(noCredits, { operation: 'aiGenerateQuery', body: question(noCredits) }, 402);
    const noPictures = off({ aiVis: false });
    const { jobId } = await well(noPictures, submit(noPictures), 201);
    await well(noPictures, aboutJob('aiJobVisualization', jobId), 404);
    await well(
      off({ embed: false }),
      { operation: 'embedSsoGenerateSession', body: { externalId: 'a', name: 'A', contentPath: '/my' } },
      403,
    );
  });

  test('people, keys and roles that do not exist or may not be are refused', async () => {
    const space = opinion.space({ switches: { errorDialect } });
    const key = space.keys.pats.mia ?? '';
    const target = { connectionId: space.connectionId };
    const path = { membershipId: userOf(space) };
    await well(space, { operation: 'apiKeysList', key }, 403);
    await well(space, { operation: 'apiKeysGet', path: { id: STRANGER } }, 404);
    await well(space, { operation: 'apiKeysDelete', path: { id: STRANGER }, key: 'omni_osk_wrong' }, 403);
    await well(space, { operation: 'userAttributesList', key }, 403);
    await well(space, { operation: 'usersGetModelRoles', path }, 400);
    await well(space, { operation: 'usersGetModelRoles', path, query: target, key }, 403);
    await well(space, { operation: 'usersGetModelRoles', path: { membershipId: 'me' }, query: target }, 404);
    const role = { ...target, roleName: 'EMPEROR' };
    await well(space, { operation: 'usersAssignModelRole', path, body: role }, 422);
    await well(space, { operation: 'userGroupsGetModelRoles', path: { id: 'none' }, query: target }, 404);
  });
});

describe.each(switchOptions.scimErrorBody)('with SCIM errors said the %s way', (scimErrorBody) => {
  test('users and groups that are taken, unknown or badly asked for are refused', async () => {
    const space = opinion.space({ switches: { scimErrorBody } });
    const sam = { displayName: 'Sam', userName: 'sam@acme.example' };
    await well(space, { operation: 'scimUsersCreate', body: sam }, 201);
    await well(space, { operation: 'scimUsersCreate', body: sam }, 409);
    await well(space, { operation: 'scimGroupsCreate', body: { displayName: 'Silver' } }, 201);
    await well(space, { operation: 'scimGroupsCreate', body: { displayName: 'Silver' } }, 409);
    const unknown = await well(space, { operation: 'scimUsersGet', path: { id: STRANGER } }, 404);
    expect('schemas' in unknown).toBe(scimErrorBody === 'rfc7644');
    await well(space, { operation: 'scimGroupsDelete', path: { id: 'none' } }, 404);
    await well(space, { operation: 'scimEmbedUsersGet', path: { id: STRANGER } }, 404);
    await well(space, { operation: 'scimUsersList', query: { filter: 'userName sw "a"' } }, 400);
    await well(space, { operation: 'scimGroupsList', key: space.keys.pats.mia ?? '' }, 403);
    await well(space, { operation: 'scimUsersList', key: 'omni_osk_wrong' }, 401);
  });
});

describe.each(switchOptions.refusedSession)('with refused sign-ins %s', (refusedSession) => {
  test('a wrong signature leads to a page', async () => {
    const space = opinion.space({ switches: { refusedSession } });
    const status = refusedSession === 'forbidden' ? 403 : 401;
    const nonce = 'N'.repeat(32);
    const who = { contentPath: '/my', externalId: 'cust-42', name: 'Pat' };
    await well(
      space,
      { operation: 'embedLogin', query: { ...who, nonce, signature: 'x' }, key: null },
      status,
    );
    await well(
      space,
      {
        operation: 'embedSsoRedeemSession',
        query: { sessionId: STRANGER, nonce, signature: 'x' },
        key: null,
      },
      status,
    );
  });
});

test.each([
  ['forbidden', 403],
  ['unauthorized', 401],
  ['bad-request', 400],
] as const)('a wrong secret is %s', async (wrongEmbedSecret, status) => {
  const space = opinion.space({ switches: { wrongEmbedSecret } });
  const body = { contentPath: '/my', externalId: 'cust-42', name: 'Pat', secret: 'wrong' };
  await well(space, { operation: 'embedSsoGenerateUrl', body, key: null }, status);
});

describe('a picture', () => {
  const pictureOf = async (
    space: SpaceControl,
    scenario: 'answers' | 'completes-without-query',
    query = {},
  ) => {
    space.script({ scenario });
    const { jobId } = await well(space, submit(space), 201);
    return { ...aboutJob('aiJobVisualization', jobId), query };
  };

  test.each([
    ['unprocessable', 422],
    ['json', 200],
  ] as const)('without data is %s', async (visDataUnavailable, status) => {
    const space = opinion.space({ switches: { visDataUnavailable } });
    await well(space, await pictureOf(space, 'completes-without-query'), status);
  });

  test('that nobody asked for is nothing, and one to be debugged is JSON', async () => {
    const space = opinion.space();
    await well(space, await pictureOf(space, 'answers', { auto_vis: 'false' }), 204);
    const debugged = await well(space, await pictureOf(space, 'answers', { debug: 'true' }), 200);
    expect(Object.keys(debugged)).not.toEqual([]);
  });
});

test.each([
  ['in-body', 200],
  ['bad-request', 400],
] as const)('a question that cannot be placed is answered %s', async (noQueryGenerated, status) => {
  const space = opinion.space({ switches: { noQueryGenerated } });
  const body = { modelId: space.modelId, prompt: 'Hello' };
  await well(space, { operation: 'aiGenerateQuery', body }, status);
});
