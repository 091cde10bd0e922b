import type { DeliveryEvent, ExchangeEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { jobOf } from './asks.js';
import { shownState } from './jobs.js';
import { isAccepted } from './webhook-trails.js';

/** Omni said in this exchange that the job is COMPLETE: by its state, or by showing its turn of the conversation. */
const saysComplete = (exchange: ExchangeEvent, jobId: string): boolean =>
  exchange.operation === 'aiConversationDetail'
    ? exchange.responseBody?.includes(jobId) === true
    : exchange.operation !== 'aiJobResult' && exchange.jobId === jobId && shownState(exchange) === 'COMPLETE';

/** A webhook said so and was believed; whether it should have been is for the rules about webhooks to say. */
const announcesComplete = (delivery: DeliveryEvent, jobId: string): boolean =>
  delivery.jobId === jobId && delivery.event === 'job.complete' && isAccepted(delivery);

/** Whether the client had been told that the job is COMPLETE when it sent this request about it. */
export function knewComplete({ exchanges, deliveries }: Evidence, request: ExchangeEvent): boolean {
  const jobId = jobOf(request) ?? '';
  return (
    exchanges.some((exchange) => exchange.wallMs < request.wallMs && saysComplete(exchange, jobId)) ||
    deliveries.some((delivery) => delivery.wallMs < request.wallMs && announcesComplete(delivery, jobId))
  );
}
