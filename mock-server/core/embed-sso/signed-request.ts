/** What a signed URL says, apart from its signature. */
export interface SignedRequest {
  /** The ways in which the signer may have written the address: the mock cannot see whether it was http or https. */
  readonly urls: readonly string[];
  /** Values in the order in which they are signed. */
  readonly required: readonly string[];
  /** Name to value, as they came; an empty value counts as none. */
  readonly optional: ReadonlyMap<string, string>;
}

/** The parameters of a query, each once, decoded and otherwise as they came. */
export type SignedParameters = Readonly<Record<string, string>>;

const OPTIONAL_AT_LOGIN = [
  ...['accessBoost', 'branch', 'connectionRoles', 'customTheme', 'customThemeId', 'email', 'entity'],
  ...['entityFolderContentRole', 'entityFolderGroupContentRole', 'entityFolderLabel', 'entityGroupLabel'],
  ...['filterSearchParam', 'groups', 'linkAccess', 'mode', 'modelRoles', 'prefersDark'],
  ...['preserveEntityFolderContentRole', 'theme', 'uiSettings', 'userAttributes'],
];

const OPTIONAL_AT_REDEEM = ['branch', 'prefersDark', 'theme'];

export const loginRequest = (urls: readonly string[], parameters: SignedParameters): SignedRequest =>
  signedRequest(urls, parameters, ['contentPath', 'externalId', 'name', 'nonce'], OPTIONAL_AT_LOGIN);

export const redeemRequest = (urls: readonly string[], parameters: SignedParameters): SignedRequest =>
  signedRequest(urls, parameters, ['nonce', 'sessionId'], OPTIONAL_AT_REDEEM);

/** The values in the order in which they are signed: optional ones by the alphabet of their names. */
export const valuesInOrder = ({ required, optional }: SignedRequest, url: string): readonly string[] => [
  url,
  ...required,
  ...[...optional.keys()].sort().map((name) => optional.get(name) ?? ''),
];

function signedRequest(
  urls: readonly string[],
  parameters: SignedParameters,
  required: readonly string[],
  known: readonly string[],
): SignedRequest {
  const given = Object.entries(parameters).filter(([name, value]) => known.includes(name) && value !== '');
  return { urls, required: required.map((name) => parameters[name] ?? ''), optional: new Map(given) };
}
