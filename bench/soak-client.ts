import { setTimeout as sleep } from 'node:timers/promises';

/** A space as the control API describes it. */
interface Space {
  readonly id: string;
  readonly baseUrl: string;
  readonly modelId: string;
  readonly keys: { readonly organization: string };
  readonly embedUsers: readonly { readonly userId: string }[];
}

/** How long its spaces live once nobody uses them. */
const IDLE_MS = 5_000;
const JOBS = 6;
const POLL_EVERY_MS = 50;
const SCENARIOS = ['answers', 'answers-slowly', 'fails-while-running', 'never-ends', 'hundred-actions'];

/** Makes a space, has it run jobs of several kinds, polls and cancels, and leaves it to expire. */
export async function useOneSpace(url: string): Promise<{ readonly id: string; readonly jobs: number }> {
  const space = (await call(`${url}/_mock/spaces`, '', { idleMs: IDLE_MS, profile: 'dev' })) as Space;
  const { id, baseUrl, keys, modelId, embedUsers } = space;
  const jobsUrl = `${baseUrl}/api/v1/ai/jobs`;
  const key = keys.organization;
  for (let n = 0; n < JOBS; n++) {
    const prompt = `Top 5 products by revenue scenario:${SCENARIOS[n % SCENARIOS.length]}`;
    const submitted = await call(`${jobsUrl}?userId=${embedUsers[n % embedUsers.length]?.userId}`, key, {
      modelId,
      prompt,
    });
    const { jobId } = submitted as { jobId: string };
    for (let polls = 0; polls < 4; polls++) {
      await call(`${jobsUrl}/${jobId}`, key);
      await sleep(POLL_EVERY_MS);
    }
    if (n % 2 === 0) await call(`${jobsUrl}/${jobId}/cancel`, key, {});
  }
  return { id, jobs: JOBS };
}

/** Whether the mock still has a space. */
export const isThere = async (url: string, id: string): Promise<boolean> =>
  (await fetch(`${url}/_mock/spaces/${id}`)).ok;

/** GET, or POST of a body. Throws when the mock does not answer as it should. */
async function call(url: string, key: string, body?: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(
    url,
    body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
  );
  const text = await response.text();
  // A job may reach a state in which it cannot be cancelled any more before the cancel arrives.
  if (!response.ok && !url.endsWith('/cancel'))
    throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
