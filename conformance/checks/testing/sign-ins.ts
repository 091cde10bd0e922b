import type { ExchangeEvent } from '../../../mock-server/index.js';
import type {
  EmbedUrlReply,
  EmbedUrlRequest,
  SessionReply,
  SessionRequest,
  UserClaims,
} from '../../protocol/messages.js';
import type { Call } from '../evidence.js';
import { type CallOptions, callOf } from './calls.js';
import { anExchange, type ExchangeOptions } from './exchanges.js';
import { aJobId } from './world.js';

/** Somebody of whom a little of everything is known. */
export const pat: UserClaims = {
  externalId: 'cust-42',
  name: 'Pat Doe',
  entity: 'northwind',
  groups: ['buyers', 'analysts'],
  userAttributes: { account: '9007199254740993', region: ['Europe'] },
  connectionRoles: { 'connection-1': 'RESTRICTED_QUERIER' },
};

/** A sign-in of Pat that went well. */
export function aSignIn(
  options: CallOptions<SessionReply> & { readonly user?: UserClaims } = {},
): Call<SessionRequest, SessionReply> {
  const { id = 5, user = pat } = options;
  return callOf<SessionRequest, SessionReply>(
    { id, verb: 'session', user },
    { id, ok: true, outcome: 'signed-in', ...options.reply },
    { repliedMs: (options.askedMs ?? 0) + 1_000, ...options },
  );
}

/** A call of generate-session that was answered with a session, or with the status of `options`. */
export const aSession = (claims: object = pat, options: ExchangeOptions = {}): ExchangeEvent =>
  anExchange({
    operation: 'embedSsoGenerateSession',
    method: 'POST',
    path: '/api/v1/embed/sso/generate-session',
    requestBody: JSON.stringify({ contentPath: '/my', ...claims }),
    responseBody: JSON.stringify({ sessionId: '11111111-2222-4333-8444-555555555555' }),
    ...options,
  });

interface EmbedUrlOptions extends CallOptions<EmbedUrlReply> {
  readonly user?: UserClaims;
  /** Parameters of the address that are not as they should be; undefined for one that is left out. */
  readonly says?: Readonly<Record<string, string | undefined>>;
  readonly accessBoost?: boolean;
}

/** A signed address for Pat, or with `url` in the reply whatever that is. */
export function anEmbedUrl(options: EmbedUrlOptions = {}): Call<EmbedUrlRequest, EmbedUrlReply> {
  const { id = 6, user = pat, accessBoost, says = {} } = options;
  const { externalId, name, ...claims } = user;
  const parameters = {
    ...{ contentPath: '/my', externalId, name, nonce: 'AAAABBBBCCCCDDDDEEEEFFFFGGGG0001' },
    ...Object.fromEntries(
      Object.entries({ ...claims, accessBoost }).map(([key, value]) => [key, textOf(value)]),
    ),
    signature: `signature-${id}`,
    ...says,
  };
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
  return callOf<EmbedUrlRequest, EmbedUrlReply>(
    { id, verb: 'embed-url', user, contentPath: '/my', ...(accessBoost !== undefined && { accessBoost }) },
    { id, ok: true, outcome: 'made', url: `http://mock/s/1/embed/login?${query}`, ...options.reply },
    { repliedMs: (options.askedMs ?? 0) + 1_000, ...options },
  );
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'object' ? JSON.stringify(value) : value === undefined ? undefined : String(value);

/** The suite opened this address and was let in. */
export function aVisit({ reply }: Call<EmbedUrlRequest, EmbedUrlReply>, options: ExchangeOptions = {}) {
  const { pathname, searchParams } = new URL(reply?.url ?? '');
  return anExchange({
    operation: pathname.endsWith('/login') ? 'embedLogin' : 'embedSsoRedeemSession',
    path: pathname.replace('/s/1', ''),
    query: Object.fromEntries(searchParams),
    caller: null,
    status: 302,
    atMs: 2_000,
    ...options,
  });
}

/** A call for the picture of a job, answered with 40,000 bytes of PNG. */
export const aPicture = (options: ExchangeOptions = {}): ExchangeEvent =>
  anExchange({
    operation: 'aiJobVisualization',
    path: `/api/v1/ai/jobs/${aJobId}/vis`,
    jobId: aJobId,
    responseHeaders: { 'content-type': 'image/png', 'content-length': '40000' },
    responseBody: '[image/png, 40000 bytes]',
    ...options,
  });
