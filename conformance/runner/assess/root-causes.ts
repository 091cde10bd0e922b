import type { CheckResult } from '../../report/run-report.js';

/**
 * Broken rules that bring others with them: a client that reads the wrong field of a job polls for ever, too. Cause to
 * consequences, in the order in which causes are looked for.
 */
export const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'polling.reads-state': [
    'polling.stops-at-terminal-state',
    'polling.respects-deadline',
    'polling.reports-failure',
    'polling.reports-foreign-cancel',
    'polling.accepts-skipped-states',
    'polling.waits-through-delivering',
    'cancel.stops-work',
  ],
  'polling.waits-through-delivering': ['cancel.accepts-refusal'],
  'polling.reports-foreign-cancel': ['cancel.stops-work'],
  'polling.no-busy-loop': ['polling.cadence'],
  'polling.respects-deadline': ['errors.caps-retry-after'],
  'errors.honours-retry-after': ['errors.backs-off-on-429'],
  'scoping.no-fallback-without-user': [
    'scoping.user-id-on-every-submit',
    'scoping.no-foreign-values',
    'scoping.fresh-look-up-after-deletion',
    'errors.gives-up-on-denial',
  ],
  'scoping.fail-closed-lookup': [
    'scoping.user-id-on-every-submit',
    'scoping.no-foreign-values',
    'scoping.denied-look-up-is-final',
  ],
  'scoping.user-id-on-every-submit': ['scoping.no-foreign-values', 'sessions.resends-after-change'],
  'scoping.right-user': ['scoping.never-swapped', 'scoping.exact-external-id', 'scoping.no-foreign-values'],
  'scoping.exact-external-id': ['scoping.no-foreign-values'],
  'scoping.never-swapped': ['scoping.no-foreign-values'],
  'scoping.conversation-stays-with-its-user': ['scoping.no-foreign-values'],
  'scoping.finds-user-on-later-page': ['scoping.fresh-look-up-after-deletion'],
  'sessions.sends-every-claim': ['embed-urls.same-claims-everywhere', 'sessions.resends-after-change'],
  'sessions.resends-after-change': ['scoping.no-foreign-values'],
  'embed-urls.fresh-nonce': ['embed-urls.opens'],
  'secrets.not-in-url': ['secrets.not-in-output'],
  'webhooks.asks-for-signatures': [
    'webhooks.refuses-unsigned',
    'webhooks.refuses-forged-signatures',
    'webhooks.refuses-changed-bodies',
    'webhooks.signs-the-timestamp',
    'webhooks.limits-age',
    'webhooks.one-secret-one-job',
    'webhooks.insists-on-the-header-form',
  ],
  'webhooks.accepts-genuine': ['webhooks.signs-the-timestamp', 'webhooks.takes-every-end'],
  'webhooks.refuses-unsigned': ['webhooks.refuses-forged-signatures'],
  'webhooks.own-jobs-only': ['webhooks.survives-restart'],
};

const isBroken = ({ verdict }: CheckResult) => verdict === 'fail' || verdict === 'warn';

/** Marks each broken rule with the broken rule that it most likely follows from, if there is one. */
export function withCauses(checks: readonly CheckResult[]): CheckResult[] {
  const broken = new Set(checks.filter(isBroken).map(({ id }) => id));
  const causeOf = (id: string) =>
    Object.entries(CONSEQUENCES).find(([cause, effects]) => broken.has(cause) && effects.includes(id))?.[0];
  return checks.map((check) => {
    const follows = isBroken(check) ? causeOf(check.id) : undefined;
    return follows === undefined ? check : { ...check, follows };
  });
}
