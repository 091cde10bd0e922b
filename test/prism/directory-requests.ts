import type { SpaceControl } from '../../mock-server/index.js';
import { fine, userOf } from './requests.js';
import type { Request, SecondOpinion } from './second-opinion.js';

const PATCH = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

/** One good request for each operation on keys, roles, attributes, standard users and groups. */
export async function directoryRequests(opinion: SecondOpinion, space: SpaceControl): Promise<Request[]> {
  const sam = { displayName: 'Sam', userName: 'sam@acme.example' };
  const user = await fine(opinion, space, { operation: 'scimUsersCreate', body: sam }, 201);
  const group = await fine(
    opinion,
    space,
    { operation: 'scimGroupsCreate', body: { displayName: 'Silver' } },
    201,
  );
  const keyOf = async (type: string): Promise<string> => {
    const page = await fine(opinion, space, { operation: 'apiKeysList', query: { type } }, 200);
    return (page.records as { id: string }[])[0]?.id ?? '';
  };
  const ofUser = { id: String(user.id) };
  const ofGroup = { id: String(group.id) };
  const { connectionId } = space;
  const members = [{ value: String(user.id), display: 'Sam' }];
  return [
    { operation: 'apiKeysList', query: { pageSize: '2', sortField: 'name', sortDirection: 'desc' } },
    { operation: 'apiKeysGet', path: { id: await keyOf('organization') } },
    { operation: 'apiKeysUpdate', path: { id: await keyOf('organization') }, body: { enabled: true } },
    { operation: 'apiKeysDelete', path: { id: await keyOf('personal') } },
    { operation: 'userAttributesList' },
    { operation: 'usersGetModelRoles', path: { membershipId: userOf(space) }, query: { connectionId } },
    {
      operation: 'usersAssignModelRole',
      path: { membershipId: ofUser.id },
      body: { roleName: 'QUERIER', connectionId },
    },
    { operation: 'userGroupsGetModelRoles', path: ofGroup, query: { modelId: space.modelId } },
    {
      operation: 'userGroupsAssignModelRole',
      path: ofGroup,
      body: { roleName: 'VIEWER', modelId: space.modelId },
    },
    { operation: 'scimUsersList', query: { filter: 'userName co "acme"', count: '2' } },
    { operation: 'scimUsersCreate', body: { displayName: 'Tess', userName: 'tess@acme.example' } },
    { operation: 'scimUsersGet', path: ofUser },
    { operation: 'scimUsersReplace', path: ofUser, body: { ...sam, active: true } },
    {
      operation: 'scimUsersUpdate',
      path: ofUser,
      body: { schemas: PATCH, Operations: [{ op: 'replace', path: 'displayName', value: 'Samira' }] },
    },
    { operation: 'scimUsersDelete', path: ofUser },
    { operation: 'scimGroupsList', query: { filter: 'displayName eq "Silver"' } },
    { operation: 'scimGroupsCreate', body: { displayName: 'Bronze', members } },
    { operation: 'scimGroupsGet', path: ofGroup },
    { operation: 'scimGroupsReplace', path: ofGroup, body: { displayName: 'Silver', members } },
    {
      operation: 'scimGroupsUpdate',
      path: ofGroup,
      body: { schemas: PATCH, Operations: [{ op: 'replace', value: { displayName: 'Silver customers' } }] },
    },
    { operation: 'scimGroupsDelete', path: ofGroup },
  ];
}
