import { AS_OF, DAY, days, hours, progress } from './calendar.js';
import { Chance } from './chance.js';
import type { Customer } from './customers.js';
import { type StoreRow, stores } from './places.js';
import { TENANTS, type Tenant } from './tenants.js';

export interface Order {
  readonly id: number;
  readonly tenant: Tenant;
  readonly customer: Customer;
  readonly store: StoreRow;
  readonly createdAt: number;
  readonly channel: 'Online' | 'In store';
  readonly status: 'Complete' | 'Shipped' | 'Open';
  readonly isFirst: boolean;
}

/** The orders of all tenants, oldest first. */
export function makeOrders(customers: readonly Customer[]): readonly Order[] {
  return TENANTS.flatMap((tenant, t) =>
    ordersOf(
      tenant,
      new Chance(300 + t),
      customers.filter((customer) => customer.tenant === tenant),
    ),
  )
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .map((order, i) => ({ ...order, id: 10001 + i }));
}

function ordersOf(tenant: Tenant, chance: Chance, customers: readonly Customer[]): Omit<Order, 'id'>[] {
  const known: Customer[] = [];
  const shops = stores.filter((store) => store.tenant === tenant);
  return times(tenant, chance).map((createdAt, i) => {
    const isFirst = chance.happens(shareOfNew(customers.length - known.length, tenant.orders - i));
    const next = customers[known.length];
    const customer = next && (isFirst || known.length === 0) ? next : returning(known, chance);
    if (customer === next) known.push(customer);
    return {
      tenant,
      customer,
      store: storeFor(customer, shops, chance),
      createdAt,
      channel: chance.happens(onlineShare(createdAt)) ? 'Online' : 'In store',
      status: statusAt(createdAt, chance),
      isFirst: customer === next,
    };
  });
}

/** Moments of a tenant's orders: as the days weigh, within opening hours. */
function times(tenant: Tenant, chance: Chance): readonly number[] {
  const day = chance.picker(days(tenant.growth));
  const hour = chance.picker(hours);
  const moments = Array.from({ length: tenant.orders }, () => {
    const minutes = chance.int(0, 59) * 60 * 1000;
    return day().at + hour().at + minutes;
  });
  return moments.toSorted((a, b) => a - b);
}

/** More new customers at the start; all of them have come by the end. */
const shareOfNew = (waiting: number, ordersLeft: number): number =>
  waiting >= ordersLeft ? 1 : (1.25 * waiting) / ordersLeft;

function returning(known: readonly Customer[], chance: Chance): Customer {
  const candidates = [chance.one(known), chance.one(known), chance.one(known)];
  return chance.weighted(candidates);
}

/** Mostly at home, now and then on the way. */
function storeFor(customer: Customer, shops: readonly StoreRow[], chance: Chance): StoreRow {
  const atHome = shops.filter((store) => store.region === customer.homeRegion);
  return chance.weighted(chance.happens(0.88) ? atHome : shops);
}

/** Grows over the years, and is highest when the stores are closed for most. */
const onlineShare = (at: number): number =>
  0.28 + 0.16 * progress(at) + (new Date(at).getUTCDay() === 0 ? 0.2 : 0);

function statusAt(at: number, chance: Chance): Order['status'] {
  const age = (AS_OF - at) / DAY;
  if (age < 3) return chance.happens(0.6) ? 'Open' : 'Shipped';
  return age < 9 && chance.happens(0.5) ? 'Shipped' : 'Complete';
}
