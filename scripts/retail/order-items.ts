import { Chance } from './chance.js';
import type { Order } from './orders.js';
import type { Category, Product } from './products.js';

export interface OrderItem {
  readonly id: number;
  readonly order: Order;
  readonly product: Product;
  readonly quantity: number;
  /** Part of the list price that was taken off. */
  readonly discount: number;
  /** In cents. */
  readonly netAmount: number;
  readonly costAmount: number;
}

/** How many products an order has, from one. */
const SIZES = [40, 30, 17, 9, 4].map((weight, i) => ({ items: i + 1, weight }));
const QUANTITIES = [1, 2, 3, 4].map((quantity) => ({ quantity, weight: 1 / quantity ** 2.4 }));

/** What sells better in summer, and in winter. */
const SUMMER: Readonly<Record<Category, number>> = {
  Equipment: 1.5,
  Outerwear: 0.55,
  Footwear: 1.1,
  Apparel: 1,
  Accessories: 0.9,
};
const WINTER: Readonly<Record<Category, number>> = {
  Equipment: 0.6,
  Outerwear: 1.7,
  Footwear: 0.9,
  Apparel: 1,
  Accessories: 1.2,
};

export function makeOrderItems(orders: readonly Order[], products: readonly Product[]): readonly OrderItem[] {
  const chance = new Chance(400);
  return orders
    .flatMap((order) => {
      const { items } = chance.weighted(SIZES);
      const range = inSeason(products, order);
      const chosen = new Set(Array.from({ length: items }, () => chance.weighted(range).product));
      return [...chosen].map((product) => itemOf(order, product, chance));
    })
    .map((item, i) => ({ ...item, id: 100001 + i }));
}

function inSeason(products: readonly Product[], { tenant, createdAt }: Order) {
  const month = new Date(createdAt).getUTCMonth();
  const season = month >= 3 && month <= 8 ? SUMMER : WINTER;
  return products
    .filter((product) => product.tenant === tenant)
    .map((product) => ({ product, weight: product.weight * season[product.category] }));
}

function itemOf(order: Order, product: Product, chance: Chance): Omit<OrderItem, 'id'> {
  const { segment } = order.customer;
  const { quantity: few } = chance.weighted(QUANTITIES);
  const quantity = segment === 'Business' ? few + chance.int(1, 4) : few;
  const discount = discountFor(order, chance);
  return {
    order,
    product,
    quantity,
    discount,
    netAmount: Math.round(product.listPrice * quantity * (1 - discount)),
    costAmount: product.unitCost * quantity,
  };
}

/** Sales in January, July and late November; club members and businesses have their terms. */
function discountFor({ createdAt, customer }: Order, chance: Chance): number {
  const date = new Date(createdAt);
  const onSale = [0, 6].includes(date.getUTCMonth()) || (date.getUTCMonth() === 10 && date.getUTCDate() > 20);
  if (onSale && chance.happens(0.5)) return 0.2;
  if (customer.segment === 'Business') return 0.1;
  return customer.segment === 'Club' && chance.happens(0.6) ? 0.05 : 0;
}
