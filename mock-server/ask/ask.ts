import { loadDataset } from '../../fixtures/index.js';
import { Computation } from '../core/answers/computation.js';
import { recordedAnswers } from '../core/answers/recorded-answers.js';
import { worldOf } from '../core/world.js';
import { openWarehouse } from '../warehouse/index.js';
import { converse } from './conversation.js';
import { jsonOf } from './json-report.js';
import { textOf } from './text-report.js';
import { askerNamed } from './who.js';

export interface AskOptions {
  readonly prompt: string;
  /** `externalId` of an embed user, key of a standard user, or `organization`. */
  readonly as: string;
  /** Name or folder. */
  readonly dataset: string;
  /** The only topic to look at; null lets the planner pick. */
  readonly topic: string | null;
  /** Questions that come next in the same conversation. */
  readonly followUps: readonly string[];
  readonly json: boolean;
}

/**
 * Answers a question as somebody, and shows how: what was understood, the SQL with that person's row filters in it, the
 * rows. Rejects with one sentence when the dataset, the person or the topic does not exist.
 */
export async function askCommand(options: AskOptions): Promise<string> {
  const { prompt, as, topic, followUps, json } = options;
  const dataset = loadDataset(options.dataset);
  const world = worldOf(dataset, 1);
  const asker = askerNamed(as, world);
  const model = world.models.find(({ id }) => id === world.modelId);
  if (!model) throw new Error(`Dataset ${dataset.name} has no shared model`);
  const topics = model.semantic.topics.map(({ name }) => name);
  if (topic !== null && !topics.includes(topic)) {
    throw new Error(`There is no topic "${topic}" in model ${model.name}; choose ${topics.join(', ')}`);
  }
  const computation = new Computation(await openWarehouse(dataset), dataset.organization.asOf);
  const turns = converse(
    { prompts: [prompt, ...followUps], model, topicName: topic, asker: asker.user },
    computation,
    recordedAnswers(dataset.questions),
  );
  return json ? jsonOf(asker, model, turns) : textOf(asker, model, turns);
}
