import { defineMutant } from './define-mutant.js';

export const conversationMutants = [
  defineMutant({
    name: 'forgets-the-conversation',
    story: 'Starts a new conversation for every follow-up.',
    kills: ['conversations.follow-up-carries-id'],
    edits: [
      {
        file: 'ask.ts',
        find: 'const question = { modelId, prompt, conversationId };',
        replace: 'const question = { modelId, prompt };',
      },
    ],
  }),
  defineMutant({
    name: 'pushes-in',
    story: 'Submits a second turn while the first runs, and again and again after each 409.',
    kills: ['conversations.one-turn-at-a-time'],
    edits: [
      { file: 'conversations.ts', find: 'untilAborted(earlier, signal).then(turn)', replace: 'turn()' },
      {
        file: 'jobs.ts',
        find: 'if (response.status !== 429 || attempt === SUBMIT_ATTEMPTS - 1) throw refused(response);',
        replace: `if (response.status !== 409 && response.status !== 429) throw refused(response);
    if (attempt > 20) throw refused(response);`,
      },
    ],
  }),
  defineMutant({
    name: 'shortens-answers',
    story: 'Shows the beginning of each answer of a conversation only.',
    kills: ['conversations.reads-history'],
    edits: [
      {
        file: 'conversations.ts',
        find: 'const text = message.text ?? message.content;',
        replace: `const isAnswer = message.role === 'assistant' && typeof message.text === 'string';
    const text = isAnswer ? String(message.text).slice(0, 12) : (message.text ?? message.content);`,
      },
    ],
  }),
  defineMutant({
    name: 'expects-answers-for-ever',
    story:
      'Takes a question without an answer for a broken conversation, though answers expire after 30 days.',
    kills: ['conversations.survives-expired-answers'],
    edits: [
      {
        file: 'conversations.ts',
        find: 'return parseTurns(response.body);',
        replace: `const turns = parseTurns(response.body);
  if (!turns.some((turn) => turn.role === 'assistant')) throw new Error('The conversation is broken.');
  return turns;`,
      },
    ],
  }),
  defineMutant({
    name: 'knows-one-conversation-dialect',
    story: 'Reads `text` and not `content`.',
    kills: ['conversations.reads-docs-dialect'],
    edits: [{ file: 'conversations.ts', find: 'message.text ?? message.content', replace: 'message.text' }],
  }),
];
