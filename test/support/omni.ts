import request, { type Response, type Test } from 'supertest';
import { afterAll, beforeAll } from 'vitest';
import {
  type OmniMock,
  type OmniMockOptions,
  type SpaceControl,
  startOmniMock,
} from '../../mock-server/index.js';

/** A mock for the tests of one file, started before the first and stopped after the last. */
export function useOmni(options: OmniMockOptions = {}): () => OmniMock {
  let omni: OmniMock | undefined;
  beforeAll(async () => {
    omni = await startOmniMock(options);
  });
  afterAll(() => omni?.close());
  return () => {
    if (!omni) throw new Error('The mock is not running yet.');
    return omni;
  };
}

/** A client of one space that says who it is and nothing else. */
export function clientOf(space: SpaceControl, key: string = space.keys.organization) {
  const send = (test: Test) => test.set('authorization', `Bearer ${key}`);
  const to = () => request(space.baseUrl);
  const submit = (body: object = {}, query: object = {}) =>
    send(to().post('/api/v1/ai/jobs'))
      .query(query)
      .send({ modelId: space.modelId, prompt: 'Top 5 products by revenue', ...body });
  return {
    get: (path: string, query: object = {}) => send(to().get(path)).query(query),
    post: (path: string, body?: object) => send(to().post(path)).send(body),
    put: (path: string, body: object) => send(to().put(path)).send(body),
    patch: (path: string, body: object) => send(to().patch(path)).send(body),
    delete: (path: string) => send(to().delete(path)),
    submit,
    /** Submits and gives the job's id, for tests that are about what comes after. */
    async job(body: object = {}, query: object = {}): Promise<string> {
      const { status, body: made } = await submit(body, query);
      if (status !== 201) throw new Error(`Submit answered ${status}: ${JSON.stringify(made)}`);
      return made.jobId;
    },
    poll: (jobId: string) => send(to().get(`/api/v1/ai/jobs/${jobId}`)),
    cancel: (jobId: string) => send(to().post(`/api/v1/ai/jobs/${jobId}/cancel`)),
    result: (jobId: string) => send(to().get(`/api/v1/ai/jobs/${jobId}/result`)).responseType('text'),
    /** Polls until the state is reached, at most `most` times; gives every answer. */
    async pollUntil(jobId: string, state: string, most = 20): Promise<Response[]> {
      const seen: Response[] = [];
      while (seen.length < most && seen.at(-1)?.body.state !== state) {
        seen.push(await send(to().get(`/api/v1/ai/jobs/${jobId}`)));
      }
      return seen;
    },
  };
}

/** The PAT of a standard user of the retail dataset. */
export function patOf(space: SpaceControl, name: string): string {
  const pat = space.keys.pats[name];
  if (!pat) throw new Error(`The dataset has no user ${name}.`);
  return pat;
}

/** The membership id of a named embed user. */
export function embedUserId(space: SpaceControl, externalId: string): string {
  const user = space.embedUsers.find((candidate) => candidate.externalId === externalId);
  if (!user) throw new Error(`The dataset names no embed user ${externalId}.`);
  return user.userId;
}

/** JSON of a body that superagent left alone, as it does for application/octet-stream. */
export const jsonOf = (response: Response) => JSON.parse(response.text ?? response.body.toString());
