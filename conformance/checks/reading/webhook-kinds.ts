import { type DeliveryEvent, type WebhookCase, webhookCase } from '../../../mock-server/index.js';

/** The rule that a case of the catalogue is about; `open` where no source says what is right. */
export type CaseKind =
  | 'unsigned'
  | 'forged'
  | 'form'
  | 'timestamp'
  | 'body'
  | 'spelling'
  | 'fields'
  | 'strange'
  | 'age'
  | 'secret'
  | 'open';

const OWN_KIND: Readonly<Record<string, CaseKind>> = {
  'signature-missing': 'unsigned',
  'signature-empty': 'unsigned',
  'signature-prefix-only': 'unsigned',
  // Whoever made these has the secret, and no source says that Omni will never write a signature so.
  'two-signatures': 'form',
  'prefix-missing': 'form',
  'prefix-sha1': 'form',
  'prefix-sha512': 'form',
  'body-only-mac': 'timestamp',
  'other-subscription-secret': 'secret',
  'secret-of-another-subscription': 'secret',
  'unknown-fields': 'fields',
};

const KIND_OF_REFUSED: Readonly<Record<WebhookCase['differs'], CaseKind>> = {
  signature: 'forged',
  timestamp: 'timestamp',
  body: 'body',
  spelling: 'strange',
};

/** What a case of the catalogue is about; undefined for an id that the catalogue does not have. */
export function kindOf(id: string): CaseKind | undefined {
  const own = OWN_KIND[id];
  if (own !== undefined) return own;
  const entry = webhookCase(id);
  switch (entry?.expects) {
    case 'either':
      return 'open';
    case 'depends-on-tolerance':
      return 'age';
    case 'survive':
      return 'strange';
    case 'accept':
      return 'spelling';
    case 'refuse':
      return KIND_OF_REFUSED[entry.differs];
    default:
      return undefined;
  }
}

/** Cases that send a genuine event again, or at an awkward moment. */
const SAME_EVENT: Readonly<Record<string, true>> = {
  'same-event-twice': true,
  'same-event-at-once': true,
  'same-progress-twice': true,
  'retry-after-500': true,
  'retry-after-lost-answer': true,
  'retry-after-time-out': true,
  'progress-only': true,
  'progress-after-terminal': true,
  'failed-after-complete': true,
};

/** A webhook that the client has every reason to believe: Omni's own, or one that differs in its spelling only. */
export const isGenuine = ({ attack }: DeliveryEvent): boolean => {
  if (!attack || attack.role === 'control') return true;
  const kind = kindOf(attack.id);
  return kind === 'spelling' || kind === 'fields' || attack.id in SAME_EVENT;
};
