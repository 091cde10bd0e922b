import { REGIONS, type Region, TENANTS, type Tenant } from './tenants.js';

export interface StoreRow {
  readonly id: number;
  readonly tenant: Tenant;
  readonly name: string;
  readonly city: string;
  readonly region: Region;
  readonly weight: number;
}

export const regionId = (region: Region): number => REGIONS.indexOf(region) + 1;

export const stores: readonly StoreRow[] = TENANTS.flatMap((tenant) =>
  tenant.stores.map((store) => ({ ...store, tenant, name: `${tenant.canary} ${store.city}` })),
).map((store, i) => ({ ...store, id: 11 + i }));
