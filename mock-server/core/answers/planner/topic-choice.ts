import type { Reach, ReachableTopic } from '../../access/reach.js';
import type { ReadWords } from './marks.js';
import { readPrompt } from './read-prompt.js';
import type { Reading } from './reading.js';
import { defaultMeasure, isTime } from './topic-defaults.js';
import { Values } from './values.js';
import { vocabularyOf } from './vocabulary.js';

/** The values of the text dimensions of some topics. */
export function valuesOf(
  topics: readonly ReachableTopic[],
  knownValues: (field: string) => readonly string[],
): Values {
  const texts = topics.flatMap(({ fields }) =>
    fields.filter(({ field }) => 'dataType' in field && field.dataType === 'string').map(({ id }) => id),
  );
  return new Values(new Set(texts), knownValues);
}

/** A prompt as each topic reads it, the one that explains most of it first; of equals, the first. */
export function readByTopic(
  read: ReadWords,
  { model }: Reach,
  topics: readonly ReachableTopic[],
  values: Values,
  before: ReadonlySet<string>,
): readonly Reading[] {
  return topics
    .map((topic) => readPrompt(read, vocabularyOf(topic, model.views), values, before))
    .map((reading) => ({ reading, score: scoreOf(reading) }))
    .sort((a, b) => b.score - a.score)
    .map(({ reading }) => reading);
}

/** How much of a prompt a topic explains; what it asks for and the topic does not have counts against it. */
export function scoreOf(reading: Reading): number {
  const { explained, mention, measures, vocabulary, spans, grains, earlier } = reading;
  const timed = spans.length > 0 || grains.length > 0 || earlier !== null;
  const noTime = timed && !vocabulary.topic.fields.some(isTime);
  const needsFigure =
    measures.length === 0 && (reading.rank !== null || reading.compare !== null || reading.grouped);
  const noFigure = needsFigure && !defaultMeasure(vocabulary.topic);
  return explained + mention - (noTime ? 1 : 0) - (noFigure ? 1 : 0);
}
