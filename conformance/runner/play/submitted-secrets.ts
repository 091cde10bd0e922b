import type { ExchangeEvent, SpaceControl } from '../../../mock-server/index.js';

/** The webhook secret that a submit named, once; a client with a secret of its own for each job names many. */
export function submittedSecrets(
  space: Pick<SpaceControl, 'subscriptionOf'>,
  tell: (secret: string) => void,
): (exchange: ExchangeEvent) => void {
  const told = new Set<string>();
  return ({ operation, jobId }) => {
    if (operation !== 'aiJobSubmit' || jobId === null) return;
    const secret = space.subscriptionOf(jobId)?.secret ?? null;
    if (secret === null || told.has(secret)) return;
    told.add(secret);
    tell(secret);
  };
}
