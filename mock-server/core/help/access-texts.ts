import type { HelpText } from './help-text.js';

/** About who may see what, and how a client says who it is. */
export const accessTexts: readonly HelpText[] = [
  {
    slug: 'row-level-security',
    title: 'Row-level security',
    keywords: [
      'rls',
      'access_filters',
      'access filter',
      'tenant',
      'restrict',
      'permission',
      'isolate',
      'own data',
      'customer',
    ],
    text: 'An access filter of a topic limits its rows to those whose field equals a user attribute of the person who asks. Listed attribute values can lift the filter. Somebody without a value for the attribute gets an error: neither all rows nor none. The filter works on every query of the topic, and does not show in the query that is returned.',
  },
  {
    slug: 'access-grants',
    title: 'Access grants',
    keywords: ['required_access_grants', 'hide', 'restrict', 'permission', 'field', 'column', 'secret'],
    text: 'An access grant names a user attribute and the values of it that let somebody through. A topic, a view or a field can require grants. Who lacks one is not told so: what they may not use is simply not offered, and the answer is made from what remains.',
  },
  {
    slug: 'user-attributes',
    title: 'User attributes',
    keywords: ['attribute', 'default', 'value', 'region', 'tenant'],
    text: 'User attributes say what is particular about a person, such as their tenant or region. They are defined once for the organization, with a type and perhaps a default, and given to standard users over SCIM and to embed users with each session. Access filters and access grants read them. A default is risky where a filter relies on the attribute, because who was forgotten then sees what the default allows.',
  },
  {
    slug: 'roles',
    title: 'Roles',
    keywords: [
      'viewer',
      'querier',
      'modeler',
      'admin',
      'permission',
      'USE_AI',
      'connectionRoles',
      'modelRoles',
    ],
    text: 'A role on a connection or a model decides what somebody may do there. Viewers see dashboards and may not ask the AI. Restricted queriers may query topics and ask, queriers may use every view, modelers may change the model. Of several roles the highest counts, so a low role cannot take away what another gives.',
  },
  {
    slug: 'embedding',
    title: 'Embedding and single sign-on',
    keywords: ['sso', 'iframe', 'session', 'login', 'externalId', 'embed user', 'signature', 'secret'],
    text: 'Your back end tells who its user is: it asks for a session with the `externalId`, the name, groups, attributes and roles of the person, and gets a session id that lives for five minutes. The person is made or replaced by each call, so what a call leaves out is gone. To ask on their behalf, look their id up over SCIM by the external id.',
  },
  {
    slug: 'act-for-a-user',
    title: 'Act for a user',
    keywords: ['userId', 'impersonate', 'behalf', 'membership', 'embed user'],
    text: 'With an organization key, send `userId` so that the question runs with the permissions of that person. It is their membership id, which is the `id` of their SCIM record. Without it the question runs with the wide reach of the key itself, and nothing warns you. A personal access token always acts as its owner.',
  },
  {
    slug: 'api-keys',
    title: 'API keys',
    keywords: ['token', 'pat', 'bearer', 'revoke', 'disable', 'rotate', 'authentication', '401'],
    text: 'Every call carries a key as `Authorization: Bearer`. An organization key is made by an administrator and has their reach; a personal access token acts as its owner. Administrators can list keys, disable and enable organization keys, and revoke any key for good. A disabled or revoked key is answered with 401.',
  },
  {
    slug: 'rate-limits',
    title: 'Rate limits',
    keywords: ['429', 'throttle', 'too many requests', 'backoff', 'minute'],
    text: 'Each API key may make 60 requests a minute; what goes over is answered with 429. There may be no header that says how long to wait, so wait longer after each refusal. A job that is read every two seconds spends half of the allowance.',
  },
  {
    slug: 'webhooks',
    title: 'Webhooks',
    keywords: ['callback', 'notify', 'signature', 'hmac', 'webhookUrl', 'secret', 'event'],
    text: 'Give a job a `webhookUrl`, and its end is posted there. With a signing secret each message carries a timestamp and an HMAC-SHA256 over the timestamp, a dot and the body exactly as sent. Check it before you believe the message, expect the same message twice, and fetch the result with your key: a webhook can be lost, so polling remains the fallback.',
  },
];
