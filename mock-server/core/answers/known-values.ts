import type { SemanticModel } from '../../../fixtures/index.js';
import type { Reach, ReachableTopic } from '../access/reach.js';
import { compileQuery } from './sql/compile-query.js';
import { Expressions } from './sql/expressions.js';
import { ModelIndex } from './sql/model-index.js';
import { Parameters } from './sql/parameters.js';
import { quoted } from './sql/template.js';
import type { SqlRows, Warehouse } from './warehouse.js';

/** Nobody names one of more values than this. */
const MOST_VALUES = 10_000;

/**
 * The distinct values of text dimensions, for recognising them in a prompt. Nobody is told of a value that occurs in
 * other people's rows alone, not even of its spelling: to them it is a word like any other. A value that occurs in no
 * row at all is nobody's, and known to everybody. A list is read once for all who have the same row filters; the same
 * array comes back at every call.
 */
export class KnownValues {
  readonly #warehouse: Warehouse;
  readonly #everywhere = new WeakMap<SemanticModel, Map<string, readonly string[]>>();
  readonly #seen = new WeakMap<SemanticModel, Map<string, readonly string[]>>();

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  /** The values of a field, by its id, as somebody of this reach may hear of them. */
  of({ model, topics }: Reach): (field: string) => readonly string[] {
    const filters = JSON.stringify(topics.map(({ name, rowFilters }) => [name, rowFilters]));
    const filtered = topics.some(({ rowFilters }) => rowFilters.length > 0);
    const everywhere = (field: string) =>
      kept(this.#everywhere, model, field, () => valuesOf(field, model, this.#warehouse));
    if (!filtered) return everywhere;
    return (field) =>
      kept(this.#seen, model, `${field} ${filters}`, () => {
        const own = this.#inRows(field, model, topics);
        const anybodys = kept(this.#everywhere, model, `rows of ${field}`, () => [
          ...this.#inRows(field, model, topics.map(unfiltered)),
        ]);
        const foreign = new Set(anybodys.filter((value) => !own.has(value)));
        return everywhere(field).filter((value) => !foreign.has(value));
      });
  }

  /** Values in the rows of the topics that offer the field. */
  #inRows(field: string, model: SemanticModel, topics: readonly ReachableTopic[]): Set<string> {
    const values = topics
      .filter(
        ({ fields, missingAttributes }) =>
          missingAttributes.length === 0 && fields.some(({ id }) => id === field),
      )
      .flatMap((topic) => {
        const query = {
          topic: topic.name,
          table: topic.baseView,
          fields: [field],
          filters: {},
          sorts: [],
          limit: MOST_VALUES,
        };
        const { sql, parameters } = compileQuery(query, topic, model);
        return textsOf(() => this.#warehouse.run(sql, parameters));
      });
    return new Set(values);
  }
}

const unfiltered = (topic: ReachableTopic): ReachableTopic => ({
  ...topic,
  rowFilters: [],
  missingAttributes: [],
});

function kept(
  lists: WeakMap<SemanticModel, Map<string, readonly string[]>>,
  model: SemanticModel,
  key: string,
  make: () => readonly string[],
): readonly string[] {
  const ofModel = lists.get(model) ?? new Map<string, readonly string[]>();
  lists.set(model, ofModel);
  const list = ofModel.get(key) ?? make();
  ofModel.set(key, list);
  return list;
}

function valuesOf(id: string, model: SemanticModel, warehouse: Warehouse): readonly string[] {
  const index = ModelIndex.of(model);
  const { view, field } = index.dimension(id);
  // What is worked out from other tables is not there without a topic that joins them.
  if (field.dataType !== 'string' || index.viewsBehind(id).size !== 1) return [];
  const alone = { index, parameters: new Parameters(), repeated: new Set<string>(), padded: false };
  const sql = new Expressions(alone).field(id);
  const table = `${quoted(view.tableName)} AS ${quoted(view.name)}`;
  return textsOf(() =>
    warehouse.run(`SELECT DISTINCT ${sql} FROM ${table} ORDER BY 1 LIMIT ${MOST_VALUES}`, []),
  );
}

/** The texts of a first column. A dimension whose SQL is wrong fails the questions that use it, not those that might. */
function textsOf(run: () => SqlRows): string[] {
  try {
    return run().rows.flatMap(([value]) => (typeof value === 'string' && value !== '' ? [value] : []));
  } catch {
    return [];
  }
}
