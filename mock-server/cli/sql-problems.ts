import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, loadDataset, type SemanticModel } from '../../fixtures/index.js';
import type { ReachableField, ReachableTopic } from '../core/access/reach.js';
import { reachOf } from '../core/access/reach-of.js';
import { compileQuery } from '../core/answers/sql/compile-query.js';
import { ModelIndex } from '../core/answers/sql/model-index.js';
import type { Attributes } from '../core/directory/effective-user.js';
import { openWarehouse } from '../warehouse/index.js';

/**
 * Tries every field of a dataset that is right otherwise on its SQL engine: on its own first, so that a mistake is told
 * where it is made, then in the topics, where the SQL of joins and of fields over several views comes in.
 */
export async function sqlProblems(folder: string): Promise<readonly string[]> {
  const dataset = loadDataset(folder);
  const { models } = dataset;
  const { run } = await openWarehouse(dataset);
  /** What the engine has to say against a field of a topic, or null. */
  const complaint = (field: string, topic: ReachableTopic, model: SemanticModel): string | null => {
    const query = { topic: topic.name, table: topic.baseView, fields: [field], filters: {}, sorts: [] };
    try {
      const { sql, parameters } = compileQuery({ ...query, limit: 0 }, topic, model);
      // In brackets, what ends the statement too soon is a mistake as well.
      run(`SELECT * FROM (\n${sql}\n)`, parameters);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const problems = models.flatMap((model) => {
    const alone = model.views.flatMap((view) => {
      const fields = fieldsOf(model, view.name);
      const topic = { ...BARE, name: view.name, label: view.label, baseView: view.name, fields };
      return fields.flatMap(({ id, field }) => {
        const others = [...ModelIndex.of(model).viewsBehind(id)].some((behind) => behind !== view.name);
        const wrong = others ? null : complaint(id, topic, model);
        if (wrong === null) return [];
        const file = fileOf(folder, models, model, `views/${view.name}.view.yaml`);
        const kind = 'dataType' in field ? 'dimensions' : 'measures';
        return [
          `The dataset file ${file} (${kind}.${field.name}.sql) holds SQL that SQLite refuses: ` +
            `${wrong}; correct it.`,
        ];
      });
    });
    if (alone.length > 0) return alone;
    return reachOf(model, openTo(dataset), 'workbook').topics.flatMap((topic) => {
      const [first] = topic.fields.flatMap(({ id }) => {
        const wrong = complaint(id, topic, model);
        return wrong === null ? [] : [{ id, wrong }];
      });
      if (!first) return [];
      const file = fileOf(folder, models, model, `topics/${topic.name}.topic.yaml`);
      return [
        `The dataset file ${file} makes a topic in which "${first.id}" cannot be asked for, because SQLite ` +
          `says: ${first.wrong}; correct the SQL of that field, of what it is built on, or of the join that leads to it.`,
      ];
    });
  });
  // A branch has most of its views from its base.
  return [...new Set(problems)];
}

/** The file a model has a view or topic from: its own, or one of the models it builds on. */
function fileOf(
  folder: string,
  models: readonly SemanticModel[],
  model: SemanticModel,
  path: string,
): string {
  const file = join(folder, 'models', model.key, path);
  const base = models.find(({ key }) => key === model.base);
  return base && !existsSync(file) ? fileOf(folder, models, base, path) : file;
}

/** A topic of one view, without limits. */
const BARE = { synonyms: [], joins: [], rowFilters: [], missingAttributes: [] };

const fieldsOf = ({ views }: SemanticModel, viewName: string): readonly ReachableField[] =>
  views
    .filter(({ name }) => name === viewName)
    .flatMap(({ dimensions, measures }) => [
      ...dimensions.map((field) => ({ field, kind: 'dimension' as const })),
      ...measures.map((field) => ({ field, kind: 'measure' as const })),
    ])
    .map(({ field, kind }) => ({ id: `${viewName}.${field.name}`, view: viewName, kind, field }));

/** Attributes to which every topic is open. */
function openTo({ models, userAttributes }: Dataset): Attributes {
  const values = new Map<string, (string | number)[]>(userAttributes.map(({ name }) => [name, ['']]));
  for (const { accessGrants } of models) {
    for (const { userAttribute, allowedValues } of Object.values(accessGrants))
      values.set(userAttribute, [...(values.get(userAttribute) ?? []), ...allowedValues]);
  }
  return Object.fromEntries(values);
}
