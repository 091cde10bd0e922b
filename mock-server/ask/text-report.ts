import type { Answer, AnsweredQuery, AnswerFailure } from '../core/answers/answer-engine.js';
import type { Explanation } from '../core/answers/computation.js';
import type { Attributes } from '../core/directory/effective-user.js';
import type { Model } from '../core/world.js';
import type { Turn } from './conversation.js';
import { textTable } from './text-table.js';
import type { Asker } from './who.js';

/** Rows of a table that a terminal shows. */
const SHOWN_ROWS = 20;

/** A conversation for people: who asks, and for each question what was understood, the SQL, the rows, the answer. */
export const textOf = (asker: Asker, model: Model, turns: readonly Turn[]): string =>
  `${[whoOf(asker, model), ...turns.map(turnOf)].join('\n\n')}\n`;

function whoOf({ user, known }: Asker, model: Model): string {
  const role = user.roleOn(model);
  const mayNot = role === 'NO_ACCESS' || role === 'VIEWER';
  const warning = ['A job as this person is refused: asking takes the role QUERY_TOPICS or a higher one.'];
  return section('Who asks', [
    `${user.name}, ${known}`,
    `role ${role} on model ${model.name}${user.orgAdmin ? ', organization admin' : ''}`,
    ...attributeLines(user.attributes),
    ...(mayNot ? warning : []),
  ]);
}

/** The organization's own attributes; those of the system say nothing about rows unless a model asks for them. */
const attributeLines = (attributes: Attributes): readonly string[] =>
  Object.entries(attributes)
    .filter(([name]) => !name.startsWith('omni_'))
    .map(([name, value]) => `${name} = ${value === null ? '(no value)' : [value].flat().join(', ')}`);

function turnOf({ prompt, answer, explanation }: Turn): string {
  const queries = 'failure' in answer ? [] : answer.queries;
  return [
    section('Question', [prompt]),
    explanation
      ? planOf(explanation)
      : section('Plan', ['None: the dataset brings this answer ready-made, the same for everybody.']),
    ...queries.flatMap(queryOf),
    section('Answer', answerLines(answer)),
  ].join('\n\n');
}

function planOf({ plan, topic, reach }: Explanation): string {
  if (plan.kind === 'unplaced') {
    return section('Plan', [
      'None.',
      `Topics within reach: ${reach.topics.map(({ name }) => name).join(', ') || 'none'}`,
    ]);
  }
  const filters = topic?.rowFilters.map(
    ({ field, userAttribute, values, like }) =>
      `Only rows where ${field} is ${like ? 'like ' : ''}${values.join(' or ')}, by the user attribute ${userAttribute}`,
  );
  const missing = topic?.missingAttributes.map(
    ({ field, userAttribute }) =>
      `Rows are filtered by ${field}, and the user attribute ${userAttribute} has no value`,
  );
  return section('Plan', [
    ...plan.understood,
    ...(plan.ignored.length > 0 ? [`Not understood: ${plan.ignored.join(', ')}`] : []),
    ...(filters ?? []),
    ...(missing ?? []),
    ...(filters?.length === 0 && missing?.length === 0 ? ['All rows: no row filter applies'] : []),
  ]);
}

function queryOf({ queryName, query, computed, columns, rows }: AnsweredQuery): readonly string[] {
  const parameters = computed?.parameters.map((value, i) => `?${i + 1} = ${JSON.stringify(value)}`) ?? [];
  const shown = rows.slice(0, SHOWN_ROWS);
  const rest = rows.length > shown.length ? [`and ${rows.length - shown.length} more`] : [];
  return [
    section(`Query: ${queryName}`, [JSON.stringify(query)]),
    ...(computed ? [section('SQL', [...computed.sql.split('\n'), ...parameters])] : []),
    section(
      `Rows: ${rows.length}`,
      rows.length === 0 ? [] : [...textTable(columns, shown).split('\n'), ...rest],
    ),
  ];
}

const answerLines = (answer: Answer | AnswerFailure): readonly string[] =>
  'failure' in answer
    ? [
        `The job fails: ${answer.failure.message} (${answer.failure.code})`,
        ...(answer.failure.detail === undefined ? [] : [answer.failure.detail]),
      ]
    : answer.message.split('\n');

const section = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
