import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { reachOf } from '../../core/access/reach-of.js';
import type { Caller } from '../../core/access.js';
import { iso } from '../../core/clock.js';
import type { EffectiveUser } from '../../core/directory/effective-user.js';
import { DomainError } from '../../core/errors.js';
import { type Order, pageOf } from '../../core/page.js';
import type { Space } from '../../core/space.js';
import type { Model } from '../../core/world.js';
import { type Edge, serve } from '../serve.js';
import { presentPage } from './present-page.js';
import { presentTopic, presentTopicSummary } from './present-topic.js';

/** No page size is published for this list; the conversation list's is taken over. */
const PAGE_SIZE = 20;

/** Models and their topics, as far as the key's user may use them. */
export function modelRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/models',
    serve(edge, 'modelsList', ({ query, caller, space }) => {
      const { modelId, connectionId, baseModelId, name, modelKind } = query;
      const me = selfOf(space, caller);
      const wanted = space.world.models.filter(
        (model) =>
          mayOpen(me, model) &&
          (modelId === undefined || model.id === modelId) &&
          (connectionId === undefined || model.connectionId === connectionId) &&
          (baseModelId === undefined || model.baseModelId === baseModelId) &&
          (name === undefined || model.name === name) &&
          (modelKind === undefined || model.kind === modelKind),
      );
      const order = orderBy(query.sortField ?? 'name', query.sortDirection ?? 'asc');
      const page = pageOf(wanted, order, query.cursor ?? null, query.pageSize ?? PAGE_SIZE);
      const withBranches = (query.include ?? '').split(',').includes('activeBranches');
      const body: Wire['ModelsListResponse'] = {
        pageInfo: presentPage(page),
        records: page.items.map((model) => presentModel(space, model, withBranches)),
      };
      return { status: 200, body };
    }),
  );

  router.get(
    '/api/v1/models/:modelId/topic',
    serve(edge, 'modelsListTopics', ({ path, query, caller, space }) => {
      const me = selfOf(space, caller);
      const { semantic } = modelAt(space, me, path.modelId, query.branch_id);
      const open = new Set(reachOf(semantic, me.attributes, 'workbook').topics.map(({ name }) => name));
      const topics = semantic.topics.filter(({ name }) => open.has(name)).map(presentTopicSummary);
      const body: Wire['ModelsListTopicsResponse'] = { success: true, topics };
      return { status: 200, body };
    }),
  );

  router.get(
    '/api/v1/models/:modelId/topic/:topicName',
    serve(edge, 'modelsGetTopic', ({ path, query, caller, space }) => {
      const me = selfOf(space, caller);
      const { semantic } = modelAt(space, me, path.modelId, query.branch_id);
      const topic = semantic.topics.find(({ name }) => name === path.topicName);
      const reach = reachOf(semantic, me.attributes, 'workbook').topics.find(
        ({ name }) => name === path.topicName,
      );
      // A topic somebody lacks a grant for looks the same as one that does not exist.
      if (!topic || !reach) throw new DomainError('topic_not_found', `Topic ${path.topicName} not found`);
      const body: Wire['ModelsGetTopicResponse'] = {
        success: true,
        topic: presentTopic(semantic, topic, reach),
      };
      return { status: 200, body };
    }),
  );
}

/** The key's user, with what decides what they see. */
function selfOf({ directory }: Space, { user }: Caller): EffectiveUser {
  const me = directory.effectiveUser(user.membershipId);
  if (!me) throw new DomainError('membership_not_found', `Membership ${user.membershipId} not found`);
  return me;
}

const mayOpen = (me: EffectiveUser, model: Model): boolean => me.roleOn(model) !== 'NO_ACCESS';

/** A model, or the branch of it that is asked for. One its reader has no access to looks as if it did not exist. */
function modelAt(space: Space, me: EffectiveUser, modelId: string, branchId: string | undefined): Model {
  const { models } = space.world;
  const model = models.find((candidate) => candidate.id === modelId && mayOpen(me, candidate));
  if (!model) throw new DomainError('model_not_found', `Model ${modelId} not found`);
  if (branchId === undefined) return model;
  const branch = models.find(
    ({ id, kind, baseModelId }) => id === branchId && kind === 'BRANCH' && baseModelId === modelId,
  );
  if (!branch) throw new DomainError('branch_not_found', `Branch ${branchId} not found on model ${modelId}`);
  return branch;
}

type SortField = 'name' | 'modelKind' | 'connectionId' | 'baseModelId' | 'createdAt' | 'updatedAt';

const orderBy = (field: SortField, direction: 'asc' | 'desc'): Order<Model> => ({
  by: (model) => [field === 'modelKind' ? model.kind : (model[field] ?? '')],
  descending: direction === 'desc',
});

function presentModel(space: Space, model: Model, withBranches: boolean): Wire['ModelRecord'] {
  const { id, name, kind, connectionId, baseModelId } = model;
  const branches = space.world.models
    .filter((other) => other.kind === 'BRANCH' && other.baseModelId === id)
    .map((branch) => ({ id: branch.id, name: branch.name }));
  return {
    id,
    name,
    modelKind: kind,
    connectionId,
    baseModelId,
    createdAt: iso(model.createdAt),
    updatedAt: iso(model.updatedAt),
    deletedAt: null,
    ...(withBranches ? { branches } : {}),
  };
}
