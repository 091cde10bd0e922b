import { definePythonMutant } from './define-mutant.js';

const JOBS = 'omni_client/jobs.py';
const RESULTS = 'omni_client/results.py';
const TRANSPORT = 'omni_client/transport.py';

/** Mistakes about one question, as people make them in Python. */
export const pythonJobMutants = [
  definePythonMutant({
    name: 'gets-the-status',
    story: 'Reads `job.get("status")`, which is None for ever and never an error.',
    kills: [
      'polling.reads-state',
      'polling.stops-at-terminal-state',
      'cancel.stops-work',
      'cancel.survives-a-lost-answer',
    ],
    edits: [
      {
        file: JOBS,
        find: '    state = job.get("state")\n    if job.get("id") != job_id or not isinstance(state, str):',
        replace: '    state = job.get("status")\n    if job.get("id") != job_id:',
      },
    ],
  }),
  definePythonMutant({
    name: 'sleeps-a-second',
    story: 'Polls with `time.sleep(1)` in the loop.',
    kills: ['polling.cadence'],
    edits: [
      {
        file: JOBS,
        find: '            troubles, wait = 0, POLL_EVERY\n            continue',
        replace: '            time.sleep(1)\n            troubles, wait = 0, 0\n            continue',
      },
      { file: JOBS, find: 'from .bodies import', replace: 'import time\n\nfrom .bodies import' },
    ],
  }),
  definePythonMutant({
    name: 'sleeps-through-the-deadline',
    story: 'Waits with `time.sleep` where nothing can wake it: neither a deadline nor a cancel.',
    kills: ['errors.caps-retry-after'],
    edits: [
      {
        file: 'omni_client/waiting.py',
        find: '        self._stopped.wait(max(0.0, min(seconds, self.remaining())))',
        replace: '        time.sleep(seconds)',
      },
    ],
  }),
  definePythonMutant({
    name: 'takes-a-refusal-for-nothing',
    story: 'Writes `if response`, where a response is falsy unless it is a success, as with `requests`.',
    kills: ['errors.honours-retry-after'],
    edits: [
      {
        file: TRANSPORT,
        find: '        self.is_transient = status in (408, 425, 429) or status >= 500',
        replace: `        self.is_transient = status in (408, 425, 429) or status >= 500

    def __bool__(self):
        return self.is_success`,
      },
    ],
  }),
  definePythonMutant({
    name: 'passes-over-exceptions',
    story:
      'Polls in a `try` with `except Exception: pass`, so that no end but COMPLETE ever comes out of it.',
    kills: ['polling.stops-at-terminal-state', 'cancel.stops-work', 'cancel.survives-a-lost-answer'],
    edits: [
      {
        file: JOBS,
        find: `            if is_complete(json_object(response.body), job_id):
                return`,
        replace: `            try:
                if is_complete(json_object(response.body), job_id):
                    return
            except Exception:
                pass`,
      },
    ],
  }),
  definePythonMutant({
    name: 'retries-any-exception',
    story: 'Wraps the submit in a loop that tries three times, whatever went wrong.',
    kills: ['submit.no-blind-resend'],
    edits: [
      {
        file: JOBS,
        find: `        except Unreachable:
            raise acceptance_unknown() from None
        if response.is_success:`,
        replace: `        except Unreachable:
            if attempt == 2:
                raise acceptance_unknown() from None
            life.pause(back_off(attempt, None))
            continue
        if response.is_success:`,
      },
    ],
  }),
  definePythonMutant({
    name: 'reads-retry-after-with-int',
    story: 'Reads Retry-After with `int()` and takes a date for none at all.',
    kills: ['errors.honours-retry-after'],
    edits: [
      {
        file: 'omni_client/waiting.py',
        find: '        return parsedate_to_datetime(header).timestamp() - time.time()',
        replace: '        return int(header)',
      },
    ],
  }),
  definePythonMutant({
    name: 'follows-redirects',
    story: 'Follows a redirect with the same headers, the key among them.',
    kills: ['secrets.not-across-redirect'],
    edits: [
      {
        file: TRANSPORT,
        find: '            return Response(answer.status, self._without_key(text), answer.getheader("Retry-After"))',
        replace: `            if answer.status in (301, 302, 303, 307, 308) and answer.getheader("Location"):
                import urllib.request

                again = urllib.request.Request(answer.getheader("Location"), headers=headers, method=method)
                with urllib.request.urlopen(again, timeout=5) as elsewhere:
                    return Response(elsewhere.status, elsewhere.read().decode("utf-8", "replace"), None)
            return Response(answer.status, self._without_key(text), answer.getheader("Retry-After"))`,
      },
    ],
  }),
  definePythonMutant({
    name: 'logs-what-it-sends',
    story: 'Logs each request with its headers, for debugging.',
    kills: ['secrets.not-in-output'],
    edits: [
      {
        file: TRANSPORT,
        find: '        target = self._base.path + path',
        replace: `        import logging

        logging.warning("%s %s %r", method, path, headers)
        target = self._base.path + path`,
      },
    ],
  }),
  definePythonMutant({
    name: 'formats-none',
    story: 'Puts the message into an f-string, which makes of nothing the word None.',
    kills: ['results.no-placeholder-text'],
    edits: [
      {
        file: RESULTS,
        find: '        "text": text or "Omni finished without a written answer.",',
        replace: `        "text": f"{text}",`,
      },
    ],
  }),
  definePythonMutant({
    name: 'splits-lines-on-commas',
    story: 'Reads CSV with `line.split(",")`.',
    kills: ['results.keeps-display-numbers'],
    edits: [
      {
        file: RESULTS,
        find: '[line for line in csv.reader(io.StringIO(text)) if line]',
        replace: '[line.split(",") for line in io.StringIO(text).read().splitlines() if line]',
      },
    ],
  }),
  definePythonMutant({
    name: 'indexes-what-may-be-missing',
    story: 'Takes `action["result"]["csvResult"]` for granted: a step without one is a KeyError.',
    kills: ['results.surfaces-failed-step'],
    edits: [
      {
        file: RESULTS,
        find: '        "tables": [table for table in tables if table],',
        replace: `        "tables": [
            table
            for table, action in zip(tables, actions)
            if table or action["type"] == "generate_query" and action["result"]["csvResult"]
        ],`,
      },
    ],
  }),
  definePythonMutant({
    name: 'cancels-and-hopes',
    story: 'Sends the cancel in a `try` with `except Exception: pass` and says that it is done.',
    kills: [
      'cancel.accepts-refusal',
      'cancel.not-believed-too-early',
      'cancel.reports-real-end',
      'cancel.retries-conflict',
      'cancel.survives-a-lost-answer',
    ],
    edits: [
      {
        file: JOBS,
        find: `    for attempt in range(CANCEL_ATTEMPTS):
        retry_after = None
        try:`,
        replace: `    for attempt in range(CANCEL_ATTEMPTS):
        retry_after = None
        try:
            omni.once(life, "POST", f"/api/v1/ai/jobs/{job_id}/cancel")
        except Exception:
            pass
        return "cancelled"
        try:`,
      },
    ],
  }),
];
