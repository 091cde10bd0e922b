import { defineGoMutant } from './define-mutant.js';

/** Mistakes about one question, as people make them in Go. */
export const goJobMutants = [
  defineGoMutant({
    name: 'tags-the-wrong-field',
    story: 'Tags the field of the struct with `json:"status"`, so that the state is always empty.',
    kills: [
      'polling.reads-state',
      'polling.stops-at-terminal-state',
      'cancel.stops-work',
      'cancel.survives-a-lost-answer',
    ],
    edits: [
      {
        file: 'jobs.go',
        find: '\t\tID, State string\n\t\tError     JobError',
        replace: '\t\tID    string\n\t\tState string `json:"status"`\n\t\tError JobError',
      },
      { file: 'jobs.go', find: ' || job.State == "" {', replace: ' {' },
    ],
  }),
  defineGoMutant({
    name: 'mistakes-the-unit',
    story: 'Writes the pause between polls in milliseconds where seconds were meant.',
    kills: ['polling.cadence', 'polling.no-busy-loop'],
    edits: [
      {
        file: 'jobs.go',
        find: 'pollEvery      = 2 * time.Second',
        replace: 'pollEvery      = 2 * time.Millisecond',
      },
    ],
  }),
  defineGoMutant({
    name: 'drops-the-context',
    story: 'Polls with `context.Background()`, which no deadline and no cancel ever ends.',
    kills: ['polling.respects-deadline', 'errors.caps-retry-after'],
    edits: [
      {
        file: 'jobs.go',
        find: '\twait, troubles := firstPollAfter, 0',
        replace: '\tctx = context.Background()\n\twait, troubles := firstPollAfter, 0',
      },
    ],
  }),
  defineGoMutant({
    name: 'retries-every-request',
    story: 'Has a transport that retries whatever failed for a moment, submits among it.',
    kills: ['submit.no-blind-resend'],
    edits: [
      {
        file: 'jobs.go',
        find: '}, submitAttempts, isThrottled)',
        replace: '}, submitAttempts, isTemporary)',
      },
    ],
  }),
  defineGoMutant({
    name: 'switches-with-a-default',
    story: 'Lists the states it knows in a switch and takes the default for a failure, DELIVERING among it.',
    kills: ['polling.waits-through-delivering', 'cancel.accepts-refusal'],
    edits: [
      {
        file: 'jobs.go',
        find: '\tdefault:\n\t\treturn job.State == "COMPLETE", nil',
        replace:
          '\tcase "QUEUED", "EXECUTING":\n\t\treturn false, nil\n\tcase "COMPLETE":\n\t\treturn true, nil\n\tdefault:\n\t\treturn false, fmt.Errorf("unexpected state %s", job.State)',
      },
    ],
  }),
  defineGoMutant({
    name: 'copies-headers-on-redirect',
    story: 'Follows redirects and copies the headers over, as one does when the authorization gets lost.',
    kills: ['secrets.not-across-redirect'],
    edits: [
      {
        file: 'transport.go',
        find: 'CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },',
        replace:
          'CheckRedirect: func(next *http.Request, via []*http.Request) error { next.Header = via[0].Header; return nil },',
      },
    ],
  }),
  defineGoMutant({
    name: 'prints-the-request',
    story: 'Logs the header of each request with `%+v`.',
    kills: ['secrets.not-in-output'],
    edits: [
      {
        file: 'transport.go',
        find: '\tresponse, err := t.http.Do(outgoing)',
        replace:
          '\tlog.Printf("%s %s %+v", outgoing.Method, outgoing.URL.Path, outgoing.Header)\n\tresponse, err := t.http.Do(outgoing)',
      },
      { file: 'transport.go', find: '\t"io"\n', replace: '\t"io"\n\t"log"\n' },
    ],
  }),
  defineGoMutant({
    name: 'cancels-the-context-alone',
    story: 'Ends its own waiting with the context, and never tells Omni.',
    kills: ['cancel.reaches-omni'],
    edits: [
      {
        file: 'ask.go',
        find: '\toutcome, err := a.client.cancelJob(ctx, job.ID)\n',
        replace: '\toutcome, err := Cancelled, error(nil)\n',
      },
    ],
  }),
  defineGoMutant({
    name: 'trusts-a-nil-error',
    story: 'Takes a cancel that returned no error for one that worked.',
    kills: ['cancel.not-believed-too-early', 'cancel.reports-real-end'],
    edits: [
      {
        file: 'jobs.go',
        find: '\tvar answer struct{ State string }\n\tif err := decode(body, &answer); err != nil {\n\t\treturn Requested, nil\n\t}\n\tswitch answer.State {',
        replace: '\t_ = body\n\tanswer := struct{ State string }{"CANCELLED"}\n\tswitch answer.State {',
      },
    ],
  }),
  defineGoMutant({
    name: 'reads-retry-after-with-atoi',
    story: 'Reads Retry-After with strconv and takes a date for none at all.',
    kills: ['errors.honours-retry-after'],
    edits: [
      {
        file: 'waiting.go',
        find: 'if date, err := http.ParseTime(retryAfter); err == nil {',
        replace: 'if date, err := http.ParseTime(""); err == nil {',
      },
    ],
  }),
  defineGoMutant({
    name: 'parses-cells-as-floats',
    story: 'Parses every cell that it can as a float64 and prints it again, thousands and long ids alike.',
    kills: ['results.keeps-display-numbers'],
    edits: [
      {
        file: 'tables.go',
        find: '\t\t\ttable.Rows = append(table.Rows, record)',
        replace: `\t\t\tfor i, cell := range record {
\t\t\t\tif number, err := strconv.ParseFloat(strings.ReplaceAll(cell, ",", ""), 64); err == nil {
\t\t\t\t\trecord[i] = strconv.FormatFloat(number, 'g', -1, 64)
\t\t\t\t}
\t\t\t}
\t\t\ttable.Rows = append(table.Rows, record)`,
      },
      { file: 'tables.go', find: '\t"slices"\n', replace: '\t"slices"\n\t"strconv"\n' },
    ],
  }),
  defineGoMutant({
    name: 'follows-a-nil-pointer',
    story: 'Dereferences the result of each step: one without rows ends the program with a panic.',
    kills: [
      'results.any-content-type',
      'results.surfaces-failed-step',
      'results.survives-lag',
      'results.tolerates-unknown-shapes',
    ],
    edits: [
      {
        file: 'results.go',
        find: '\t\tif action.Result == nil || action.Result.CSVResult == nil {\n\t\t\tcontinue\n\t\t}\n',
        replace: '',
      },
    ],
  }),
  defineGoMutant({
    name: 'decodes-strictly',
    story: 'Decodes results with DisallowUnknownFields.',
    kills: [
      'results.any-content-type',
      'results.surfaces-failed-step',
      'results.survives-lag',
      'results.tells-truncation',
      'results.tolerates-unknown-shapes',
    ],
    edits: [
      {
        file: 'results.go',
        find: '\tif err := decode(body, &result); err != nil {\n',
        replace:
          '\tstrict := json.NewDecoder(bytes.NewReader(body))\n\tstrict.DisallowUnknownFields()\n\tif err := strict.Decode(&result); err != nil {\n',
      },
      { file: 'results.go', find: '\t"context"\n', replace: '\t"bytes"\n\t"context"\n\t"encoding/json"\n' },
    ],
  }),
];
