import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type CsvRow = Readonly<Record<string, string>>;

/** One item of an order with everything that it hangs on. */
export interface Sale {
  readonly tenant: string;
  readonly region: string;
  readonly orderId: string;
  readonly orderedAt: string;
  readonly channel: string;
  readonly product: string;
  readonly category: string;
  readonly customerId: string;
  /** In cents, so that adding up is exact. */
  readonly cents: number;
  readonly units: number;
  readonly returned: number;
}

/** The sales in the CSV files of the retail dataset, put together without SQL. */
export function salesByHand(): readonly Sale[] {
  const orders = byId('orders');
  const products = byId('products');
  const stores = byId('stores');
  const regions = byId('regions');
  return rowsOf('order_items').map((item): Sale => {
    const order = at(orders, item.order_id);
    const product = at(products, item.product_id);
    return {
      tenant: order.tenant ?? '',
      region: at(regions, at(stores, order.store_id).region_id).name ?? '',
      orderId: order.id ?? '',
      orderedAt: order.created_at ?? '',
      channel: order.channel ?? '',
      product: product.name ?? '',
      category: product.category ?? '',
      customerId: order.customer_id ?? '',
      cents: Math.round(Number(item.net_amount) * 100),
      units: Number(item.quantity),
      returned: Number(item.returned_quantity),
    };
  });
}

export function rowsOf(table: string): readonly CsvRow[] {
  const file = new URL(`../../../fixtures/retail/data/${table}.csv`, import.meta.url);
  return parse(readFileSync(file), { columns: true });
}

const byId = (table: string): ReadonlyMap<string, CsvRow> =>
  new Map(rowsOf(table).map((row) => [row.id ?? '', row]));

function at(rows: ReadonlyMap<string, CsvRow>, id: string | undefined): CsvRow {
  const row = rows.get(id ?? '');
  if (!row) throw new Error(`No row ${id}.`);
  return row;
}

/** Groups in the order of their keys. */
export function groupsOf<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    groups.set(key(item), group);
    group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

export const distinct = <T>(items: readonly T[], of: (item: T) => unknown): number =>
  new Set(items.map(of)).size;

/** 1234567 cents as "12,345.67", written by hand so that no formatter is checked against itself. */
export function money(cents: number): string {
  const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}
