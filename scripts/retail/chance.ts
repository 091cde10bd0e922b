import { en, Faker } from '@faker-js/faker';

interface Weighted {
  readonly weight: number;
}

/** Seeded chance of one part of the dataset, so that a change to one part leaves the others as they are. */
export class Chance {
  readonly faker: Faker;

  constructor(seed: number, languages: ConstructorParameters<typeof Faker>[0]['locale'] = [en]) {
    this.faker = new Faker({ locale: languages, seed });
  }

  happens(probability: number): boolean {
    return this.faker.number.float() < probability;
  }

  /** A whole number from `min` to `max`. */
  int(min: number, max: number): number {
    return this.faker.number.int({ min, max });
  }

  one<Item>(items: readonly Item[]): Item {
    return this.faker.helpers.arrayElement([...items]);
  }

  /** One of the items, the heavier the likelier. */
  weighted<Item extends Weighted>(items: readonly Item[]): Item {
    return this.#pick(items, totals(items));
  }

  /** Picks again and again from the same items, which may be many. */
  picker<Item extends Weighted>(items: readonly Item[]): () => Item {
    const upTo = totals(items);
    return () => this.#pick(items, upTo);
  }

  #pick<Item extends Weighted>(items: readonly Item[], upTo: readonly number[]): Item {
    const aim = this.faker.number.float() * (upTo.at(-1) ?? 0);
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    const picked = items[low];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }
}

function totals(items: readonly Weighted[]): readonly number[] {
  let sum = 0;
  return items.map(({ weight }) => {
    sum += weight;
    return sum;
  });
}
