import { add, FIRST_DAY, type Span, type Unit, yearOf } from './calendar.js';
import { numberOf } from './numbers.js';
import { type NamedSpan, type Now, readSpan, startsSpan, unitAt } from './time-spans.js';
import type { Word } from './words.js';

/** A time that a prompt asks about. */
export type TimePhrase =
  | {
      readonly kind: 'span';
      readonly span: Span;
      /** Open at its end: "since March". */
      readonly endless: boolean;
      readonly relative: NamedSpan['relative'];
    }
  /** A time before the one talked about; null steps back by its own length. */
  | { readonly kind: 'earlier'; readonly unit: Unit | null };

export interface ReadTime {
  readonly phrase: TimePhrase;
  readonly length: number;
}

/** The time that begins at a word, taking as many words as belong to it, or null. */
export function readTime(words: readonly Word[], index: number, now: Now): ReadTime | null {
  if (!maySayTime(words[index]?.key ?? '')) return null;
  return readEarlier(words, index) ?? readOpen(words, index, now) ?? readBetween(words, index, now);
}

/** Whether a time can begin with a word: most words need no closer look. */
const maySayTime = (key: string): boolean => OPENING.has(key) || startsSpan(key);

const OPENING = new Set(
  'the between from since after before until till through up same period one'.split(' '),
);

const TO = new Set(['to', 'until', 'till', 'through', 'thru']);
const PERIODS = new Set(['period', 'time', 'span', 'day', 'week', 'month', 'quarter']);

/** "the quarter before", "a year earlier", "previous period", "same period last year". */
function readEarlier(words: readonly Word[], index: number): ReadTime | null {
  const key = words[index]?.key ?? '';
  const second = words[index + 1]?.key ?? '';
  if (key === 'the' && second === 'same') {
    const found = readSame(words, index + 1);
    return found && { ...found, length: found.length + 1 };
  }
  if (key === 'same') return readSame(words, index);
  if ((key === 'previous' || key === 'prior' || key === 'preceding') && second === 'period')
    return earlier(null, 2);
  if (key === 'period' && (second === 'before' || second === 'earlier')) return earlier(null, 2);
  const unit = unitAt(words, index);
  // "the month before March" is another thing than "the month before".
  const ends = words[index + 2]?.joined !== true || !/^[0-9]/.test(words[index + 2]?.key ?? '');
  if (unit && EARLIER.has(second) && ends && numberOf(words[index - 1]?.key ?? '') === null)
    return earlier(unit, 2);
  return key === 'one' && unitAt(words, index + 1) && EARLIER.has(words[index + 2]?.key ?? '')
    ? earlier(unitAt(words, index + 1), 3)
    : null;
}

/** "same quarter last year", "same period of the year before". */
function readSame(words: readonly Word[], index: number): ReadTime | null {
  if (!PERIODS.has(words[index + 1]?.key ?? '')) return null;
  let at = index + 2;
  while (at < index + 4 && ['of', 'a', 'the', 'in', 'one'].includes(words[at]?.key ?? '')) at += 1;
  const back = ['last', 'previous', 'prior'].includes(words[at]?.key ?? '');
  const unit = unitAt(words, back ? at + 1 : at);
  return unit && (back || EARLIER.has(words[at + 1]?.key ?? '')) ? earlier(unit, at + 2 - index) : null;
}

const EARLIER = new Set(['before', 'earlier', 'prior', 'ago']);

const earlier = (unit: Unit | null, length: number): ReadTime => ({
  phrase: { kind: 'earlier', unit },
  length,
});

/** "since March", "after 2024", "before Q2", "until the last month". */
function readOpen(words: readonly Word[], index: number, now: Now): ReadTime | null {
  const key = words[index]?.key ?? '';
  if (!OPENERS.has(key)) return null;
  const skip = key === 'up' ? 2 : words[index + 1]?.key === 'the' ? 2 : 1;
  if (key === 'up' && words[index + 1]?.key !== 'to') return null;
  const named = readSpan(words, index + skip, now);
  if (!named) return null;
  const length = skip + named.length;
  if (key === 'since' || key === 'after') {
    const from = key === 'since' ? named.span.from : named.span.until;
    const until = now.elapsed > from ? now.elapsed : add(from, 1, 'day');
    return { phrase: { kind: 'span', span: { from, until }, endless: true, relative: null }, length };
  }
  const until = key === 'before' ? named.span.from : named.span.until;
  return {
    phrase: { kind: 'span', span: { from: FIRST_DAY, until }, endless: false, relative: null },
    length,
  };
}

const OPENERS = new Set(['since', 'after', 'before', 'until', 'till', 'through', 'up']);

/** "between A and B", "from A to B", "A to B", "A-B", or A alone. */
function readBetween(words: readonly Word[], index: number, now: Now): ReadTime | null {
  const opener = words[index]?.key;
  const opened = opener === 'between' || opener === 'from' ? 1 : 0;
  const first = readSpan(words, index + opened, now);
  if (!first) return null;
  const link = index + opened + first.length;
  const word = words[link];
  const dashed = word?.link === '-';
  const linked = dashed || TO.has(word?.key ?? '') || (opener === 'between' && word?.key === 'and');
  const second = linked ? readSpan(words, dashed ? link : link + 1, now) : null;
  if (second && word) {
    const span = join(first, second);
    const length = opened + first.length + (dashed ? 0 : 1) + second.length;
    if (span) return { phrase: { kind: 'span', span, endless: false, relative: null }, length };
  }
  if (opened && opener === 'from' && ['on', 'onward'].includes(word?.key ?? '')) {
    const { from } = first.span;
    const until = now.elapsed > from ? now.elapsed : add(from, 1, 'day');
    return {
      phrase: { kind: 'span', span: { from, until }, endless: true, relative: null },
      length: 2 + first.length,
    };
  }
  const { span, relative } = first;
  return { phrase: { kind: 'span', span, endless: false, relative }, length: opened + first.length };
}

/** From the first to the end of the second; a year that only one of them names is meant for both. */
function join(first: NamedSpan, second: NamedSpan): Span | null {
  const end = second.span;
  if (first.inYear) {
    const starts = [0, 1].map((back) => first.inYear?.(yearOf(end.from) - back));
    const start = starts.find((span) => span && span.from <= end.from);
    return start ? { from: start.from, until: end.until } : null;
  }
  const ends = second.inYear ? [0, 1].map((on) => second.inYear?.(yearOf(first.span.from) + on)) : [end];
  const last = ends.find((span) => span && span.from >= first.span.from);
  return last ? { from: first.span.from, until: last.until } : null;
}
