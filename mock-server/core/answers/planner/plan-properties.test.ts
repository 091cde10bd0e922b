import { describe, expect, it } from 'vitest';
import type { Plan } from './index.js';
import { readWords } from './marks.js';
import { ask, shop, shopWithout, told } from './testing/shop.js';
import { nowAt } from './time-spans.js';
import { readByTopic, valuesOf } from './topic-choice.js';
import { wordsOf } from './words.js';

const NONE: readonly string[] = [];

const PIECES = [
  ...[
    'revenue',
    'sales',
    'average sale',
    'pieces',
    'web sales',
    'by',
    'per',
    'and',
    'in',
    'only',
    'not',
    'without',
    'all',
  ],
  ...[
    'shop',
    'city',
    'product',
    'category',
    'month',
    'weekday',
    'Lisbon',
    'Web',
    'Tents',
    'Ridge',
    'Atlantis',
    '株式会社',
  ],
  ...[
    'top',
    'worst',
    '5',
    'most',
    'how many',
    'which',
    'list',
    'low stock',
    'sort by',
    'ascending',
    'instead',
    'also',
    'that',
  ],
  ...[
    'last year',
    'this month',
    'Q1',
    '2025',
    'since March',
    'the quarter before',
    'vs',
    'compare',
    'as a table',
    'chart',
    ',',
  ],
];

/** Prompts of random pieces, the same at every run. */
function* prompts(count: number): Generator<string> {
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let made = 0; made < count; made += 1) {
    yield Array.from({ length: 1 + next(9) }, () => PIECES[next(PIECES.length)]).join(' ');
  }
}

const fieldsIn = (plan: Plan): string[] =>
  plan.kind === 'unplaced'
    ? []
    : plan.queries
        .flatMap(({ query }) => [
          ...query.fields,
          ...Object.keys(query.filters),
          ...query.sorts.map(({ field }) => field),
        ])
        .map((field) => field.split('[')[0] ?? '');

describe('whatever the prompt', () => {
  it('a plan is the same each time, and uses only what the asker may use', () => {
    const open = shopWithout('shops.city', 'sales.revenue', 'shelves.low');
    let previous = null;
    let placed = 0;
    for (const prompt of prompts(400)) {
      for (const reach of [shop, open]) {
        const plan: Plan = ask(prompt, { reach, previous });
        expect(ask(prompt, { reach, previous }), prompt).toEqual(plan);
        const reachable = new Set(reach.topics.flatMap(({ fields }) => fields.map(({ id }) => id)));
        expect(
          fieldsIn(plan).filter((field) => !reachable.has(field)),
          prompt,
        ).toEqual([]);
        if (plan.kind === 'query') {
          placed += 1;
          previous = plan.queries[0];
          expect(previous.query.fields.length, prompt).toBeGreaterThan(0);
          expect(new Set(previous.query.fields).size, prompt).toBe(previous.query.fields.length);
        }
      }
    }
    expect(placed).toBeGreaterThan(150);
  });

  it('what it sorts by is shown', () => {
    for (const prompt of prompts(400)) {
      const plan = ask(prompt);
      for (const { query } of plan.kind === 'query' ? plan.queries : []) {
        expect(query.fields, prompt).toEqual(expect.arrayContaining(query.sorts.map(({ field }) => field)));
      }
    }
  });

  it('looks at each word of a long prompt no more often than of a short one', () => {
    const patterns = [
      ...[
        'revenue by shop ',
        'in Atlantis ',
        'last ',
        '12 ',
        'between March and ',
        'Ridge Tent, 2 ',
        '1/',
        "o'",
      ],
      ...['2026-', 'the quarter before ', 'Lisbon ', 'Zeta '],
    ];
    for (const pattern of patterns) {
      const looks = (times: number): number => {
        const words = wordsOf(pattern.repeat(times));
        let count = 0;
        const counted = new Proxy(words, {
          get: (target, key) => {
            count += 1;
            return Reflect.get(target, key);
          },
        });
        const values = valuesOf(shop.topics, (field) =>
          field === 'shops.city' ? ['Lisbon', 'Ridge Tent, 2 person'] : NONE,
        );
        readByTopic(readWords(counted, nowAt('2026-07-01')), shop, shop.topics, values, new Set());
        return count / words.length;
      };
      expect(looks(1_000), pattern).toBeLessThan(1.2 * looks(200) + 5);
    }
  });

  it('a prompt that no person would read is not read either', () => {
    const plan = ask('a '.repeat(50_000));
    expect(plan.kind === 'unplaced' && plan.message).toContain('it has 50000 words, and I read up to 20000');
    expect(told(ask(`${'hello '.repeat(9_000)} revenue`))).toBe('sales.revenue as kpi');
  });
});
