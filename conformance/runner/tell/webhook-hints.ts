import type { DeliveryEvent, TraceEvent } from '../../../mock-server/index.js';
import { counted } from '../../report/counted.js';

/** Webhooks that a receiver has every reason to take, and that were let out. */
export const genuineDeliveries = (events: readonly TraceEvent[]): DeliveryEvent[] =>
  events.filter(
    (event): event is DeliveryEvent =>
      event.kind === 'delivery' && event.outcome !== 'dropped' && event.attack?.role !== 'mutant',
  );

export const wasTaken = ({ status }: DeliveryEvent): boolean =>
  status !== null && status >= 200 && status < 300;

/** What is most likely wrong when not one genuine webhook was taken, and all for the same reason. */
export function webhookHint(genuine: readonly DeliveryEvent[]): string | undefined {
  const answered = genuine.filter(({ status }) => status !== null);
  const statuses = [...new Set(answered.map(({ status }) => status ?? 0))].sort();
  const all = (...these: number[]) => statuses.every((status) => these.includes(status));
  const [last] = genuine.slice(-1);
  if (!last) return undefined;
  if (answered.length === 0)
    return `${noneOf(genuine)} could be delivered to ${last.url}: ${last.problem ?? 'no answer came'}`;
  const what = `${noneOf(answered)} was taken, and each was answered ${statuses.join(' or ')}`;
  if (all(401, 403)) return `${what}: does the receiver know the secret that the client submits?`;
  if (all(404, 405)) return `${what}: is the path of ${last.url} right, and does it take POST?`;
  return undefined;
}

const noneOf = (deliveries: readonly DeliveryEvent[]): string =>
  `None of ${counted(deliveries.length, 'genuine webhook')}`;
