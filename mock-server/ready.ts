import type { OmniMock } from './index.js';

/** What a program needs to know once the mock serves. */
export interface ReadyLine {
  readonly event: 'ready';
  readonly version: string;
  readonly pid: number;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly modelId: string;
  /** A key of `connectionRoles`. */
  readonly connectionId: string;
  /** Signs embed URLs; no API key. */
  readonly embedSecret: string;
  readonly embedUsers: OmniMock['space']['embedUsers'];
  readonly pats: Readonly<Record<string, string>>;
}

export function readyLine({ space }: OmniMock, version: string, pid: number): ReadyLine {
  const { baseUrl, keys, modelId, connectionId, embedUsers } = space;
  return {
    event: 'ready',
    version,
    pid,
    baseUrl,
    apiKey: keys.organization,
    modelId,
    connectionId,
    embedSecret: keys.embedSecret,
    embedUsers,
    pats: keys.pats,
  };
}

/** The same for a person, with calls that work when pasted. */
export function readyText(
  { baseUrl, apiKey, modelId, connectionId, embedSecret, embedUsers, pats }: ReadyLine,
  question: string,
): string {
  const [user] = embedUsers;
  const as = user ? `?userId=${user.userId}` : '';
  const rows: [string, string][] = [
    ['base URL', baseUrl],
    ['API key', apiKey],
    ['model id', modelId],
    ['connection', connectionId],
    ['embed secret', embedSecret],
    ...embedUsers.map(({ externalId, name, userId }): [string, string] => [
      'embed user',
      `${externalId} (${name}), userId ${userId}`,
    ]),
    ...Object.entries(pats).map(([name, pat]): [string, string] => ['token', `${pat} (${name})`]),
  ];
  return `omni-mock serves Omni's AI jobs API.

${rows.map(([label, value]) => `  ${label.padEnd(12)} ${value}`).join('\n')}

Ask something on behalf of ${user?.name ?? 'the key'}:

  curl -s -X POST '${baseUrl}/api/v1/ai/jobs${as}' \\
    -H 'Authorization: Bearer ${apiKey}' -H 'Content-Type: application/json' \\
    -d '{"modelId":"${modelId}","prompt":"${question}"}'

then read ${baseUrl}/api/v1/ai/jobs/<jobId> until its state is COMPLETE, and …/<jobId>/result after that.
Point a client here with:

  export OMNI_BASE_URL=${baseUrl} OMNI_API_KEY=${apiKey} OMNI_MODEL_ID=${modelId}${user ? ` OMNI_USER_ID=${user.userId}` : ''}
  export OMNI_EMBED_SECRET=${embedSecret} OMNI_CONNECTION_ID=${connectionId}

Stop with Ctrl-C.
`;
}
