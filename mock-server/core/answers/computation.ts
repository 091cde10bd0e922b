import type { SemanticModel } from '../../../fixtures/index.js';
import type { Reach, ReachableTopic } from '../access/reach.js';
import { reachOf } from '../access/reach-of.js';
import type { EffectiveUser } from '../directory/effective-user.js';
import type { Answer, AnsweredQuery, AnswerFailure, Question } from './answer-engine.js';
import { queryFailed } from './failures.js';
import { KnownValues } from './known-values.js';
import { Lru } from './lru.js';
import { escaped } from './markdown.js';
import { type Plan, type PlannedQuery, type PlannedQuestion, planQuestion } from './planner/index.js';
import { presentQuery } from './present-query.js';
import { type CompiledQuery, compileQuery } from './sql/compile-query.js';
import { stepMessage } from './step-message.js';
import { summaryOf } from './summary.js';
import { type Table, tableOf } from './table-of.js';
import type { Warehouse } from './warehouse.js';

/** How an answer came to be, for people who want to know. */
export interface Explanation {
  /** What the asker may use. */
  readonly reach: Reach;
  readonly plan: Plan;
  /** The topic of the plan; null when there is none. */
  readonly topic: ReachableTopic | null;
  readonly answer: Answer | AnswerFailure;
}

type QueryPlan = Extract<Plan, { readonly kind: 'query' }>;

/** Tables and answers kept for those who ask the same again. Jobs hold on to answers, so equal ones should be one. */
const KEPT = 200;
/** Questions kept for each asker, and the longest of them. */
const KEPT_EACH = 50;
const LONGEST_KEPT = 500;

/** Works out answers from rows, with the permissions of whoever asks. */
export class Computation {
  readonly #warehouse: Warehouse;
  readonly #asOf: string;
  readonly #tables = new Lru<Table>(KEPT);
  readonly #answers = new Lru<Answer>(KEPT);
  /** Questions that open a conversation, by what their askers may use: the same ones come again and again. */
  readonly #opening = new WeakMap<Reach, Lru<Explanation>>();
  readonly #values: KnownValues;

  /** @param asOf the moment that "today" means in a question */
  constructor(warehouse: Warehouse, asOf: string) {
    this.#warehouse = warehouse;
    this.#values = new KnownValues(warehouse);
    this.#asOf = asOf;
  }

  explain(question: Question): Explanation {
    const { prompt, model, topicName, asker, previous } = question;
    const reach = reachOf(model.semantic, asker.attributes, 'ai');
    if (previous !== null || prompt.length > LONGEST_KEPT) return this.#workOut(question, reach);
    const kept = this.#opening.get(reach) ?? new Lru<Explanation>(KEPT_EACH);
    this.#opening.set(reach, kept);
    return kept.get(JSON.stringify([prompt, topicName, asker.name]), () => this.#workOut(question, reach));
  }

  #workOut({ prompt, model: { semantic }, topicName, asker, previous }: Question, reach: Reach): Explanation {
    const plan = planQuestion({
      prompt,
      topicName,
      reach,
      knownValues: this.#values.of(reach),
      asOf: this.#asOf,
      previous: questionBehind(previous),
    });
    if (plan.kind === 'unplaced') {
      const { message } = plan;
      const answer = this.#answers.get(message, () => ({ message, topic: null, queries: [] }));
      return { reach, plan, topic: null, answer };
    }
    const wanted = plan.queries[0].query.topic;
    const topic = reach.topics.find(({ name }) => name === wanted);
    if (!topic) return { reach, plan, topic: null, answer: queryFailed(`Unknown topic ${wanted}`) };
    return { reach, plan, topic, answer: this.#answer(plan, topic, semantic, asker) };
  }

  #answer(
    plan: QueryPlan,
    topic: ReachableTopic,
    model: SemanticModel,
    asker: EffectiveUser,
  ): Answer | AnswerFailure {
    const [missing] = topic.missingAttributes;
    if (missing) {
      return queryFailed(
        `User attribute "${missing.userAttribute}" has no value`,
        `Topic ${topic.name} shows only rows whose ${missing.field} is in the user attribute "${missing.userAttribute}", ` +
          `and ${asker.name} has none. Set it on the user, in the embed session that makes them, or as a default value.`,
        plan.queries[0].query,
      );
    }
    try {
      const compiled = plan.queries.map(({ query }) => compileQuery(query, topic, model));
      // Whoever has the same rows gets the same answer: the row filters are in the SQL.
      const key = JSON.stringify([model.key, plan.queries, plan.ignored, ...compiled]);
      return this.#answers.get(key, () => this.#answerOf(plan, compiled, model));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return queryFailed('Query failed', reason, plan.queries[0].query);
    }
  }

  #answerOf(
    { queries, ignored }: QueryPlan,
    compiled: readonly CompiledQuery[],
    model: SemanticModel,
  ): Answer {
    const findings = compiled.map((query) => this.#table(query));
    const answered = queries.flatMap((planned, i): AnsweredQuery[] => {
      const [query, table] = [compiled[i], findings[i]];
      return query && table ? [answeredQuery(planned, query, table)] : [];
    });
    const summary = summaryOf(
      queries.flatMap(({ name, query }, i) => {
        const table = findings[i];
        return table ? [{ name, query, table }] : [];
      }),
      model,
    );
    const leftOut = ignored.map((word) => `"${escaped(word)}"`).join(', ');
    return {
      message: leftOut === '' ? summary : `${summary}\n\nNot understood, and left out: ${leftOut}.`,
      topic: queries[0].query.topic,
      queries: answered,
    };
  }

  #table(query: CompiledQuery): Table {
    const key = JSON.stringify([query.sql, query.parameters]);
    return this.#tables.get(key, () => tableOf(query, this.#warehouse));
  }
}

/** What a follow-up starts from. */
function questionBehind(previous: Answer | null): PlannedQuestion | null {
  const computed = previous?.queries[0]?.computed;
  return computed ? { query: computed.semantic, chart: computed.chart } : null;
}

const answeredQuery = (
  { name, query, chart }: PlannedQuery,
  compiled: CompiledQuery,
  table: Table,
): AnsweredQuery => ({
  queryName: name,
  message: stepMessage(table.columns),
  query: presentQuery(query),
  columns: table.headers,
  rows: table.rows,
  computed: {
    semantic: query,
    sql: compiled.sql,
    parameters: compiled.parameters,
    values: table.values,
    chart,
  },
});
