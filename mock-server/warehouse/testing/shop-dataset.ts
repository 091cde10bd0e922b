import type { Dataset } from '../../../fixtures/index.js';
import { shopModel } from '../../core/answers/testing/a-model.js';

/** Nine sales of two chains, few enough to add up in one's head. */
export const aShopDataset = (more: Partial<Dataset> = {}): Dataset => ({
  name: 'shop',
  organization: { name: 'Shop', slug: 'shop', asOf: '2026-07-01T00:00:00Z' },
  models: [shopModel],
  userAttributes: [],
  groups: [],
  users: [],
  embedUsers: [],
  questions: [],
  tables: () => [
    {
      name: 'sales',
      columns: ['id', 'shop_id', 'product_id', 'sold_at', 'amount', 'returned'],
      rows: [
        [1, 1, 1, '2026-01-05T09:30:00Z', 10, 0],
        [2, 1, 2, '2026-01-11T23:59:59Z', 20.5, 1],
        [3, 2, 1, '2026-02-28T10:00:00Z', 30, 0],
        [4, 2, 3, '2026-03-31T10:00:00Z', 40, 0],
        [5, 3, 2, '2026-04-01T00:00:00Z', 500, 1],
        [6, 3, 1, '2026-06-30T12:00:00Z', 60, 0],
        [7, 1, 1, '2025-12-31T23:59:59Z', 70, 0],
        [8, 2, null, '2026-06-30T13:00:00Z', 5, 0],
        [9, 1, 2, '2026-05-17T11:00:00Z', null, 0],
      ],
    },
    {
      name: 'shops',
      columns: ['id', 'city_id', 'name', 'chain', 'area'],
      rows: [
        [1, 1, 'Mill Rd', 'north', 100],
        [2, 2, 'Pike Place', 'north', 200],
        [3, 1, 'Harbour St', 'south', 300],
      ],
    },
    {
      name: 'products',
      columns: ['id', 'name'],
      rows: [
        [1, 'Tea'],
        [2, 'Mug 100%'],
        [3, 'Mug, small'],
      ],
    },
    {
      name: 'cities',
      columns: ['id', 'name'],
      rows: [
        [1, 'Oslo'],
        [2, 'Turku'],
      ],
    },
  ],
  ...more,
});
