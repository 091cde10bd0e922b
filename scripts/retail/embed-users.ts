import { de, en, es, Faker, fr, sv } from '@faker-js/faker';
import type { DatasetEmbedUser } from '../../fixtures/index.js';
import { namedEmbedUsers } from './named-embed-users.js';

const SEED = 2026;
const TOTAL = 230;

/** The customers of the shop's portal, and where each is at home. */
const ENTITIES = [
  { entity: 'northwind', region: 'Europe' },
  { entity: 'southgate', region: 'North America' },
  { entity: 'eastbrook', region: 'Asia Pacific' },
  { entity: 'westfield', region: 'Latin America' },
  { entity: 'polder-scouts', region: 'Europe' },
  { entity: 'ridgeline', region: 'North America' },
];
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
  const { entity, region } = chance.helpers.arrayElement(ENTITIES);
  const name = `${people.person.firstName()} ${people.person.lastName()}`;
  const address = `user-${number}@${entity}.example`;
  // Many applications use the address as external id; some pass it on beside an id of their own.
  const addressIsId = chance.datatype.boolean(0.2);
  const email = addressIsId || chance.datatype.boolean(0.3) ? { email: address } : {};
  return {
    externalId: addressIsId ? address : `cust-${number}`,
    name,
    entity,
    ...email,
    groups: chance.helpers.arrayElements(GROUPS, { min: 0, max: 2 }),
    // A few have no attributes: what depends on one must then fail closed.
    userAttributes: chance.datatype.boolean(0.05) ? {} : { region, account: number },
  };
}
