import type { RequestHandler, Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import type { Caller } from '../../core/access.js';
import { isContent } from '../../core/embed-sso/content-path.js';
import type { OpenSession } from '../../core/embed-sso/embed-sessions.js';
import { loginParameters } from '../../core/embed-sso/login-parameters.js';
import type { SignedParameters } from '../../core/embed-sso/signed-request.js';
import { DomainError } from '../../core/errors.js';
import type { Call } from '../call.js';
import { errorBody } from '../dialects.js';
import { arrivalPage } from '../embed-page/arrival-page.js';
import { embedCookie, embedTokenOf } from '../embed-page/embed-cookie.js';
import { refusalPage } from '../embed-page/refusal-page.js';
import { STATUS } from '../error-mapper.js';
import { queryOf, splitTarget } from '../query.js';
import { readBody } from '../read-body.js';
import { rawReply, respond } from '../respond.js';
import { type Edge, type Outcome, type Request, serve, serveOpen } from '../serve.js';
import { addressesOf, schemeOf } from '../signed-address.js';
import { TransportError } from '../transport-error.js';

/** How people of the customer's application come in: by a session or by a signed URL. */
export function embedSsoRoutes(router: Router, edge: Edge): void {
  router.post(
    '/api/v1/embed/sso/generate-session',
    readBody(),
    serve(edge, 'embedSsoGenerateSession', (request) => generateSession(request)),
  );
  router.post(
    '/api/unstable/embed/sso/generate-session',
    readBody(),
    serve(edge, 'embedSsoGenerateSessionUnstable', (request) => generateSession(request)),
  );
  router.post(
    '/embed/sso/generate-url',
    readBody(),
    serveOpen(
      edge,
      'embedSsoGenerateUrl',
      ({ body: { secret, ...said }, space, call }) => {
        space.embedSso.requireSecret(secret);
        return signedUrl(call, loginParameters(said, 'encoded'));
      },
      (call, status, { message }) => ({
        status,
        body: errorBody(call.space.switches.errorDialect, status, withRemedy(message)),
      }),
    ),
  );
  router.post(
    '/api/v1/embed/sso/generate-url',
    readBody(),
    serve(edge, 'embedSsoGenerateUrlWithKey', ({ body, caller, call }) => {
      requireOrganizationKey(caller);
      return signedUrl(call, loginParameters(body, 'native'));
    }),
  );
  router.get(
    '/embed/sso/redeem-session',
    serveOpen(
      edge,
      'embedSsoRedeemSession',
      ({ space, call }) =>
        letIn(
          call,
          space.embedSso.redeem(addressesOf(call, '/embed/sso/redeem-session'), parametersOf(call)),
        ),
      (call, status, error) => refusalPage(status, error, call.space.id),
    ),
  );
  router.get(
    LOGIN,
    serveOpen(
      edge,
      'embedLogin',
      ({ space, call }) => letIn(call, space.embedSso.login(addressesOf(call, LOGIN), parametersOf(call))),
      (call, status, error) => refusalPage(status, error, call.space.id),
    ),
  );
}

const LOGIN = '/embed/login';

/** Shows who arrived, wherever a session leads. Comes after all other routes: it looks at every path. */
export function embedPageRoute(edge: Edge): RequestHandler {
  return ({ call, method, headers }, res, next) => {
    if (method !== 'GET' && method !== 'HEAD') return next();
    const { path } = splitTarget(call.url);
    const token = embedTokenOf(headers);
    if (token === null && !isContent(path)) return next();
    const outcome = visited(call, token, path);
    if (outcome === null) return next();
    const { status, raw, headers: pageHeaders = {} } = outcome;
    if (raw) respond(call, res, { ...rawReply(status, raw), headers: pageHeaders }, edge.now);
  };
}

/** What a browser is shown at a path; null when it is no content. */
function visited({ space }: Call, token: string | null, path: string): Outcome | null {
  try {
    const session = space.embedSso.visit(token);
    if (!isContent(path) && session.address.split(/[?#]/)[0] !== path) return null;
    const user = space.embedUsers.find(session.membershipId);
    return user ? arrivalPage(space, session, user, path) : null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return isContent(path) ? refusalPage(STATUS[error.code], error, space.id) : null;
  }
}

function generateSession(
  request: Request<'embedSsoGenerateSession'> | Request<'embedSsoGenerateSessionUnstable'>,
): Outcome {
  const { body, caller, space } = request;
  requireOrganizationKey(caller);
  if (space.switches.requireContentPath === 'yes' && body.contentPath === undefined) {
    throw new DomainError('invalid_request', 'Bad Request: contentPath: Required');
  }
  const answer: Wire['EmbedSsoGenerateSessionResponse'] = {
    sessionId: space.embedSso.generateSession(body).id,
  };
  return { status: 200, body: answer };
}

function requireOrganizationKey({ key }: Caller): void {
  if (key === 'organization') return;
  throw new DomainError('organization_key_needed', 'Permission denied: an organization API key is needed');
}

function signedUrl(call: Call, parameters: SignedParameters): Outcome {
  const [loginUrl = ''] = addressesOf(call, LOGIN);
  if (!URL.canParse(loginUrl))
    throw new TransportError(400, `Bad Request: ${loginUrl} is no URL: check the Host header`);
  const answer: Wire['EmbedSsoGenerateUrlResponse'] = {
    url: call.space.embedSso.signedUrl(loginUrl, parameters),
  };
  return { status: 200, body: answer };
}

/** Goes on to the content, with the session in a cookie. */
const letIn = (call: Call, { address, phase }: OpenSession): Outcome => ({
  status: 302,
  headers: {
    location: call.prefix + address,
    'set-cookie': embedCookie(phase.token, call.prefix, schemeOf(call)),
    'cache-control': 'no-store',
  },
});

/** Parameters as they were signed: texts, each once, which the contract has seen to. */
const parametersOf = ({ url }: Call): SignedParameters =>
  Object.fromEntries(
    Object.entries(queryOf(splitTarget(url).search)).map(([name, value]) => [name, [value].flat().join()]),
  );

/** A native object is the way of generate-session, and the mistake here. */
const withRemedy = (message: string): string =>
  /: Expected string, received (?:object|array)/.test(message)
    ? `${message}. JSON goes into this body as a URL-encoded text, encodeURIComponent(JSON.stringify(value)); only generate-session takes it as it is.`
    : message;
