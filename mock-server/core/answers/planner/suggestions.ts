import type { Reach, ReachableField, ReachableTopic } from '../../access/reach.js';
import { escaped } from '../markdown.js';
import { inner, plural } from './query-name.js';
import { defaultMeasure, isTime } from './topic-defaults.js';
import { vocabularyOf } from './vocabulary.js';

const MOST_SUGGESTIONS = 5;
const MOST_NAMES = 12;

/** An honest answer to a question that has no query: why, and what can be asked. */
export function unplacedMessage(reach: Reach, topics: readonly ReachableTopic[], problem: string): string {
  if (topics.length === 0) return `${problem}\n\nThere is no topic here that you can ask about.`;
  const suggestions = topics.length === 0 ? [] : suggestionsFor(reach, topics);
  return [
    problem,
    `You can ask about ${topics.length === 1 ? 'this topic' : 'these topics'}:`,
    topics.map(describe).join('\n'),
    ...(suggestions.length > 0
      ? ['For example:', suggestions.map((text) => `- ${escaped(text)}`).join('\n')]
      : []),
  ].join('\n\n');
}

function describe({ label, fields }: ReachableTopic): string {
  const labels = (kind: ReachableField['kind']): string =>
    listed([...new Set(fields.filter((field) => field.kind === kind).map(({ field }) => field.label))]);
  const measures = labels('measure');
  const dimensions = labels('dimension');
  const figures = measures === '' ? '' : ` figures: ${measures}.`;
  return `- **${escaped(label)}**:${figures}${dimensions === '' ? '' : ` By: ${dimensions}.`}`;
}

function listed(labels: readonly string[]): string {
  const more = labels.length - MOST_NAMES;
  return labels.slice(0, MOST_NAMES).map(escaped).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Questions that can be asked, each topic in turn; made of the labels of what one may use. */
export function suggestionsFor(reach: Reach, topics: readonly ReachableTopic[]): readonly string[] {
  const perTopic = topics.map((topic) => questionsAbout(reach, topic));
  const rounds = Math.max(0, ...perTopic.map((questions) => questions.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    perTopic.flatMap((questions) => questions[round] ?? []),
  ).flat();
  return [...new Set(inTurn)].slice(0, MOST_SUGGESTIONS);
}

function questionsAbout({ model }: Reach, topic: ReachableTopic): readonly string[] {
  const { entities } = vocabularyOf(topic, model.views);
  const measure = defaultMeasure(topic) ?? topic.fields.find(({ kind }) => kind === 'measure');
  const things = topic.fields.filter((field) => entities.get(field.view) === field && isText(field));
  const property = topic.fields.find((field) => isText(field) && !things.includes(field));
  if (!measure) return things.slice(0, 1).map(({ field }) => `List the ${plural(inner(field.label))}`);
  const { label } = measure.field;
  const [thing] = things.filter(({ view }) => view !== topic.baseView);
  return [
    ...(topic.fields.some(isTime) ? [`${label} by month`] : []),
    ...(thing ? [`Top 5 ${plural(inner(thing.field.label))} by ${inner(label)}`] : []),
    ...(property ? [`${label} by ${inner(property.field.label)}`] : []),
  ];
}

const isText = ({ field }: ReachableField): boolean => 'dataType' in field && field.dataType === 'string';
