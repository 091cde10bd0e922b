import { defineGoMutant } from './define-mutant.js';

/** Mistakes about who asks, and in which conversation, as people make them in Go. */
export const goPeopleMutants = [
  defineGoMutant({
    name: 'ignores-the-error',
    story: 'Writes `userID, _ :=` and asks with the empty id that comes with an error.',
    kills: [
      'scoping.denied-look-up-is-final',
      'scoping.fail-closed-lookup',
      'scoping.no-foreign-values',
      'scoping.user-id-on-every-submit',
    ],
    edits: [
      {
        file: 'ask.go',
        find: '\tuserID, err := a.client.people.membershipID(ctx, a.question.ExternalID)\n\tif err != nil {\n\t\treturn Job{}, err\n\t}\n\tif err := a.beginSending',
        replace:
          '\tuserID, _ := a.client.people.membershipID(ctx, a.question.ExternalID)\n\tif err := a.beginSending',
      },
      {
        file: 'jobs.go',
        find: '\tbody, err := c.api.sendAgain(ctx, request{\n\t\tmethod: http.MethodPost,\n\t\tpath:   "/api/v1/ai/jobs",\n\t\tquery:  url.Values{"userId": {userID}},',
        replace:
          '\tquery := url.Values{}\n\tif userID != "" {\n\t\tquery.Set("userId", userID)\n\t}\n\tbody, err := c.api.sendAgain(ctx, request{\n\t\tmethod: http.MethodPost,\n\t\tpath:   "/api/v1/ai/jobs",\n\t\tquery:  query,',
      },
    ],
  }),
  defineGoMutant({
    name: 'looks-up-once',
    story: 'Looks the person up in a sync.Once, which is once for everybody.',
    kills: [
      'scoping.right-user',
      'scoping.never-swapped',
      'scoping.exact-external-id',
      'scoping.no-foreign-values',
    ],
    edits: [
      {
        file: 'users.go',
        find: '\tif found := d.lookUps[externalID]; found != nil {\n\t\treturn found\n\t}',
        replace: '\tfor _, found := range d.lookUps {\n\t\treturn found\n\t}',
      },
    ],
  }),
  defineGoMutant({
    name: 'shares-a-field-between-goroutines',
    story: 'Keeps the id of whoever asks in a field that all goroutines share, and reads it when it submits.',
    kills: ['scoping.right-user', 'scoping.never-swapped', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'client.go',
        find: '\tmodelID       string\n\tpeople ',
        replace: '\tmodelID       string\n\tuserID        atomic.Value\n\tpeople ',
      },
      { file: 'client.go', find: '\t"net/url"\n', replace: '\t"net/url"\n\t"sync/atomic"\n' },
      {
        file: 'ask.go',
        find: '\tjob, err := a.submitAs(ctx, userID)',
        replace:
          '\ta.client.userID.Store(userID)\n\ttime.Sleep(200 * time.Millisecond)\n\tjob, err := a.submitAs(ctx, a.client.userID.Load().(string))',
      },
    ],
  }),
  defineGoMutant({
    name: 'folds-ids',
    story: 'Compares external ids with strings.EqualFold.',
    kills: ['scoping.exact-external-id', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'users.go',
        find: 'if person.EmbedExternalID == externalID && person.ID != "" {',
        replace: 'if strings.EqualFold(person.EmbedExternalID, externalID) && person.ID != "" {',
      },
      {
        file: 'users.go',
        find: 'query := url.Values{"filter": {filter}, "startIndex"',
        replace: '_ = filter\n\t\tquery := url.Values{"startIndex"',
      },
      { file: 'users.go', find: '\t"strconv"\n', replace: '\t"strconv"\n\t"strings"\n' },
    ],
  }),
  defineGoMutant({
    name: 'unlocks-too-early',
    story: 'Defers the release of the turn in the function that only takes it, and tries again after a 409.',
    kills: ['conversations.one-turn-at-a-time'],
    edits: [
      {
        file: 'conversations.go',
        find: '\t\treturn func() { <-found.turn }, nil',
        replace: '\t\tdefer func() { <-found.turn }()\n\t\treturn func() {}, nil',
      },
      {
        file: 'jobs.go',
        find: 'func isThrottled(err error) bool { return statusOf(err) == http.StatusTooManyRequests }',
        replace:
          'func isThrottled(err error) bool {\n\treturn statusOf(err) == http.StatusConflict || statusOf(err) == http.StatusTooManyRequests\n}',
      },
    ],
  }),
  defineGoMutant({
    name: 'leaves-the-owner-out-of-the-key',
    story: 'Finds a conversation in a map by its id alone, whoever asks.',
    kills: ['scoping.conversation-stays-with-its-user', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'conversations.go',
        find: 'if found == nil || found.owner != externalID {',
        replace: 'if found == nil || found.owner == "" {',
      },
    ],
  }),
];
