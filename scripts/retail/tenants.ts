export type TenantName = 'northwind' | 'southgate' | 'eastbrook';

export interface Tenant {
  readonly name: TenantName;
  /** Occurs in the tenant's rows and nowhere else: whoever sees it elsewhere has found a leak. */
  readonly canary: string;
  /** Begins the tenant's customer codes. */
  readonly prefix: string;
  /** Orders in three years. */
  readonly orders: number;
  readonly customers: number;
  /** Orders of the last year over those of the first. */
  readonly growth: number;
  readonly stores: readonly Store[];
}

export interface Store {
  readonly city: string;
  readonly region: Region;
  /** Share of the tenant's orders, in parts. */
  readonly weight: number;
}

/** The last one has no stores: a question about it finds no rows. */
export const REGIONS = ['Europe', 'North America', 'Asia Pacific', 'Latin America', 'Antarctica'] as const;
export type Region = (typeof REGIONS)[number];

const store = (city: string, region: Region, weight: number): Store => ({ city, region, weight });

/** The three companies that sell on Acme's platform. Each is strongest at home and sells in all four regions. */
export const TENANTS: readonly Tenant[] = [
  {
    name: 'northwind',
    canary: 'Kestrel',
    prefix: 'NW',
    orders: 2300,
    customers: 480,
    growth: 1.5,
    stores: [
      store('Lisbon', 'Europe', 30),
      store('Leeds', 'Europe', 22),
      store('Innsbruck', 'Europe', 14),
      store('Portland', 'North America', 16),
      store('Sapporo', 'Asia Pacific', 11),
      store('Bariloche', 'Latin America', 7),
    ],
  },
  {
    name: 'southgate',
    canary: 'Heron',
    prefix: 'SG',
    orders: 1800,
    customers: 400,
    growth: 1.15,
    stores: [
      store('Denver', 'North America', 32),
      store('Austin', 'North America', 21),
      store('Calgary', 'North America', 15),
      store('Ghent', 'Europe', 14),
      store('Quito', 'Latin America', 11),
      store('Brisbane', 'Asia Pacific', 7),
    ],
  },
  {
    name: 'eastbrook',
    canary: 'Lynx',
    prefix: 'EB',
    orders: 1400,
    customers: 320,
    growth: 2.2,
    stores: [
      store('Busan', 'Asia Pacific', 31),
      store('Wellington', 'Asia Pacific', 22),
      store('Taipei', 'Asia Pacific', 17),
      store('Medellín', 'Latin America', 13),
      store('Vancouver', 'North America', 10),
      store('Bergen', 'Europe', 7),
    ],
  },
];
