import { de, en, es, fr, sv } from '@faker-js/faker';
import { Chance } from './chance.js';
import { stores } from './places.js';
import { type Region, TENANTS, type Tenant } from './tenants.js';

const SEGMENTS = [
  { segment: 'Private', weight: 74 },
  { segment: 'Club', weight: 17 },
  { segment: 'Business', weight: 9 },
] as const;
const LANGUAGES = [[en], [en], [de, en], [fr, en], [es, en], [sv, en]];

export interface Customer {
  readonly id: number;
  readonly tenant: Tenant;
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly segment: (typeof SEGMENTS)[number]['segment'];
  readonly homeRegion: Region;
  /** How often they come back, relative to others. */
  readonly weight: number;
}

/** All customers in the order in which they first buy. No two share a name: a name tells whose customer it is. */
export function makeCustomers(): readonly Customer[] {
  const taken = new Set<string>();
  return TENANTS.flatMap((tenant, t) => {
    const chance = new Chance(200 + t);
    const people = LANGUAGES.map((language, i) => new Chance(210 + 10 * t + i, language));
    const homes = stores.filter((store) => store.tenant === tenant);
    return Array.from({ length: tenant.customers }, (_, i) => {
      const { segment } = chance.weighted(SEGMENTS);
      const code = `${tenant.prefix}-${tenant.canary.toUpperCase()}-${String(i + 1).padStart(4, '0')}`;
      return {
        tenant,
        code,
        name: freshName(chance.one(people), segment === 'Business', taken),
        email: `${code.toLowerCase()}@mail.example`,
        segment,
        homeRegion: chance.weighted(homes).region,
        weight: segment === 'Private' ? chance.int(1, 6) : chance.int(5, 16),
      };
    });
  }).map((customer, i) => ({ ...customer, id: 5001 + i }));
}

function freshName({ faker }: Chance, business: boolean, taken: Set<string>): string {
  for (;;) {
    const name = business ? faker.company.name() : `${faker.person.firstName()} ${faker.person.lastName()}`;
    if (taken.has(name) || TENANTS.some(({ canary }) => name.includes(canary))) continue;
    taken.add(name);
    return name;
  }
}
