import type { Reach, ReachableTopic } from '../../access/reach.js';
import { assemble } from './assemble.js';
import { type Draft, draftOf } from './draft.js';
import { followUp, isFollowUp } from './follow-up.js';
import { freshQuestion } from './fresh-question.js';
import { type ReadWords, readWords } from './marks.js';
import { isProblem, type Placed, type Problem } from './placed.js';
import type { Plan, PlanInput } from './plan.js';
import { readPrompt } from './read-prompt.js';
import type { Reading } from './reading.js';
import { unplacedMessage } from './suggestions.js';
import { type Now, nowAt } from './time-spans.js';
import { readByTopic, scoreOf, valuesOf } from './topic-choice.js';
import type { Values } from './values.js';
import { vocabularyOf } from './vocabulary.js';
import { questionOf, wordsOf } from './words.js';

/** Time to read grows with the number of words. */
const MOST_WORDS = 20_000;

/**
 * Turns a question into one or two semantic queries, in the words of what the one who asks may use; or says that it
 * cannot. Depends on its input alone.
 */
export function planQuestion({ prompt, topicName, reach, knownValues, asOf, previous }: PlanInput): Plan {
  const topics = reach.topics.filter(({ name }) => topicName === null || name === topicName);
  const words = wordsOf(questionOf(prompt));
  if (words.length > MOST_WORDS) {
    const problem = `That is too long for a question: it has ${words.length} words, and I read up to ${MOST_WORDS}.`;
    return { kind: 'unplaced', message: unplacedMessage(reach, topics, problem) };
  }
  const now = nowAt(asOf);
  const before = previous && draftOf(previous, topics);
  const values = valuesOf(topics, knownValues);
  const read = readWords(words, now);
  const asked = { read, reach, values, now };
  const fresh = readByTopic(read, reach, inOrder(topics, before), values, fieldsOf(null));
  const goesOn = before && readFollowUp(asked, before, fresh[0]);
  const { reading, outcome } = goesOn ?? placeFresh(fresh, now);
  if (isProblem(outcome)) {
    return { kind: 'unplaced', message: unplacedMessage(reach, topics, outcome.problem) };
  }
  return {
    kind: 'query',
    queries: assemble(outcome),
    understood: [`Topic ${outcome.draft.topic.name}`, ...(reading?.notes ?? []), ...outcome.notes],
    ignored: reading?.ignored ?? [],
  };
}

/** Name of the topic that explains most of a prompt, the first of equals; null only where there is none at all. */
export function planTopic(prompt: string, reach: Reach): string | null {
  // What a topic is good for does not depend on when it is asked.
  const read = readWords(wordsOf(questionOf(prompt)).slice(0, MOST_WORDS), nowAt('2000-01-01'));
  const [best] = readByTopic(
    read,
    reach,
    reach.topics,
    valuesOf([], () => []),
    fieldsOf(null),
  );
  return best?.vocabulary.topic.name ?? null;
}

interface Asked {
  readonly read: ReadWords;
  readonly reach: Reach;
  readonly values: Values;
  readonly now: Now;
}

interface Attempt {
  readonly reading: Reading | undefined;
  readonly outcome: Placed | Problem;
}

function placeFresh([reading]: readonly Reading[], now: Now): Attempt {
  return { reading, outcome: reading ? freshQuestion(reading, now) : { problem: 'I cannot answer that.' } };
}

/** The prompt as a change of the question before, or null when it is better taken as a question of its own. */
function readFollowUp(
  { read, reach, values, now }: Asked,
  before: Draft,
  fresh: Reading | undefined,
): Attempt | null {
  const vocabulary = vocabularyOf(before.topic, reach.model.views);
  const reading = readPrompt(read, vocabulary, values, fieldsOf(before));
  if (!isFollowUp(reading)) return null;
  // Another topic knows words that this one does not.
  if (fresh && scoreOf(fresh) >= scoreOf(reading) + 1 && !isProblem(freshQuestion(fresh, now))) return null;
  return { reading, outcome: followUp(reading, before, now) };
}

/** Of topics that explain a prompt alike, the one talked about comes first. */
const inOrder = (topics: readonly ReachableTopic[], before: Draft | null): readonly ReachableTopic[] => [
  ...topics.filter((topic) => topic === before?.topic),
  ...topics.filter((topic) => topic !== before?.topic),
];

const fieldsOf = (draft: Draft | null): ReadonlySet<string> => {
  const fields = draft ? [...draft.dimensions.map(({ field }) => field), ...draft.measures] : [];
  return new Set([...fields.map(({ id }) => id), ...Object.keys(draft?.filters ?? {})]);
};
