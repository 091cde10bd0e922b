import type { AttributeValue } from '../../../fixtures/index.js';
import { iso } from '../../core/clock.js';
import { allowsAi } from '../../core/directory/roles.js';
import type { EmbedSession } from '../../core/embed-sso/embed-sessions.js';
import type { EmbedUser } from '../../core/embed-users/embed-user.js';
import type { Space } from '../../core/space.js';
import type { Outcome } from '../serve.js';
import { type Content, type Html, html } from './html.js';
import { PAGE_HEADERS, page } from './layout.js';

/** The page in place of Omni's content: who arrived, and with what rights, as the space knows them now. */
export function arrivalPage(space: Space, session: EmbedSession, user: EmbedUser, path: string): Outcome {
  const raw = page(
    { title: `${user.name} at ${path}`, prefersDark: session.prefersDark, outcome: 'arrived' },
    html`<h1>${user.name} arrived at <code>${path}</code></h1>
${rows([
  ['External id', user.externalId],
  ['Membership id', html`<code>${user.id}</code>`],
  ['Entity', user.entity ?? 'none'],
  ['Email', user.email],
  ['Groups', listed(space.directory.groups.of(user).map(({ name }) => name))],
  ['May ask AI', mayAskAi(space, user)],
])}
<h2>User attributes</h2>
${rowsOr(
  'None.',
  Object.entries(user.attributes).map(([name, value]) => [name, shown(value)]),
)}
<h2>Connection roles</h2>
${rowsOr('None: this person reaches no data.', codes(user.connectionRoles))}
<h2>Model roles</h2>
${rowsOr('None.', codes(user.modelRoles))}
<h2>Session</h2>
${rows([
  ['Content path', session.address],
  ['Theme', session.theme],
  ['Role on the entity folder', user.entityFolderContentRole],
  ['Ends', iso(session.phase.until)],
  ['Space', space.id],
])}`,
  );
  return { status: 200, raw, headers: PAGE_HEADERS };
}

type Row = readonly [name: Content, value: Content];

/** Names and values; what has no value is left out. */
const rows = (all: readonly Row[]): Html =>
  html`<dl>
${all
  .filter(([, value]) => value !== null)
  .map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
  )}</dl>`;

const rowsOr = (none: string, all: readonly Row[]): Html =>
  all.length === 0 ? html`<p>${none}</p>` : rows(all);

const codes = (roles: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(roles).map(([id, role]) => [html`<code>${id}</code>`, role]);

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

const shown = (value: AttributeValue): string => (Array.isArray(value) ? value.join(', ') : String(value));

function mayAskAi({ directory, world }: Space, { id }: EmbedUser): string {
  const model = world.models.find((one) => one.id === world.modelId);
  const role = model && directory.effectiveUser(id)?.roleOn(model);
  return role && allowsAi(role) ? `yes (${role})` : `no (${role ?? 'no role'})`;
}
