import {
  type OmniMock,
  type OperationId,
  type SpaceControl,
  type SpaceRequest,
  startOmniMock,
} from '../../mock-server/index.js';
import { operations, requestIssueText, validateRequest, validateResponse } from '../../openapi/index.js';
import { contractForPrism } from './contract-for-prism.js';
import { type PrismProxy, startPrism } from './prism-proxy.js';
import { startRelay, type Tamper, type TamperingRelay } from './tampering-relay.js';

export interface Request {
  readonly operation: OperationId;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly body?: unknown;
  /** The space's organization key unless given; null sends none. */
  readonly key?: string | null;
}

export type Verdict = 'fine' | 'bad request' | 'bad response';

/** What both validators say of one exchange, and what the exchange was. */
export interface Opinions {
  readonly prism: Verdict;
  readonly ours: Verdict;
  readonly why: readonly string[];
  readonly status: number;
  /** The JSON that reached Prism from the mock; undefined when none did. */
  readonly json: unknown;
}

/** The mock, a relay that can falsify its answers, and Prism in front: requests go in at Prism's end. */
export class SecondOpinion {
  readonly mock: OmniMock;
  readonly #relay: TamperingRelay;
  readonly #prism: PrismProxy;
  readonly #removeContract: () => void;

  private constructor(mock: OmniMock, relay: TamperingRelay, prism: PrismProxy, removeContract: () => void) {
    this.mock = mock;
    this.#relay = relay;
    this.#prism = prism;
    this.#removeContract = removeContract;
  }

  /** With `--errors` Prism keeps wrong requests from the mock; without it lets them through and only notes them. */
  static async start(...flags: string[]): Promise<SecondOpinion> {
    const mock = await startOmniMock({ profile: 'instant' });
    const relay = await startRelay();
    const contract = contractForPrism();
    const prism = await startPrism(contract.file, relay.url, ...flags);
    return new SecondOpinion(mock, relay, prism, contract.remove);
  }

  /** A space whose results say `application/json`, so that Prism reads them. */
  space(request: SpaceRequest = {}): SpaceControl {
    const switches = { resultContentType: 'json', ...request.switches };
    return this.mock.createSpace({ ...request, switches });
  }

  /** Sends a request of a space through Prism and asks both validators about it. */
  async ask(space: SpaceControl, request: Request, tamper?: Tamper): Promise<Opinions> {
    this.#relay.expect(space.baseUrl, tamper);
    const { operation, path = {}, query = {}, body, key = space.keys.organization } = request;
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    ).toString();
    const url = operations[operation].path.replace(/\{(\w+)\}/g, (_match, name: string) =>
      encodeURIComponent(path[name] ?? ''),
    );
    const response = await fetch(`${this.#prism.url}${url}${search && `?${search}`}`, {
      method: operations[operation].method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    const seen = prismVerdict(response.headers.get('sl-violations'), response.status, await response.text());
    const answer = this.#relay.last;
    const asked = validateRequest(operation, { path, query, body });
    const requestIssues = asked.ok ? [] : asked.issues.map(requestIssueText);
    const json = answer?.body && isJson(answer.contentType) ? parsed(answer.body) : undefined;
    const responseIssues = answer ? validateResponse(operation, answer.status, json) : [];
    return {
      prism: seen.verdict,
      ours: responseIssues.length > 0 ? 'bad response' : requestIssues.length > 0 ? 'bad request' : 'fine',
      why: [
        ...seen.why,
        ...requestIssues.map((text) => `ours: ${text}`),
        ...responseIssues.map((text) => `ours: ${text}`),
      ],
      status: answer?.status ?? response.status,
      json,
    };
  }

  async stop(): Promise<void> {
    await this.#prism.stop();
    await this.#relay.close();
    await this.mock.close();
    this.#removeContract();
  }
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

const PROBLEM = 'https://stoplight.io/prism/errors#';

// Prism answers in place of the mock when `--errors` is set, and lists what it let pass in `sl-violations`: there a
// status that the contract does not declare is a mere warning, which we count as well.
function prismVerdict(
  noted: string | null,
  status: number,
  text: string,
): { verdict: Verdict; why: string[] } {
  const problem = text.includes(PROBLEM) ? JSON.parse(text) : null;
  const violations: Violation[] = problem?.validation ?? (noted ? JSON.parse(noted) : []);
  const why = violations.map(({ location, message }) => `prism: ${location?.join('.') ?? ''} ${message}`);
  if (problem && problem.type !== `${PROBLEM}VIOLATIONS`) {
    return { verdict: 'bad request', why: [`prism: ${status} ${problem.title}`, ...why] };
  }
  const inResponse = violations.some(({ location }) => location[0] === 'response');
  if (inResponse) return { verdict: 'bad response', why };
  return { verdict: violations.length > 0 ? 'bad request' : 'fine', why };
}

// A page or a picture is none of our validators' business.
const isJson = (contentType: string | null): boolean =>
  /^application\/(json|octet-stream)\b/.test(contentType ?? 'application/json');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
