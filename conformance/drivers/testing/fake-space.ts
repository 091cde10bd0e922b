import type { NewTraceEvent } from '../../../mock-server/index.js';
import type { ClientSpace } from '../client-space.js';

export const ORGANIZATION_KEY = 'omni_osk_0123456789abcdef0123456789abcdef';

export const WEBHOOK_SECRET = 'whs-0123456789abcdef0123456789abcdef';

/** A space that is only a notebook: for tests of what drivers write to a trace. */
export function fakeSpace(): ClientSpace & { readonly events: NewTraceEvent[] } {
  const events: NewTraceEvent[] = [];
  return {
    events,
    baseUrl: 'http://127.0.0.1:9',
    keys: {
      organization: ORGANIZATION_KEY,
      embedSecret: 'embed-secret-of-this-space',
      pats: { mia: 'omni_pat_fedcba9876543210fedcba9876543210' },
    },
    modelId: 'model-1',
    record: (event) => void events.push(event),
  };
}

/** Events of one kind. */
export const ofKind = <K extends NewTraceEvent['kind']>(events: readonly NewTraceEvent[], kind: K) =>
  events.filter((event): event is Extract<NewTraceEvent, { kind: K }> => event.kind === kind);
