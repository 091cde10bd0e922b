import type { ReportedDelivery } from '../report/run-report.js';
import { columns, inSeconds, moreThan, ROWS, shortIds } from './columns.js';

/** The webhooks that broke a rule, one a line: when, what, for which job, which attack if it was one, and what came back. */
export function deliveryTable(deliveries: readonly ReportedDelivery[]): string[] {
  if (deliveries.length === 0) return [];
  const rows = deliveries.slice(0, ROWS).map((delivery, i, shown) => [
    `+${inSeconds(delivery.offsetMs)}`,
    `${delivery.event ?? 'webhook'}${delivery.attempt > 1 ? `, attempt ${delivery.attempt}` : ''}`,
    shortIds(delivery.jobId),
    delivery.attack === null ? '' : `${delivery.attack}${delivery.role === 'control' ? ' (control)' : ''}`,
    delivery.status === null ? delivery.outcome : String(delivery.status),
    // A receiver that is gone has the same sentence for all of them.
    delivery.problem === shown[i - 1]?.problem && delivery.problem !== null ? '″' : (delivery.problem ?? ''),
  ]);
  const table = [['at s', 'webhook', 'job', 'attack', 'status', ''], ...rows];
  return [...columns(table, 1), ...moreThan(deliveries.length)];
}
