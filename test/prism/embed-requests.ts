import { createHmac, randomUUID } from 'node:crypto';
import type { SpaceControl } from '../../mock-server/index.js';
import { fine } from './requests.js';
import type { Request, SecondOpinion } from './second-opinion.js';

const WHO = { contentPath: '/my', externalId: 'cust-new', name: 'Nia' };

const freshNonce = (): string => randomUUID().replaceAll('-', '');

/** Signs values as format v0 has it; none of them has blanks that would need care. */
const signed = (space: SpaceControl, path: string, ...values: string[]): string =>
  createHmac('sha256', space.keys.embedSecret)
    .update([space.baseUrl + path, ...values].join('\n'))
    .digest('base64url');

/** One good request for each way into embedded content but generate-session. */
export async function embedRequests(opinion: SecondOpinion, space: SpaceControl): Promise<Request[]> {
  const session = await fine(opinion, space, { operation: 'embedSsoGenerateSession', body: WHO }, 200);
  const sessionId = String(session.sessionId);
  const { embedSecret: secret } = space.keys;
  const forLogin = freshNonce();
  const forRedeem = freshNonce();
  return [
    { operation: 'embedSsoGenerateUrl', body: { ...WHO, secret, groups: [] }, key: null },
    { operation: 'embedSsoGenerateUrlWithKey', body: WHO },
    {
      operation: 'embedLogin',
      query: {
        ...WHO,
        nonce: forLogin,
        signature: signed(space, '/embed/login', WHO.contentPath, WHO.externalId, WHO.name, forLogin),
      },
      key: null,
    },
    {
      operation: 'embedSsoRedeemSession',
      query: {
        sessionId,
        nonce: forRedeem,
        signature: signed(space, '/embed/sso/redeem-session', forRedeem, sessionId),
      },
      key: null,
    },
    { operation: 'usersEmbedLegacy' },
  ];
}
