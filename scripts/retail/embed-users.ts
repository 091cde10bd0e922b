import { de, en, es, Faker, fr, sv } from '@faker-js/faker';
import type { DatasetEmbedUser } from '../../fixtures/index.js';
import { namedEmbedUsers } from './named-embed-users.js';
import { QUERIER, VIEWER } from './roles.js';
import type { Region, TenantName } from './tenants.js';

const SEED = 2026;
const TOTAL = 230;

/** Where the people of the portal work: a company, the tenant it belongs to, and the region it looks after. */
const COMPANIES: readonly { company: string; tenant: TenantName; region: Region }[] = [
  { company: 'northwind', tenant: 'northwind', region: 'Europe' },
  { company: 'southgate', tenant: 'southgate', region: 'North America' },
  { company: 'eastbrook', tenant: 'eastbrook', region: 'Asia Pacific' },
  { company: 'westfield', tenant: 'eastbrook', region: 'Latin America' },
  { company: 'polder-scouts', tenant: 'northwind', region: 'Europe' },
  { company: 'ridgeline', tenant: 'southgate', region: 'North America' },
];
/** One number in so many belongs to somebody who may look and not ask. */
const VIEWERS = 29;
const GROUPS = ['buyers', 'store-managers', 'analysts'];
const LANGUAGES = [[en], [en], [de, en], [fr, en], [es, en], [sv, en]];

/** The file as it is kept: one person a line, short enough to read, and a change shows as one line. */
export function embedUsersFile(): string {
  const lines = embedUsers().map((user) => `  ${JSON.stringify(user)}`);
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Everybody in the portal, oldest first; the same people every time. */
function embedUsers(): DatasetEmbedUser[] {
  const people = LANGUAGES.map((locale, i) => new Faker({ locale, seed: SEED + i }));
  const chance = new Faker({ locale: en, seed: SEED });
  let number = 1000;
  return Array.from({ length: TOTAL }, (_, i) => {
    const named = namedEmbedUsers.get(i + 1);
    if (named) return named;
    number += chance.number.int({ min: 1, max: 9 });
    return person(chance, chance.helpers.arrayElement(people), number);
  });
}

function person(chance: Faker, people: Faker, number: number): DatasetEmbedUser {
  const { company, tenant, region } = chance.helpers.arrayElement(COMPANIES);
  const name = `${people.person.firstName()} ${people.person.lastName()}`;
  const address = `user-${number}@${company}.example`;
  // Many applications use the address as external id; some pass it on beside an id of their own.
  const addressIsId = chance.datatype.boolean(0.2);
  const email = addressIsId || chance.datatype.boolean(0.3) ? { email: address } : {};
  const groups = chance.helpers.arrayElements(GROUPS, { min: 0, max: 2 });
  // A few have no attributes: what depends on one must then fail closed.
  const silent = chance.datatype.boolean(0.05);
  return {
    externalId: addressIsId ? address : `cust-${number}`,
    name,
    entity: tenant,
    ...email,
    groups,
    userAttributes: silent ? {} : { tenant, region, account: number, ...extras(number) },
    connectionRoles: number % VIEWERS === 0 ? VIEWER : QUERIER,
  };
}

/** Every so many of the portal's numbers, somebody has booked more, or works in finance. */
function extras(number: number): DatasetEmbedUser['userAttributes'] {
  if (number % 9 === 0) return { tier: 'premium' };
  return number % 13 === 0 ? { department: 'finance' } : {};
}
