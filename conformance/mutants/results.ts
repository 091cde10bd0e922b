import { defineMutant } from './define-mutant.js';

export const resultMutants = [
  defineMutant({
    name: 'peeks-at-the-result',
    story: 'Asks for the result after every poll, whether the job is COMPLETE or not.',
    kills: ['results.not-before-complete'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (isComplete(response.body, jobId)) return;',
        replace: `if (isComplete(response.body, jobId)) return;
          await http.once({ method: 'GET', path: \`/api/v1/ai/jobs/\${jobId}/result\` }, signal);`,
      },
    ],
  }),
  defineMutant({
    name: 'insists-on-json',
    story: 'Refuses a result whose content type is not application/json.',
    kills: ['results.any-content-type'],
    edits: [
      {
        file: 'http.ts',
        find: 'const body = this.withoutKey(new TextDecoder().decode(content));',
        replace: `if (response.ok && request.path.endsWith('/result') && !response.headers.get('content-type')?.includes('json')) {
        return { status: 406, body: 'The result is not JSON', retryAfter: null };
      }
      const body = this.withoutKey(new TextDecoder().decode(content));`,
      },
    ],
  }),
  defineMutant({
    name: 'no-patience-for-the-result',
    story: 'Takes the first 404 after COMPLETE for the end.',
    kills: ['results.survives-lag'],
    edits: [
      { file: 'results.ts', find: 'response.status === 404 || response.status === 409 ||', replace: '' },
    ],
  }),
  defineMutant({
    name: 'asks-for-ever',
    story: 'Retries a result that is gone without end.',
    kills: ['results.bounded-when-gone'],
    edits: [
      { file: 'results.ts', find: 'const ATTEMPTS = 8;', replace: 'const ATTEMPTS = 1_000;' },
      { file: 'results.ts', find: 'const LAG_MS = 1_000;', replace: 'const LAG_MS = 250;' },
    ],
  }),
  defineMutant({
    name: 'invents-an-answer',
    story: 'Says something soothing when the result is gone.',
    kills: ['results.bounded-when-gone'],
    edits: [
      {
        file: 'results.ts',
        find: 'if (lastTry || !mayAppear)',
        replace: `if (lastTry && response.status === 404) return { text: 'Your data looks fine.', tables: [], incomplete: false };
      if (lastTry || !mayAppear)`,
      },
    ],
  }),
  defineMutant({
    name: 'hides-failed-steps',
    story: 'Takes COMPLETE to mean that every query ran.',
    kills: ['results.surfaces-failed-step'],
    edits: [
      { file: 'results.ts', find: 'actions.some(didNotWork)', replace: 'false && actions.some(didNotWork)' },
    ],
  }),
  defineMutant({
    name: 'assumes-csv',
    story: 'Crashes on a failed query step, which has no CSV.',
    kills: ['results.surfaces-failed-step', 'results.tolerates-unknown-shapes'],
    edits: [
      {
        file: 'tables.ts',
        find: "typeof result.csvResult !== 'string' || result.csvResult.trim() === ''",
        replace: "(result.csvResult as string).trim() === ''",
      },
    ],
  }),
  defineMutant({
    name: 'assumes-known-actions',
    story: 'Refuses an answer that holds an action of a kind it does not know.',
    kills: ['results.tolerates-unknown-shapes'],
    edits: [
      {
        file: 'results.ts',
        find: 'const { type, status, isError, result } = action;',
        replace: `const { type, status, isError, result } = action;
  if (!['generate_query', 'summarize', 'failure'].includes(String(type))) throw new AskEnded('failed', 'Unknown action');`,
      },
    ],
  }),
  defineMutant({
    name: 'assumes-timestamps',
    story: 'Refuses an answer that holds an action without a timestamp.',
    kills: ['results.tolerates-unknown-shapes'],
    edits: [
      {
        file: 'results.ts',
        find: 'const { type, status, isError, result } = action;',
        replace: `const { type, status, isError, result } = action;
  if (typeof action.timestamp !== 'string') throw new AskEnded('failed', 'No timestamp');`,
      },
    ],
  }),
  defineMutant({
    name: 'shows-markers-as-rows',
    story: 'Shows the marker lines of a truncated CSV as if they were data.',
    kills: ['results.tells-truncation'],
    edits: [{ file: 'tables.ts', find: "EXCERPT_MARKER.test(line[0] ?? '')", replace: 'line.length === 0' }],
  }),
  defineMutant({
    name: 'keeps-truncation-quiet',
    story: 'Shows an excerpt as if it were everything.',
    kills: ['results.tells-truncation'],
    edits: [
      {
        file: 'tables.ts',
        find: 'result.csvResultWasTruncated === true || lines.some(isMarker)',
        replace: 'false',
      },
    ],
  }),
  defineMutant({
    name: 'says-it-twice',
    story:
      'Shows the messages of all actions and then the answer, which a summarize action has said already.',
    kills: ['results.answer-once'],
    edits: [
      {
        file: 'results.ts',
        find: 'text: words(result.message) ??',
        replace:
          "text: words([...actions.map((action) => action.message), result.message].filter(Boolean).join('\\n')) ??",
      },
    ],
  }),
  defineMutant({
    name: 'prints-undefined',
    story: 'Prints whatever comes out of a field that may be missing.',
    kills: ['results.no-placeholder-text'],
    edits: [
      {
        file: 'results.ts',
        find: "words(result.resultSummary) ?? 'Omni finished without a written answer.'",
        replace: 'String(words(result.resultSummary))',
      },
    ],
  }),
  defineMutant({
    name: 'trusts-every-link',
    story: 'Shows the chat link as it came, wherever it leads.',
    kills: ['results.only-own-links'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'const link = chatLink(omniChatUrl, baseUrl);',
        replace: 'const link = chatLink(omniChatUrl, baseUrl) ?? String(omniChatUrl);',
      },
    ],
  }),
  defineMutant({
    name: 'splits-on-commas',
    story: 'Splits CSV lines at every comma, thousands separators included.',
    kills: ['results.keeps-display-numbers'],
    edits: [
      {
        file: 'tables.ts',
        find: `parse(result.csvResult, {
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
  })`,
        replace: "parse('').concat(result.csvResult.split('\\n').map((line) => line.split(',')))",
      },
    ],
  }),
  defineMutant({
    name: 'turns-text-into-numbers',
    story: 'Shows a number it parsed itself instead of the text Omni sent.',
    kills: ['results.keeps-display-numbers'],
    edits: [
      {
        file: 'tables.ts',
        find: 'rows: rows.filter((row) => !isHeaderAgain(row)),',
        replace: `rows: rows.filter((row) => !isHeaderAgain(row)).map((row) =>
      row.map((cell) => (/^[\\d.,]+$/.test(cell) ? String(Number.parseFloat(cell)) : cell))),`,
      },
    ],
  }),
  defineMutant({
    name: 'waits-for-events',
    story: 'Takes "stream" for server-sent events and reads the lines that begin with `data:`.',
    kills: [
      'results.any-content-type',
      'results.surfaces-failed-step',
      'results.survives-lag',
      'results.tolerates-unknown-shapes',
    ],
    edits: [
      {
        file: 'results.ts',
        find: '    result = JSON.parse(body);',
        replace: `    const events = body.split('\\n').filter((line) => line.startsWith('data:'));
    result = events.length === 0 ? {} : JSON.parse(events.at(-1)!.slice(5));`,
      },
    ],
  }),
];
