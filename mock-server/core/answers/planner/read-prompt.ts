import { type Mark, marksOf, type ReadWords } from './marks.js';
import { FieldReader } from './read-fields.js';
import { emptyReading, type Reading } from './reading.js';
import type { Values } from './values.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Reads a prompt in the words of one topic, from left to right. What a field is wanted for shows in the words before it:
 * "by", "how many", "top 5".
 * @param before fields of the question before; of two fields with the same value theirs is meant
 */
export function readPrompt(
  read: ReadWords,
  vocabulary: Vocabulary,
  values: Values,
  before: ReadonlySet<string>,
): Reading {
  const marks = marksOf(read, vocabulary, values);
  const reading = new Reader(emptyReading(vocabulary), read.words, marks, values, before).read();
  const mentions = read.words.map((_, index) => vocabulary.mentions.at(read.words, index)?.meaning ?? 0);
  reading.mention = mentions.reduce((best, mention) => Math.max(best, mention), 0);
  return reading;
}

class Reader extends FieldReader {
  read(): Reading {
    for (let index = 0; index < this.marks.length; index += 1) {
      const mark = this.marks[index];
      // So much is unclear that the rest cannot help.
      if (!mark || this.hopeless()) break;
      this.index = index;
      const { kind } = mark.means;
      if (kind === 'unknown' || kind === 'number') index = this.#unknownRun(mark, index);
      else this.#mark(mark);
      this.afterAnd = kind === 'and';
      this.negated = kind === 'not';
    }
    this.finish();
    return this.reading;
  }

  #mark(mark: Mark): void {
    const { reading } = this;
    const { means } = mark;
    switch (means.kind) {
      case 'and':
        break;
      case 'field':
        this.field(means, mark);
        break;
      case 'value':
        this.value(means, mark);
        break;
      case 'topic':
        reading.explained += mark.length;
        this.expect(null);
        break;
      case 'by':
        this.expect('by');
        break;
      case 'count':
        this.expect('count');
        break;
      case 'which':
        reading.list = true;
        this.expect('which');
        break;
      case 'of':
        reading.only ||= means.only;
        this.expect(means.only ? 'only' : 'of');
        break;
      case 'except':
        this.expect('except');
        break;
      case 'all':
        this.expect('all');
        break;
      case 'not':
        this.negated = true;
        break;
      case 'rank':
        reading.rank ??= { descending: means.descending, judged: means.judged ?? false, by: null };
        this.expect(means.of === 'things' ? 'thing' : 'amount');
        break;
      case 'sort':
        reading.sort ??= { field: null, descending: null, of: null };
        this.expect('sort');
        break;
      case 'direction':
        reading.sort = { field: reading.sort?.field ?? null, descending: means.descending, of: means.of };
        this.expect(null);
        break;
      case 'grain':
        this.grain(means, mark);
        break;
      case 'trend':
        this.trend = true;
        break;
      case 'chart':
        reading.chart = { type: means.chart ?? reading.chart?.type ?? null };
        this.expect(null);
        break;
      case 'compare':
        reading.compare = { unit: reading.compare?.unit ?? means.unit };
        this.expect(null);
        break;
      case 'back':
        if (reading.back === null || reading.back === 'none') reading.back = means.change;
        this.expect(means.change === 'add' ? 'of' : null, true);
        break;
      case 'no-filters':
        reading.noFilters = true;
        this.expect(null);
        break;
      case 'no-times':
        reading.noTimes = true;
        this.expect(null);
        break;
      case 'modifier':
        this.unclear(mark);
        this.expect(null);
        break;
      case 'time':
        this.time(means, mark);
        break;
    }
  }

  /** Numbers, and words in a row that mean nothing; returns the place of the last of them. */
  #unknownRun(mark: Mark, index: number): number {
    if (mark.means.kind === 'number' && this.count(mark.means.count, mark)) return index;
    let last = index;
    let { length } = mark;
    // Words that say nothing may stand between two marks, and then they are no run.
    for (let next = this.marks[last + 1]; next?.means.kind === 'unknown'; next = this.marks[last + 1]) {
      if (next.from !== mark.from + length) break;
      last += 1;
      length += next.length;
    }
    return this.unknown({ ...mark, length }, index, last);
  }
}
