import { FIRST_DAY, spanLabel, unitOf } from './calendar.js';
import { type Expected, MarkReader, type MeaningOf, MOST_WORDS, said } from './mark-reader.js';
import type { Mark } from './marks.js';
import { inner } from './query-name.js';

/** Where words that are no field may be a part of a value. */
const EXPECTS_VALUE: ReadonlySet<Expected> = new Set<Expected>([
  'of',
  'only',
  'which',
  'except',
  'count',
  'thing',
]);

/** Nobody asks about more times than this in a question. */
const MOST_SPANS = 60;

/** What values, times and numbers mean at their place in a prompt. */
export class ValueReader extends MarkReader {
  protected value({ hits }: MeaningOf<'value'>, mark: Mark): void {
    const { reading } = this;
    reading.explained += mark.length;
    const hit = hits.length === 1 ? hits[0] : this.likeliest(hits, this.#namedAround());
    if (!hit) return;
    const kind = this.expected === 'except' || this.negated ? 'is not' : 'is';
    this.filter({ ...hit, kind }, mark);
  }

  /** Fields beside the mark, and those that are shown. */
  #namedAround(): ReadonlySet<string> {
    const near = [...this.candidatesAt(this.index - 1), ...this.candidatesAt(this.index + 1)];
    return new Set([...near, ...this.reading.dimensions.map(({ id }) => id)]);
  }

  /**
   * Words that mean nothing, from one mark to another: part of a value, or something nobody here knows. Returns the last
   * mark that was used up.
   */
  protected unknown(mark: Mark, first: number, last: number): number {
    const expected = this.expected;
    const after = this.marks[last + 1];
    const besideField = this.marks[first - 1]?.means.kind === 'field' || after?.means.kind === 'field';
    // "Addresses of customers" is not about customers.
    const heads = after?.means.kind === 'of' && this.words[after.from]?.key === 'of';
    const strict = expected !== null || heads || this.wordsOf(mark).some(({ named }) => named);
    const maybeValue = !heads && (expected === null || EXPECTS_VALUE.has(expected));
    if (
      maybeValue &&
      expected !== 'except' &&
      !this.negated &&
      (strict || besideField || after?.means.kind === 'value')
    ) {
      // Of "Ridge Tent" the second word alone may be another value.
      const both =
        after?.means.kind === 'value' ? { ...mark, length: after.from + after.length - mark.from } : null;
      if (both && this.#partOfValue(both, first, last + 1)) return last + 1;
      if ((strict || besideField) && this.#partOfValue(mark, first, last)) return last;
    }
    if (strict) this.unclear(mark);
    else this.tell(this.reading.ignored, mark);
    this.expect(null);
    return last;
  }

  /** Takes words for a part of a value, where there is one with them in it. */
  #partOfValue(mark: Mark, first: number, last: number): boolean {
    if (mark.length > MOST_WORDS) return false;
    const { fields } = this.reading.vocabulary;
    const near = new Set([...this.candidatesAt(first - 1), ...this.candidatesAt(last + 1)]);
    const hits = this.values.containing(this.wordsOf(mark), fields);
    const { measures, dimensions } = this.reading;
    const views = new Set([...measures, ...dimensions].map(({ view }) => view));
    const beside = hits.some(({ field }) => near.has(field));
    const named = hits.filter(({ field }) => views.has(fields.get(field)?.view ?? ''));
    const found = this.likeliest(beside || named.length === 0 ? hits : named, near);
    if (!found) return false;
    this.reading.explained += mark.length;
    this.filter({ field: found.field, value: found.text, kind: 'contains' }, mark);
    return true;
  }

  /** Takes a number for how many are wanted, where it can be that. */
  protected count(count: number, mark: Mark): boolean {
    const { reading } = this;
    const before = this.marks[this.index - 1]?.means.kind;
    const next = this.marks[this.index + 1]?.means.kind;
    const fits =
      before === 'rank' || before === 'of' || next === 'rank' || next === 'field' || next === 'grain';
    if (!fits || reading.count !== null) return false;
    if (this.words[mark.from]?.minus) {
      this.unclear({ ...mark, length: 1 });
      return true;
    }
    reading.count = count;
    return true;
  }

  protected grain({ grain, bare }: MeaningOf<'grain'>, mark: Mark): void {
    const { reading } = this;
    const expected = this.expected;
    if (expected === 'except') {
      reading.noGrain = true;
      this.expect(null);
      return;
    }
    if (expected === 'sort') {
      reading.sort = { of: null, descending: null, ...reading.sort, field: grain };
      this.expect(null);
      return;
    }
    const called = expected === 'by' || expected === 'which' || expected === 'thing' || expected === 'amount';
    // "Order date month" says how to cut the date.
    if (bare && !called && !this.afterAnd && this.marks[this.index - 1]?.means.kind !== 'field') return;
    if (!reading.grains.includes(grain)) reading.grains.push(grain);
    this.note(mark, `by ${grain}`);
    if (expected !== 'by') this.expect(null);
  }

  protected time({ phrase }: MeaningOf<'time'>, mark: Mark): void {
    const { reading } = this;
    this.expect(null);
    if (phrase.kind === 'earlier') {
      reading.earlier ??= { unit: phrase.unit };
      this.note(mark, 'the time before');
      return;
    }
    const { span, endless, relative } = phrase;
    const text = said(this.wordsOf(mark));
    if (span.from < EARLIEST && !BEGINNING.test(text)) {
      this.unclear(mark);
      return;
    }
    if (reading.compare && this.#isCompared(mark)) reading.comparedTime = true;
    if (reading.spans.some((known) => known.span.from === span.from && known.span.until === span.until))
      return;
    if (reading.spans.length === MOST_SPANS) {
      this.unclear(mark);
      return;
    }
    const label = inner(text);
    // Other words say no more than the days do.
    const telling = relative !== null || endless || span.from === FIRST_DAY || RELATIVE.test(label);
    reading.spans.push({ span, label: telling ? label : '', relative });
    this.note(mark, `from ${span.from} until ${span.until} (${spanLabel(span, endless)})`);
  }

  /** "Compare stores with last year", where "compare stores last year" is about stores. */
  #isCompared({ from }: Mark): boolean {
    const before = this.words[from - 1]?.key === 'the' ? from - 2 : from - 1;
    return COMPARED_WITH.has(this.words[before]?.key ?? '');
  }

  /** "2023, 2024 and 2025" is one time in three parts. */
  protected joinSpans(): void {
    const { spans, grains } = this.reading;
    if (spans.length < 3) return;
    const inOrder = spans.map(({ span }) => span).sort((a, b) => (a.from < b.from ? -1 : 1));
    const [first] = inOrder;
    const last = inOrder.at(-1);
    const unit = first && unitOf(first);
    const linked = inOrder.every(
      (span, i) => unitOf(span) === unit && (i === 0 || inOrder[i - 1]?.until === span.from),
    );
    if (!first || !last || !unit || !linked) return;
    spans.splice(0, spans.length, {
      span: { from: first.from, until: last.until },
      label: '',
      relative: null,
    });
    if (grains.length === 0) grains.push(unit);
  }
}

/** Nobody has figures from before. */
const EARLIEST = '1900-01-01';
const BEGINNING = /^(?:before|until|till|through|up)\b/i;
const COMPARED_WITH = new Set('with to against vs versus than of behind'.split(' '));

const RELATIVE = /\b(?:past|last|previous|prior|date|far|ytd|qtd|mtd|wtd)\b/i;
