/**
 * Lets omni-conformance drive your client: a JSON request a line on standard input, a reply a line on standard output.
 * What to do: connect your client where it says YOUR CLIENT. Log with console.error only.
 */
import { createInterface } from 'node:readline';

interface Request {
  readonly id: number;
  readonly verb: string;
  readonly user: { readonly externalId: string };
  readonly prompt: string;
  /** Only in a follow-up. */
  readonly conversationId?: string;
  readonly deadlineMs: number;
  /** In a cancel: the id of the ask that it is about. */
  readonly ask: number;
}
type Reply = Readonly<Record<string, unknown>>;
type Handle = (request: Request) => Promise<Reply>;

// YOUR CLIENT: make it here, once. It must use these three, and no other address or key.
const { OMNI_BASE_URL, OMNI_API_KEY, OMNI_MODEL_ID } = process.env;
const omni = { baseUrl: OMNI_BASE_URL, apiKey: OMNI_API_KEY, modelId: OMNI_MODEL_ID };

/** Asks a question on behalf of a person, and says how it ended. Several run at once. */
async function ask({ user, prompt, conversationId, deadlineMs }: Request): Promise<Reply> {
  const question = { externalId: user.externalId, prompt, conversationId, deadlineMs };
  // YOUR CLIENT: have it answer this, in place of the line below, and return what its user would see:
  //     { outcome: 'answered', text, conversationId, jobId }
  //     { outcome: 'failed', message }, or timed-out, cancelled, unknown, refused
  return notConnected(omni, question);
}

function notConnected(..._given: unknown[]): never {
  throw new Error('adapter.mts does not call your client yet: do so in ask(), at YOUR CLIENT');
}

// YOUR CLIENT: what it can do. Write a function like ask() for another verb and move the verb up here.
const verbs: Readonly<Record<string, Handle>> = { ask };
const declined = [
  // -> { outcome: 'cancelled' }, or requested, already-ended, not-cancellable, failed
  { capability: 'cancel', reason: 'Not connected in the adapter yet.' },
  // -> { turns: [{ role: 'user', text }, …] }
  { capability: 'history', reason: 'Not connected in the adapter yet.' },
];

const hello: Handle = async () => {
  const capabilities = Object.keys(verbs);
  return { name: 'my client', version: '0', protocol: 1, capabilities, declined };
};
const bye: Handle = async () => ({});
const handles = new Map(Object.entries({ hello, bye, ...verbs }));

async function replyTo(request: Request): Promise<Reply> {
  try {
    const handle = handles.get(request.verb);
    if (!handle) throw new Error(`this adapter does not know the verb ${request.verb}`);
    return { id: request.id, ok: true, ...(await handle(request)) };
  } catch (error) {
    // Every request wants a reply, whatever goes wrong.
    return {
      id: request.id,
      ok: false,
      error: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}

// Nothing here waits for an answer, so several asks run side by side.
for await (const line of createInterface({ input: process.stdin })) {
  const request: Request = JSON.parse(line);
  void replyTo(request).then((reply) => {
    process.stdout.write(`${JSON.stringify(reply)}\n`, () => {
      if (request.verb === 'bye') process.exit(0);
    });
  });
}
process.exit(0);
