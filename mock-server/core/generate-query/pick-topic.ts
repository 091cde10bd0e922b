import { reachOf } from '../access/reach-of.js';
import type { Caller } from '../access.js';
import { planTopic } from '../answers/planner/index.js';
import { DomainError } from '../errors.js';
import type { Space } from '../space.js';
import { mayAskInBody } from './generate-query.js';

/** What somebody wants a topic for. */
export interface TopicRequest {
  readonly prompt: string;
  readonly modelId: string;
  readonly branchId?: string;
  readonly userId?: string;
  /** The topic the person is looking at. */
  readonly currentTopicName?: string;
  /** The only ones to choose among. */
  readonly potentialTopicNames?: readonly string[];
}

/**
 * Name of the topic that fits a prompt best: always one, as long as there is one to choose.
 * Throws `topic_not_found` when there is none.
 */
export function pickTopic(space: Space, caller: Caller, request: TopicRequest): string {
  const { asker, model, branch } = mayAskInBody(space, caller, { ...request, topicName: null });
  const reach = reachOf((branch ?? model).semantic, asker.attributes, 'ai');
  const { potentialTopicNames: names, currentTopicName: current, prompt } = request;
  const allowed = reach.topics.filter(({ name }) => names?.includes(name) ?? true);
  // Where a prompt fits two topics alike the planner takes the first, so what the person looks at goes in front.
  const topics = [
    ...allowed.filter(({ name }) => name === current),
    ...allowed.filter(({ name }) => name !== current),
  ];
  const topic = planTopic(prompt, { ...reach, topics });
  if (topic === null) {
    throw new DomainError(
      'topic_not_found',
      `Model ${(branch ?? model).id} has no accessible topic to choose`,
    );
  }
  return topic;
}
