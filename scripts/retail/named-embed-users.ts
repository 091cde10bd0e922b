import type { DatasetEmbedUser } from '../../fixtures/index.js';

type Position = number;

const user = (
  externalId: string,
  name: string,
  entity: string,
  more: Partial<DatasetEmbedUser> = {},
): DatasetEmbedUser => ({ externalId, name, entity, groups: [], userAttributes: {}, ...more });

/** The users that documents and checks speak of. */
const DEMO: readonly (readonly [Position, DatasetEmbedUser])[] = [
  [
    9,
    user('cust-ana', 'Ana Ferreira', 'northwind', {
      email: 'ana@northwind.example',
      groups: ['buyers'],
      userAttributes: { region: 'Europe', account: 1001 },
      demo: true,
    }),
  ],
  [
    12,
    user('cust-ben', 'Ben Okafor', 'southgate', {
      email: 'ben@southgate.example',
      groups: ['buyers'],
      userAttributes: { region: 'North America', account: 2001 },
      demo: true,
    }),
  ],
  [
    24,
    user('cust-42', 'Pat Doe', 'northwind', {
      groups: ['buyers', 'store-managers'],
      userAttributes: { region: ['Europe', 'Asia Pacific'], account: 1042 },
      demo: true,
    }),
  ],
  // Past the 100 records of a SCIM page: who reads one page only never finds her.
  [
    150,
    user('cust-late', 'Lena Lindqvist', 'northwind', {
      groups: ['analysts'],
      userAttributes: { region: 'Europe', account: 1150 },
      demo: true,
    }),
  ],
];

/** Taken for a demo user by whoever compares without case, by beginning, by part or by display name. */
const NEAR_MISSES: readonly (readonly [Position, DatasetEmbedUser])[] = [
  [3, user('cust-421', 'Petra Doering', 'southgate', { userAttributes: { region: 'North America' } })],
  [5, user('Cust-Ana', 'Ana Ferreira', 'southgate', { userAttributes: { region: 'North America' } })],
  [6, user('cust-ana2', 'Ana Fischer', 'eastbrook', { userAttributes: { region: 'Asia Pacific' } })],
  [20, user('cust-4', 'Paul Dorn', 'westfield', { userAttributes: { region: 'Latin America' } })],
  [33, user('xcust-ben', 'Benita Osei', 'eastbrook', { userAttributes: { region: 'Asia Pacific' } })],
  [63, user('CUST-42', 'Pat Doe', 'southgate', { userAttributes: { region: 'North America' } })],
];

/** External ids that break when somebody forgets to escape or to encode. */
const AWKWARD: readonly (readonly [Position, DatasetEmbedUser])[] = [
  [15, user('a"b&c+d', 'Amber "Ace" Dunn', 'northwind', { userAttributes: { region: 'Europe' } })],
  [31, user('back\\slash', 'Basil Lash', 'southgate')],
  [44, user('with space', 'Wilma Space', 'eastbrook')],
  [58, user('50%25', 'Percy Centwell', 'westfield')],
  [71, user("o'brien;--", "Sean O'Brien", 'northwind')],
  [82, user('zoë/münchen?q=1#x', 'Zoë Müller', 'southgate')],
  [113, user('顧客-0042', '山田 花子', 'eastbrook')],
];

/** Users with a fixed place in the list, counted from 1. */
export const namedEmbedUsers: ReadonlyMap<Position, DatasetEmbedUser> = new Map([
  ...DEMO,
  ...NEAR_MISSES,
  ...AWKWARD,
]);
