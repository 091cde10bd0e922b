import { Chance } from './chance.js';
import { TENANTS, type Tenant } from './tenants.js';

const CATEGORIES = ['Equipment', 'Outerwear', 'Footwear', 'Apparel', 'Accessories'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Product {
  readonly id: number;
  readonly tenant: Tenant;
  readonly name: string;
  readonly category: Category;
  /** In cents. */
  readonly listPrice: number;
  readonly unitCost: number;
  /** How well it sells. */
  readonly weight: number;
}

/** What an outdoor shop has, with a price to start from. */
const RANGE: Readonly<Record<Category, readonly (readonly [name: string, price: number])[]>> = {
  Equipment: [
    ['Ridge Tent, 2 person', 329],
    ['Ridge Tent, 4 person', 469],
    ['Summit Pack 40 L', 159],
    ['Day Pack 22 L', 79],
    ['Sleeping Bag -5', 189],
    ['Sleep Mat Light', 99],
    ['Camp Stove', 64],
    ['Trekking Poles', 89],
    ['Climbing Rope 60 m', 179],
    ['Hammock', 59],
  ],
  Outerwear: [
    ['Alpine Shell Jacket', 249],
    ['Rain Jacket', 139],
    ['Down Vest', 129],
    ['Down Parka', 299],
    ['Softshell Jacket', 119],
    ['Wind Jacket', 79],
    ['Shell Trousers', 169],
  ],
  Footwear: [
    ['Trail Runner 2', 135],
    ['Approach Shoe', 149],
    ['Hiking Boot', 199],
    ['Winter Boot', 219],
    ['River Sandal', 74],
    ['Hut Slipper', 39],
  ],
  Apparel: [
    ['Merino Shirt', 69],
    ['Trekking Trousers', 89],
    ['Fleece Pullover', 79],
    ['Running Shorts', 44],
    ['Base Layer Set', 99],
    ['Hiking Skirt', 54],
    ['Wool Socks, 2 pairs', 24],
  ],
  Accessories: [
    ['Headlamp 350', 39],
    ['Camp Mug "Classic"', 16],
    ['Water Bottle 1 L', 22],
    ['First Aid Kit', 34],
    ['Sun Hat', 29],
    ['Wool Beanie', 25],
    ['Gloves', 35],
    ['Dry Bag 10 L', 19],
    ['Pocket Knife', 45],
    ['Map Case', 18],
  ],
};

/** Every tenant has the same range under its own brand, at prices and with favourites of its own. */
export function makeProducts(): readonly Product[] {
  const kinds = CATEGORIES.flatMap((category) =>
    RANGE[category].map(([name, price]) => ({ category, name, price })),
  );
  return TENANTS.flatMap((tenant, t) => {
    const chance = new Chance(100 + t);
    return kinds.map(({ category, name, price }, i): Product => {
      const listPrice = Math.round(price * (0.85 + chance.int(0, 30) / 100)) * 100 - 5;
      return {
        id: 101 + t * kinds.length + i,
        tenant,
        name: `${tenant.canary} ${name}`,
        category,
        listPrice,
        unitCost: Math.round((listPrice * chance.int(42, 66)) / 100),
        // A few favourites and a long tail.
        weight: 1 / (1 + chance.int(0, 20)),
      };
    });
  });
}
