import type { ReachableField, ReachableTopic } from '../../access/reach.js';
import { Phrases } from './phrases.js';
import { phraseKey } from './words.js';

/** A field that words may mean. */
export interface Candidate {
  readonly field: ReachableField;
  /** How well the words name it. */
  readonly weight: number;
  /** Words that must stand in the prompt as they are, not in another number: "on sale" is not "on sales". */
  readonly exactly: string | null;
  /** Named by what it counts, which only a plural does: "customers", not "customer". */
  readonly plural: boolean;
  /** Says another thing in the plural: an "average order" is one order, "average orders" are how many on average. */
  readonly singular: boolean;
}

/** The words of one topic. */
export interface Vocabulary {
  readonly topic: ReachableTopic;
  readonly phrases: Phrases<readonly Candidate[]>;
  /** What the topic itself is called, and how well each name fits. */
  readonly mentions: Phrases<number>;
  readonly fields: ReadonlyMap<string, ReachableField>;
  /** Dimensions that stand for what a view is about, such as the name of a customer; by view. */
  readonly entities: ReadonlyMap<string, ReachableField>;
}

const LABEL = 4;
const SYNONYM = 3;
const QUALIFIED = 3;
const NAME = 2;
const ENTITY = 1;

const known = new WeakMap<ReachableTopic, Vocabulary>();

/** What the labels, names and synonyms of a topic mean. Learnt once for a topic. */
export function vocabularyOf(topic: ReachableTopic, views: readonly ViewWords[]): Vocabulary {
  const learnt = known.get(topic) ?? learn(topic, views);
  known.set(topic, learnt);
  return learnt;
}

/** What a view is called. */
export interface ViewWords {
  readonly name: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

function learn(topic: ReachableTopic, views: readonly ViewWords[]): Vocabulary {
  const phrases = new Phrases<readonly Candidate[]>();
  const add = (phrase: string, field: ReachableField, weight: number, plural = false): void => {
    const candidate = {
      field,
      weight,
      exactly: isExact(phrase, field) ? phrase.toLowerCase() : null,
      plural,
      singular: counted.has(phraseKey(phrase.replace(AGGREGATE, ''))) && AGGREGATE.test(phrase),
    };
    phrases.add(phrase, (before = []) => [...before, candidate]);
  };
  const counted = new Set(
    topic.fields
      .filter(isPlainCount)
      .flatMap(({ field, view }) => [field.label, spaced(view)].map(phraseKey)),
  );
  const called = new Map(views.map((view) => [view.name, [view.label, spaced(view.name), ...view.synonyms]]));
  const entities = new Map<string, ReachableField>();
  for (const [view, names] of called) {
    const entity = entityOf(
      topic.fields.filter((field) => field.view === view),
      names,
    );
    if (entity) entities.set(view, entity);
  }
  for (const field of topic.fields) {
    const { label, name, synonyms } = field.field;
    const names = called.get(field.view) ?? [spaced(field.view)];
    add(label, field, LABEL);
    for (const synonym of synonyms) add(synonym, field, SYNONYM);
    // A plain count is called after what it counts, so its own name says nothing.
    if (!(isPlainCount(field) && name === 'count')) add(spaced(name), field, NAME);
    for (const view of names) add(`${view} ${label}`, field, QUALIFIED);
    if (isPlainCount(field)) {
      for (const view of names) {
        add(view, field, ENTITY, true);
        add(`${view} count`, field, ENTITY);
      }
    }
    if (entities.get(field.view) === field) for (const view of names) add(view, field, ENTITY);
  }
  const mentions = new Phrases<number>([
    ...topic.synonyms.map((synonym) => [synonym, 0.25] as const),
    ...[topic.label, spaced(topic.name)].map((name) => [name, 0.5] as const),
  ]);
  return {
    topic,
    phrases,
    mentions,
    fields: new Map(topic.fields.map((field) => [field.id, field])),
    entities,
  };
}

const AGGREGATE = /^(?:average|avg|mean|median|total)\s+/i;

const isPlainCount = ({ field }: ReachableField): boolean =>
  'aggregateType' in field &&
  ['count', 'count_distinct'].includes(field.aggregateType ?? '') &&
  Object.keys(field.filters).length === 0;

/** "On sale" is not "on sales", and "customers since 2024" is not about the field "customer since". */
const isExact = (phrase: string, { field }: ReachableField): boolean =>
  ('dataType' in field && field.dataType === 'boolean') ||
  /\b(?:since|from|before|after|until)$/i.test(phrase);

/** The dimension that names a thing, else the one that numbers it. */
function entityOf(fields: readonly ReachableField[], names: readonly string[]): ReachableField | undefined {
  const keys = new Set(names.map(phraseKey));
  const texts = fields.filter(({ field }) => 'dataType' in field && field.dataType === 'string');
  return (
    texts.find(({ field }) => keys.has(phraseKey(field.label))) ??
    texts.find(({ field }) => ['name', 'title'].includes(field.name)) ??
    texts.find(({ field }) => field.name.endsWith('_name')) ??
    fields.find(({ field }) => 'primaryKey' in field && field.primaryKey)
  );
}

const spaced = (name: string): string => name.replaceAll('_', ' ');
