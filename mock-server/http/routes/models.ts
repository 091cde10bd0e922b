import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { iso } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { type Order, pageOf } from '../../core/page.js';
import type { Space } from '../../core/space.js';
import type { Model } from '../../core/world.js';
import { type Edge, serve } from '../serve.js';
import { presentPage } from './present-page.js';

/** No page size is published for this list; the conversation list's is taken over. */
const PAGE_SIZE = 20;

/** Models and their topics. */
export function modelRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/models',
    serve(edge, 'modelsList', ({ query, space }) => {
      const { modelId, connectionId, baseModelId, name, modelKind } = query;
      const wanted = space.world.models.filter(
        (model) =>
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
    serve(edge, 'modelsListTopics', ({ path, query, space }) => {
      const { topics } = modelAt(space, path.modelId, query.branch_id);
      const summaries = topics.map(({ relationships, views, ...summary }) => summary);
      const body: Wire['ModelsListTopicsResponse'] = { success: true, topics: summaries };
      return { status: 200, body };
    }),
  );

  router.get(
    '/api/v1/models/:modelId/topic/:topicName',
    serve(edge, 'modelsGetTopic', ({ path, query, space }) => {
      const topic = modelAt(space, path.modelId, query.branch_id).topics.find(
        ({ name }) => name === path.topicName,
      );
      if (!topic) throw new DomainError('topic_not_found', `Topic ${path.topicName} not found`);
      const { relationships, views } = topic;
      const body: Wire['ModelsGetTopicResponse'] = {
        success: true,
        topic: { ...topic, relationships: [...relationships], views: [...views] },
      };
      return { status: 200, body };
    }),
  );
}

/** A model, or the branch of it that is asked for. */
function modelAt(space: Space, modelId: string, branchId: string | undefined): Model {
  const { models } = space.world;
  const model = models.find(({ id }) => id === modelId);
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
