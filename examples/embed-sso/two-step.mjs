/** Two-step SSO with the official SDK: prints the address for the iframe. */
import { createSessionToken, redeemSessionToken } from '@omni-co/embed';

const { OMNI_HOST, OMNI_PORT, OMNI_API_KEY, OMNI_EMBED_SECRET, OMNI_CONNECTION_ID } = process.env;
const at = { host: OMNI_HOST ?? 'localhost', port: Number(OMNI_PORT ?? 4443) };

// The whole truth about the person, every time: what is left out is taken away.
const session = await createSessionToken({
  ...at,
  apiKey: OMNI_API_KEY,
  contentPath: '/my',
  externalId: 'cust-ana',
  name: 'Ana',
  entity: 'northwind',
  userAttributes: { tenant: 'northwind', region: 'Europe' },
  connectionRoles: { [OMNI_CONNECTION_ID]: 'RESTRICTED_QUERIER' },
});

// A refusal does not reject the promise.
if (!session.success) {
  console.error(session.error);
  process.exit(1);
}
const { sessionToken } = session;
console.log(await redeemSessionToken({ ...at, secret: OMNI_EMBED_SECRET, sessionToken }));
