import type { DatasetEmbedUser } from '../../fixtures/index.js';
import { QUERIER, VIEWER } from './roles.js';
import type { TenantName } from './tenants.js';

type Position = number;
type Place = readonly [Position, DatasetEmbedUser];

/** Somebody of a tenant, with that tenant's attribute and what else is given. */
function user(
  externalId: string,
  name: string,
  entity: TenantName,
  region: string | readonly string[],
  { userAttributes, ...more }: Partial<DatasetEmbedUser> = {},
): DatasetEmbedUser {
  return {
    externalId,
    name,
    entity,
    groups: [],
    userAttributes: { tenant: entity, region, ...userAttributes },
    connectionRoles: QUERIER,
    ...more,
  };
}

/** The users that documents and checks speak of. */
const DEMO: readonly Place[] = [
  [
    9,
    user('cust-ana', 'Ana Ferreira', 'northwind', 'Europe', {
      email: 'ana@northwind.example',
      groups: ['buyers'],
      userAttributes: { account: 1001, tier: 'premium' },
      demo: true,
    }),
  ],
  [
    12,
    user('cust-ben', 'Ben Okafor', 'southgate', 'North America', {
      email: 'ben@southgate.example',
      groups: ['buyers'],
      userAttributes: { account: 2001 },
      demo: true,
    }),
  ],
  [
    24,
    user('cust-42', 'Pat Doe', 'northwind', ['Europe', 'Asia Pacific'], {
      groups: ['buyers', 'store-managers'],
      userAttributes: { account: 1042 },
      demo: true,
    }),
  ],
  // Past the 100 records of a SCIM page: who reads one page only never finds her.
  [
    150,
    user('cust-late', 'Lena Lindqvist', 'northwind', 'Europe', {
      groups: ['analysts', 'finance'],
      userAttributes: { account: 1150, department: 'finance' },
      demo: true,
    }),
  ],
];

/** Taken for a demo user by whoever compares without case, by beginning, by part or by display name. */
const NEAR_MISSES: readonly Place[] = [
  [3, user('cust-421', 'Petra Doering', 'southgate', 'North America')],
  [5, user('Cust-Ana', 'Ana Ferreira', 'southgate', 'North America')],
  [6, user('cust-ana2', 'Ana Fischer', 'eastbrook', 'Asia Pacific')],
  [20, user('cust-4', 'Paul Dorn', 'eastbrook', 'Latin America')],
  [33, user('xcust-ben', 'Benita Osei', 'eastbrook', 'Asia Pacific')],
  [63, user('CUST-42', 'Pat Doe', 'southgate', 'North America')],
];

/** External ids that break when somebody forgets to escape or to encode. */
const AWKWARD: readonly Place[] = [
  [15, user('a"b&c+d', 'Amber "Ace" Dunn', 'northwind', 'Europe')],
  [31, user('back\\slash', 'Basil Lash', 'southgate', 'Latin America')],
  [44, user('with space', 'Wilma Space', 'eastbrook', 'Asia Pacific')],
  // May look at what others made, and may not ask.
  [58, user('50%25', 'Percy Centwell', 'eastbrook', 'Europe', { connectionRoles: VIEWER })],
  // Belongs to a tenant in the application, which never said so to Omni: whatever needs the attribute must fail.
  [71, { ...user("o'brien;--", "Sean O'Brien", 'northwind', 'Europe'), userAttributes: {} }],
  [82, user('zoë/münchen?q=1#x', 'Zoë Müller', 'southgate', 'Europe')],
  [113, user('顧客-0042', '山田 花子', 'eastbrook', 'Asia Pacific')],
];

/** Users with a fixed place in the list, counted from 1. */
export const namedEmbedUsers: ReadonlyMap<Position, DatasetEmbedUser> = new Map([
  ...DEMO,
  ...NEAR_MISSES,
  ...AWKWARD,
]);
