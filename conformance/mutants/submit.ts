import { defineMutant } from './define-mutant.js';

export const submitMutants = [
  defineMutant({
    name: 'copies-null-branch',
    story:
      'Copies `branchId: null` from a job status into the next submit, where a branch must be a UUID or absent.',
    kills: ['submit.well-formed'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'const { userId, ...body } = question;',
        replace: `const { userId, ...rest } = question;
          const body = rest.conversationId === undefined ? rest : { ...rest, branchId: null };`,
      },
    ],
  }),
  defineMutant({
    name: 'decorates-the-prompt',
    story: 'Appends house instructions to whatever the user wrote.',
    kills: ['submit.prompt-unchanged'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'const { userId, ...body } = question;',
        replace: `const { userId, ...rest } = question;
          const body = { ...rest, prompt: rest.prompt + ' Answer in Markdown, be brief.' };`,
      },
    ],
  }),
  defineMutant({
    name: 'resends-after-server-error',
    story: 'Treats a 5xx answer to a submit as if nothing had been accepted, and submits again.',
    kills: ['submit.no-blind-resend'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (response.status >= 500 || response.status === 408) throw acceptanceUnknown();',
        replace: `if (response.status >= 500) {
          await pause(backOffMs(attempt, response.retryAfter), signal);
          continue;
        }`,
      },
    ],
  }),
  defineMutant({
    name: 'resends-after-lost-connection',
    story: 'Submits again when the connection drops before the answer came.',
    kills: ['submit.no-blind-resend'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'throw error instanceof Unreachable || signal.aborted ? acceptanceUnknown() : error;',
        replace: `if (!(error instanceof Unreachable)) throw error;
          return http.once({ method: 'POST', path: '/api/v1/ai/jobs', query: { userId }, body }, signal);`,
      },
    ],
  }),
  defineMutant({
    name: 'doubles-the-prefix',
    story: 'Lets its address end in `/api`, and puts paths behind it that begin so too.',
    kills: ['submit.well-formed'],
    edits: [
      {
        file: 'http.ts',
        find: 'const url = new URL(this.baseUrl + request.path);',
        replace: "const url = new URL(this.baseUrl + '/api' + request.path);",
      },
    ],
  }),
];
