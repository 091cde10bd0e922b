import { AS_OF, DAY } from './calendar.js';
import { Chance } from './chance.js';
import type { OrderItem } from './order-items.js';
import type { Category } from './products.js';

export interface Return {
  readonly id: number;
  readonly item: OrderItem;
  readonly returnedAt: number;
  readonly reason: string;
  readonly quantity: number;
  /** In cents. */
  readonly refund: number;
}

/** What does not fit comes back. */
const RATES: Readonly<Record<Category, number>> = {
  Equipment: 0.035,
  Outerwear: 0.085,
  Footwear: 0.125,
  Apparel: 0.075,
  Accessories: 0.025,
};
const REASONS: Readonly<Record<Category, readonly string[]>> = {
  Equipment: ['Defective', 'Changed mind', 'Not as described'],
  Outerwear: ['Wrong size', 'Wrong size', 'Changed mind', 'Not as described'],
  Footwear: ['Wrong size', 'Wrong size', 'Wrong size', 'Uncomfortable', 'Defective'],
  Apparel: ['Wrong size', 'Wrong size', 'Changed mind', 'Not as described'],
  Accessories: ['Changed mind', 'Defective'],
};

/** At most one return of each order item, all of them before the dataset ends. */
export function makeReturns(items: readonly OrderItem[]): readonly Return[] {
  const chance = new Chance(500);
  return items
    .flatMap((item): Omit<Return, 'id'>[] => {
      const { order, product, quantity: sold, netAmount } = item;
      // Who cannot try on sends back more.
      const rate = RATES[product.category] * (order.channel === 'Online' ? 1.5 : 0.95);
      if (!chance.happens(rate)) return [];
      const quantity = chance.int(1, sold);
      const returnedAt = order.createdAt + chance.int(2, 27) * DAY + chance.int(0, 90) * 60 * 1000;
      const reason = chance.one(REASONS[product.category]);
      const refund = Math.round((netAmount * quantity) / sold);
      return returnedAt < AS_OF ? [{ item, returnedAt, reason, quantity, refund }] : [];
    })
    .toSorted((a, b) => a.returnedAt - b.returnedAt)
    .map((one, i) => ({ ...one, id: 7001 + i }));
}
