import { AS_OF, DAY, iso } from './calendar.js';
import { Chance } from './chance.js';
import { makeCustomers } from './customers.js';
import { makeOrderItems } from './order-items.js';
import { makeOrders } from './orders.js';
import { regionId, stores } from './places.js';
import { makeProducts, type Product } from './products.js';
import { makeReturns } from './returns.js';
import { REGIONS } from './tenants.js';

type Row = Readonly<Record<string, string | number>>;

const money = (cents: number): string => (cents / 100).toFixed(2);

/** Every table of the dataset, by name; the keys of a table's rows are its columns. */
export function retailTables(): Readonly<Record<string, readonly Row[]>> {
  const products = makeProducts();
  const customers = makeCustomers();
  const orders = makeOrders(customers);
  const items = makeOrderItems(orders, products);
  const returns = makeReturns(items);
  const firstOrder = new Map(orders.filter((order) => order.isFirst).map((order) => [order.customer, order]));
  const returned = new Map(returns.map((one) => [one.item, one.quantity]));
  return {
    regions: REGIONS.map((name) => ({ id: regionId(name), name })),
    stores: stores.map(({ id, tenant, name, city, region }) => ({
      id,
      tenant: tenant.name,
      name,
      city,
      region_id: regionId(region),
    })),
    products: products.map(({ id, tenant, name, category, listPrice }) => ({
      id,
      tenant: tenant.name,
      name,
      category,
      list_price: money(listPrice),
    })),
    customers: customers.map((customer) => ({
      id: customer.id,
      tenant: customer.tenant.name,
      code: customer.code,
      name: customer.name,
      email: customer.email,
      segment: customer.segment,
      home_region: customer.homeRegion,
      first_order_at: iso(firstOrder.get(customer)?.createdAt ?? Number.NaN),
    })),
    orders: orders.map((order) => ({
      id: order.id,
      tenant: order.tenant.name,
      customer_id: order.customer.id,
      store_id: order.store.id,
      created_at: iso(order.createdAt),
      channel: order.channel,
      status: order.status,
      is_first: order.isFirst ? 1 : 0,
    })),
    order_items: items.map((item) => ({
      id: item.id,
      order_id: item.order.id,
      product_id: item.product.id,
      quantity: item.quantity,
      discount: item.discount,
      net_amount: money(item.netAmount),
      cost_amount: money(item.costAmount),
      returned_quantity: returned.get(item) ?? 0,
    })),
    returns: returns.map((one) => ({
      id: one.id,
      order_item_id: one.item.id,
      order_id: one.item.order.id,
      product_id: one.item.product.id,
      returned_at: iso(one.returnedAt),
      reason: one.reason,
      quantity: one.quantity,
      refund_amount: money(one.refund),
    })),
    inventory_items: inventory(products),
    ledger_entries: ledger(),
  };
}

/** Every product on the floor and in the stock room of every store of its tenant. */
function inventory(products: readonly Product[]): readonly Row[] {
  const chance = new Chance(600);
  const rows = stores.flatMap((store) =>
    products
      .filter((product) => product.tenant === store.tenant)
      .flatMap((product) =>
        (['Shop floor', 'Stock room'] as const).map((place) => {
          const level = Math.max(
            2,
            Math.round(12 * product.weight + store.weight / (place === 'Shop floor' ? 8 : 4)),
          );
          const low = chance.happens(0.09);
          return {
            tenant: store.tenant.name,
            product_id: product.id,
            store_id: store.id,
            place,
            on_hand: low ? chance.int(0, level - 1) : chance.int(level, 4 * level),
            reorder_level: level,
          };
        }),
      ),
  );
  return rows.map((row, i) => ({ id: 30001 + i, ...row }));
}

/** What Acme itself books at the end of each quarter. */
function ledger(): readonly Row[] {
  const chance = new Chance(700);
  const accounts = { Rent: -48, Wages: -210, Marketing: -35, Logistics: -62, 'Platform fees': 390 };
  const quarters = Array.from({ length: 12 }, (_, i) => Date.UTC(2023, 9 + 3 * i, 1) - DAY);
  const rows = quarters
    .filter((at) => at < AS_OF)
    .flatMap((at) =>
      Object.entries(accounts).map(([account, thousands]) => ({
        booked_at: iso(at),
        account,
        amount: money(thousands * chance.int(90_000, 110_000)),
      })),
    );
  return rows.map((row, i) => ({ id: 1 + i, ...row }));
}
