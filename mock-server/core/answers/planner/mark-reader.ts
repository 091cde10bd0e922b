import type { Mark, Meaning } from './marks.js';
import type { Reading, ValueUse } from './reading.js';
import type { Values } from './values.js';
import type { Word } from './words.js';

/** What the words before make likely: a dimension after "by", a measure after "how many", a value after "in". */
export type Expected =
  | 'by'
  | 'count'
  | 'which'
  | 'of'
  | 'only'
  | 'except'
  | 'all'
  | 'thing'
  | 'amount'
  | 'sort'
  | null;

export type MeaningOf<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>;

/** Nobody names more values than this in a question. */
const MOST_VALUES = 200;
const MOST_NOTES = 40;
/** More words than this are not taken for one thing, and more things are not told. */
export const MOST_WORDS = 8;

/** Reads marks one after the other into a reading; what is expected next depends on those before. */
export class MarkReader {
  protected readonly reading: Reading;
  protected readonly marks: readonly Mark[];
  protected index = 0;
  protected afterAnd = false;
  protected negated = false;
  protected readonly words: readonly Word[];
  protected readonly values: Values;
  protected readonly before: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  protected expected: Expected = null;
  constructor(
    reading: Reading,
    words: readonly Word[],
    marks: readonly Mark[],
    values: Values,
    before: ReadonlySet<string>,
  ) {
    this.reading = reading;
    this.words = words;
    this.marks = marks;
    this.values = values;
    this.before = before;
  }

  /** @param mildly only where nothing else is expected */
  protected expect(expected: Expected, mildly = false): void {
    if (mildly && this.expected !== null) return;
    this.expected = expected;
    if (expected === 'by') this.reading.grouped = true;
  }

  protected keep(field: string, value: boolean, mark: Mark): void {
    this.filter({ field, value, kind: 'is' }, mark);
  }

  protected filter(use: ValueUse, mark: Mark): void {
    const { values } = this.reading;
    const key = `${use.field} ${use.kind} ${use.value}`;
    this.negated = false;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (values.length === MOST_VALUES) {
      this.unclear(mark);
      return;
    }
    values.push(use);
    this.note(mark, `${use.field} ${use.kind} ${JSON.stringify(use.value)}`);
  }

  protected unclear(mark: Mark): void {
    this.tell(this.reading.unclear, mark);
  }

  protected hopeless(): boolean {
    return this.reading.unclear.length === MOST_WORDS;
  }

  /** Fields that a mark may mean. */
  protected candidatesAt(index: number): string[] {
    const means = this.marks[index]?.means;
    return means?.kind === 'field' ? means.candidates.map(({ field }) => field.id) : [];
  }

  /** Of several fields with the same value: one that is named, one talked about before, one that names a thing. */
  protected likeliest<T extends { readonly field: string }>(
    hits: readonly T[],
    named: ReadonlySet<string>,
  ): T | undefined {
    const { fields, entities } = this.reading.vocabulary;
    const isEntity = ({ field }: T): boolean => {
      const reached = fields.get(field);
      return reached !== undefined && entities.get(reached.view) === reached;
    };
    return (
      hits.find(({ field }) => named.has(field)) ??
      hits.find(({ field }) => this.before.has(field)) ??
      hits.find(isEntity) ??
      hits[0]
    );
  }

  protected wordsOf({ from, length }: Mark): readonly Word[] {
    return this.words.slice(from, from + length);
  }

  protected tell(list: string[], mark: Mark): void {
    if (list.length === MOST_WORDS) return;
    const text = said(this.wordsOf(mark).slice(0, MOST_WORDS));
    if (!list.includes(text)) list.push(text);
  }

  protected note(mark: Mark, meaning: string): void {
    const { notes } = this.reading;
    if (notes.length === MOST_NOTES) return;
    const note = `"${said(this.wordsOf(mark))}": ${meaning}`;
    if (!notes.includes(note)) notes.push(note);
  }
}

/** The words, cut short when somebody pastes what is no word. */
export const said = (words: readonly Word[]): string => {
  const text = words.map(({ text, link }, index) => (index === 0 ? text : `${link ?? ' '}${text}`)).join('');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};
