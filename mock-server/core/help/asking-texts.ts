import type { HelpText } from './help-text.js';

/** About asking questions and reading answers. */
export const askingTexts: readonly HelpText[] = [
  {
    slug: 'ask-a-question',
    title: 'Ask a question',
    keywords: ['chat', 'prompt', 'poll', 'status', 'start', 'agent'],
    text: 'Submit a job with the id of a shared model and a prompt. It answers at once with a job id. Read the job every two to five seconds until its `state` is `COMPLETE`, `FAILED` or `CANCELLED`, then read its result: the answer in Markdown, and each query that was run with its rows as CSV.',
  },
  {
    slug: 'follow-up-questions',
    title: 'Follow-up questions',
    keywords: ['history', 'chat', 'thread', 'continue', 'conversationId', '409'],
    text: 'Each job belongs to a conversation. Send its `conversationId` with the next prompt, and words like "only Europe" or "by month" refer to the answer before. A conversation works on one job at a time: wait until the last one has ended, or cancel it, before the next.',
  },
  {
    slug: 'topics',
    title: 'Topics',
    keywords: ['topicName', 'subject', 'area', 'pick', 'choose', 'ai_chat_topics'],
    text: 'A topic is a curated part of a model: a base view, the views joined to it, and their dimensions and measures. A question is answered from one topic. Leave the choice to the agent, name a topic yourself, or let pick-topic suggest one. A model may list the topics that AI may use; all others are then out of its reach.',
  },
  {
    slug: 'generate-a-query',
    title: 'Generate a query',
    keywords: ['generate-query', 'definition', 'semantic', 'sql', 'runQuery', 'workbook'],
    text: 'Generate-query turns one prompt into one query and waits for it, without a job or a conversation. Set `runQuery` to false to get the definition alone. A 200 is not yet a success: when no query fits the prompt, or the query cannot run, the `error` of the body says so.',
  },
  {
    slug: 'charts',
    title: 'Charts of an answer',
    keywords: ['picture', 'image', 'png', 'vis', 'visualization', 'draw', 'graph', 'plot'],
    text: 'The visualization of a completed job is a PNG. A single figure or a plain table has none, which is answered with 422 and is no reason to try again: show the text. Say in the prompt what you want to see, for example "as a bar chart".',
  },
  {
    slug: 'branches',
    title: 'Branches of a model',
    keywords: ['branchId', 'develop', 'draft', 'version', 'test'],
    text: 'A branch holds changes to a model that are not merged yet. Give the id of the branch along with the id of its model, and the question is answered with the topics and fields as they are on the branch. A branch of another model is not found.',
  },
  {
    slug: 'ai-credits',
    title: 'AI credits',
    keywords: ['limit', 'cost', 'quota', '402', 'shutoff', 'spend', 'usage'],
    text: 'Questions spend AI credits of the organization. Once they are used up, generate-query answers 402 with the code `shutoff`, and submitted jobs are denied. Trying again does not help; an administrator has to raise the limit.',
  },
];
