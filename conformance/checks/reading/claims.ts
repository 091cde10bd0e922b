import type { UserClaims } from '../../protocol/messages.js';
import { jsonBody } from '../evidence.js';
import { type Json, objectOf, textOf } from './json.js';

/** What a session or a signed URL says about a person: who they are and what they may see. */
const CLAIMS: readonly (keyof UserClaims)[] = [
  ...(['externalId', 'name', 'email', 'entity', 'groups'] as const),
  ...(['userAttributes', 'connectionRoles', 'modelRoles'] as const),
];

/** Further parameters that give or keep rights which nobody named. */
const RIGHTS = [
  ...['entityFolderContentRole', 'entityFolderGroupContentRole', 'preserveEntityFolderContentRole'],
  ...['accessBoost', 'linkAccess'],
];

/** Claims that a URL carries as JSON texts. */
const JSON_CLAIMS = ['groups', 'userAttributes', 'connectionRoles', 'modelRoles'];

/** The claims in the query of a signed URL, as the JSON they stand for; any other text stays one. */
export const claimsInQuery = (query: Json): Json =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      JSON_CLAIMS.includes(name) ? (jsonBody(textOf(value)) ?? value) : value,
    ]),
  );

/** Where `said` departs from `wanted`, each as the end of a sentence about what was said. */
export function departures(wanted: object, said: object): string[] {
  const [want, is] = [partsOf(objectOf(wanted)), partsOf(objectOf(said))];
  const names = [...new Set([...Object.keys(want), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const [wantText, isText] = [JSON.stringify(want[name]), JSON.stringify(is[name])];
    if (wantText === isText) return [];
    if (isText === undefined) return [`leaves out ${name}`];
    if (wantText === undefined) return [`adds ${name} ${isText}`];
    return [`says ${name} ${isText} in place of ${wantText}`];
  });
}

/** Rights that were said and that no claim names, each as the end of a sentence. */
export const unasked = (said: Json): string[] => [
  // A URL says `false` in letters.
  ...RIGHTS.filter((name) => Boolean(said[name]) && said[name] !== 'false').map(
    (name) => `adds ${name}, which nobody asked for`,
  ),
  // Content on a connection gives the person a role there (docs.omni.co, embed parameters: connectionRoles).
  ...(/^\/?(embed\/)?(dashboards|w)\//.test(textOf(said.contentPath))
    ? [`leads to ${said.contentPath}, which gives a role on its connection that nobody asked for`]
    : []),
];

/** Every single thing that is claimed, by its name. What is empty says as much as what is absent. */
const partsOf = (claims: Json): Json =>
  Object.fromEntries(
    CLAIMS.flatMap((claim): [string, unknown][] => {
      const value = claims[claim];
      if (value === undefined || value === null || value === '') return [];
      // A name is for display; groups have no order.
      if (claim === 'name') return [[claim, textOf(value).replace(/\s+/g, ' ').trim()]];
      if (Array.isArray(value)) return value.length === 0 ? [] : [[claim, [...new Set(value)].sort()]];
      if (typeof value !== 'object') return [[claim, value]];
      return Object.entries(value).map(([name, part]) => [`${claim}.${name}`, part]);
    }),
  );
