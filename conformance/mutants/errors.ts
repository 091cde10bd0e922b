import { defineMutant } from './define-mutant.js';

export const errorMutants = [
  defineMutant({
    name: 'gives-up-at-429',
    story: 'Takes the first 429 for the end of the job.',
    kills: ['errors.backs-off-on-429'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (!isTransient(response.status)) throw refused(response);',
        replace: 'if (response.status === 429 || !isTransient(response.status)) throw refused(response);',
      },
    ],
  }),
  defineMutant({
    name: 'hammers-on-429',
    story: 'Answers a 429 with the same request, at once.',
    kills: ['errors.backs-off-on-429', 'errors.honours-retry-after'],
    edits: [
      {
        file: 'jobs.ts',
        find: '({ retryAfter } = response);',
        replace: `await pause(50, signal);
          continue;`,
      },
    ],
  }),
  defineMutant({
    name: 'ignores-retry-after',
    story: 'Has a back-off of its own and never looks at Retry-After.',
    kills: ['errors.honours-retry-after'],
    edits: [
      {
        file: 'waiting.ts',
        find: 'const asked = retryAfter === null ? undefined : askedMs(retryAfter, now);',
        replace: 'const asked = retryAfter === null ? undefined : askedMs("1", now);',
      },
    ],
  }),
  defineMutant({
    name: 'reads-seconds-only',
    story: 'Knows Retry-After as a number of seconds only and takes a date for none at all.',
    kills: ['errors.honours-retry-after'],
    edits: [
      {
        file: 'waiting.ts',
        find: 'const date = Date.parse(header);',
        replace: 'const date = now; void header;',
      },
    ],
  }),
  defineMutant({
    name: 'waits-an-hour-if-told',
    story: 'Obeys any Retry-After in a sleep that no deadline can end.',
    kills: ['errors.caps-retry-after'],
    edits: [
      { file: 'waiting.ts', find: 'LONGEST_OBEYED_MS = 30_000', replace: 'LONGEST_OBEYED_MS = 86_400_000' },
      {
        file: 'jobs.ts',
        find: 'await pause(waitMs, signal);',
        replace: 'await pause(waitMs, waitMs > 60_000 ? new AbortController().signal : signal);',
      },
    ],
  }),
  defineMutant({
    name: 'dies-on-one-bad-poll',
    story: 'Takes a 503 or a proxy page between two polls for the end of the job.',
    kills: ['errors.survives-transient-poll-errors'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (!isTransient(response.status)) throw refused(response);',
        replace: 'if (response.status !== 429) throw refused(response);',
      },
    ],
  }),
  defineMutant({
    name: 'argues-with-a-denial',
    story: 'Sends a submit again after 401 or 403.',
    kills: ['errors.gives-up-on-denial'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (response.status !== 429 || attempt === SUBMIT_ATTEMPTS - 1) throw refused(response);',
        replace: `const tryAgain = [401, 403, 429].includes(response.status) && attempt < 2;
          if (!tryAgain) throw refused(response);`,
      },
    ],
  }),
  defineMutant({
    name: 'knows-one-error-shape',
    story: 'Reads `detail` and nothing else, so other error bodies come out as a bare status.',
    kills: ['errors.reads-every-dialect'],
    edits: [
      { file: 'error-text.ts', find: 'text(value.message) ??', replace: '' },
      {
        file: 'error-text.ts',
        find: '(isObject(value.error) ? inner(value.error) : text(value.error))',
        replace: 'text(value.code)',
      },
    ],
  }),
  defineMutant({
    name: 'chokes-on-html',
    story: 'Parses every error body as JSON and crashes on a page from a proxy.',
    kills: ['errors.reads-every-dialect'],
    edits: [
      {
        file: 'error-text.ts',
        find: 'return fromJson(body) ?? fromPlainText(body) ??',
        replace: 'JSON.parse(body); return fromJson(body) ?? fromPlainText(body) ??',
      },
    ],
  }),
];
