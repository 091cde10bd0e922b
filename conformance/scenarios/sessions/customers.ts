import type { SpaceControl } from '../../../mock-server/index.js';
import type { UserClaims } from '../../protocol/messages.js';

type Space = Pick<SpaceControl, 'connectionId' | 'modelId'>;

/** All that an application can say of somebody: more digits than a JSON number holds, lists, roles of either kind. */
export const nova = ({ connectionId, modelId }: Space): UserClaims => ({
  externalId: 'cust-nova',
  name: 'Nova Lindqvist',
  email: 'nova@northwind.example',
  entity: 'northwind',
  groups: ['buyers', 'analysts'],
  userAttributes: {
    tenant: 'northwind',
    region: ['Europe', 'Asia Pacific'],
    account: '9007199254740993',
    tier: 'premium',
  },
  connectionRoles: { [connectionId]: 'RESTRICTED_QUERIER' },
  modelRoles: { [modelId]: 'RESTRICTED_QUERIER' },
});

/** Somebody with little: a role that may look and not ask, and an attribute that is a number. */
export const otto = ({ connectionId }: Space): UserClaims => ({
  externalId: 'cust-otto',
  name: 'Otto Berg',
  userAttributes: { tenant: 'southgate', account: 1042 },
  connectionRoles: { [connectionId]: 'VIEWER' },
});
