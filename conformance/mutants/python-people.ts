import { definePythonMutant } from './define-mutant.js';

const CLIENT = 'omni_client/__init__.py';
const USERS = 'omni_client/users.py';
const CONVERSATIONS = 'omni_client/conversations.py';

/** Mistakes about who asks, and in which conversation, as people make them in Python. */
export const pythonPeopleMutants = [
  definePythonMutant({
    name: 'asks-as-none',
    story:
      'Catches every exception of the look-up and goes on with None, which the query writes as `userId=None`.',
    kills: ['submit.well-formed', 'scoping.denied-look-up-is-final', 'scoping.fail-closed-lookup'],
    edits: [
      {
        file: CLIENT,
        find: `        except (Refusal, Unreachable, ValueError) as error:
            raise AskEnded("refused", f"The person who asks could not be looked up: {error}") from None
        if user_id is None:
            raise AskEnded("refused", "Omni does not know the person who asks.")`,
        replace: `        except Exception:
            user_id = None`,
      },
    ],
  }),
  definePythonMutant({
    name: 'caches-in-the-module',
    story: 'Keeps the membership id in a variable of the module, where everybody who asks later finds it.',
    kills: [
      'scoping.right-user',
      'scoping.never-swapped',
      'scoping.exact-external-id',
      'scoping.no-foreign-values',
      'scoping.fresh-look-up-after-deletion',
    ],
    edits: [
      { file: USERS, find: 'LOOK_UP_TIMEOUT = 60', replace: 'LOOK_UP_TIMEOUT = 60\n_user_id = None' },
      {
        file: USERS,
        find: '    def membership_id(self, external_id, life):\n',
        replace: `    def membership_id(self, external_id, life):
        global _user_id
        if _user_id is None:
            _user_id = self._membership_id(external_id, life)
        return _user_id

    def _membership_id(self, external_id, life):
`,
      },
    ],
  }),
  definePythonMutant({
    name: 'shares-a-default-argument',
    story:
      'Fills a mutable default argument: the conversation of one question is still in the body of the next.',
    kills: ['conversations.follow-up-carries-id'],
    edits: [
      {
        file: CLIENT,
        find: '    def _submit(self, user_id):',
        replace: '    def _submit(self, user_id, body={}):',
      },
      {
        file: CLIENT,
        find: '        body = {"modelId": client.model_id, "prompt": self._prompt}',
        replace: '        body.update({"modelId": client.model_id, "prompt": self._prompt})',
      },
    ],
  }),
  definePythonMutant({
    name: 'keeps-the-asker-on-the-client',
    story: 'Notes who asks on the client that all threads share, and reads it back a moment later.',
    kills: ['scoping.right-user', 'scoping.never-swapped', 'scoping.no-foreign-values'],
    edits: [
      {
        file: CLIENT,
        find: '        user_id = self._membership_id()\n        if self._conversation_id is None:',
        replace: `        self._client.asker = self._membership_id()
        self._life.pause(0.2)
        user_id = self._client.asker
        if self._conversation_id is None:`,
      },
    ],
  }),
  definePythonMutant({
    name: 'takes-the-first-page',
    story: 'Reads `Resources` of one answer and asks for no more.',
    kills: ['scoping.finds-user-on-later-page', 'scoping.fresh-look-up-after-deletion'],
    edits: [
      {
        file: USERS,
        find: '{"filter": f"embedExternalId eq {literal}", "startIndex": start, "count": 100}',
        replace: '{"count": 100}',
      },
      { file: USERS, find: 'MOST_PAGES = 100', replace: 'MOST_PAGES = 1' },
    ],
  }),
  definePythonMutant({
    name: 'lowers-ids',
    story: 'Compares external ids with `.lower()`.',
    kills: ['scoping.exact-external-id', 'scoping.no-foreign-values'],
    edits: [
      {
        file: USERS,
        find: '{"filter": f"embedExternalId eq {literal}", "startIndex": start, "count": 100}',
        replace: '{"startIndex": start, "count": 100}',
      },
      {
        file: USERS,
        find: 'user.get("embedExternalId") == external_id',
        replace: 'str(user.get("embedExternalId")).lower() == external_id.lower()',
      },
    ],
  }),
  definePythonMutant({
    name: 'forgets-whose-turn-it-is',
    story: 'Runs each turn in its thread at once, and takes a 409 for a reason to try again.',
    kills: ['conversations.one-turn-at-a-time'],
    edits: [
      {
        file: CONVERSATIONS,
        find: '                while queue[0] is not ticket:',
        replace: '                while ticket is None:',
      },
      {
        file: 'omni_client/jobs.py',
        find: 'if response.status != 429 or attempt',
        replace: 'if response.status not in (409, 429) or attempt',
      },
    ],
  }),
  definePythonMutant({
    name: 'knows-one-kind-of-message',
    story: 'Reads `message["text"]`, a KeyError where the other documents say `content`.',
    kills: ['conversations.reads-docs-dialect'],
    edits: [
      {
        file: CONVERSATIONS,
        find: 'message.get("text", message.get("content"))',
        replace: 'message["text"]',
      },
    ],
  }),
  definePythonMutant({
    name: 'lets-anybody-go-on',
    story: 'Checks that a conversation is known, and not whose it is.',
    kills: ['scoping.conversation-stays-with-its-user', 'scoping.no-foreign-values'],
    edits: [
      {
        file: CONVERSATIONS,
        find: 'if self._owners.get(conversation_id) != external_id:',
        replace: 'if conversation_id not in self._owners:',
      },
    ],
  }),
];
