import type { ExchangeEvent } from '../../../mock-server/index.js';
import { type Json, objectIn, objectOf, objectsOf, textOf } from './json.js';

/** A job's result as the client was given it. */
export interface ServedResult {
  readonly exchange: ExchangeEvent;
  readonly message: string;
  readonly actions: readonly Json[];
  /** `result` of every action that has one. */
  readonly queries: readonly Json[];
}

/** Reads a result that was served in full, or null. */
export function servedResult(exchange: ExchangeEvent): ServedResult | null {
  if (exchange.operation !== 'aiJobResult' || exchange.status !== 200) return null;
  const body = objectIn(exchange.responseBody);
  if (!('actions' in body) && !('message' in body)) return null;
  const actions = objectsOf(body.actions);
  const queries = actions.filter((action) => 'result' in action).map((action) => objectOf(action.result));
  return { exchange, message: textOf(body.message), actions, queries };
}

export interface FailedStep {
  readonly queryName: string;
  /** What Omni says went wrong, in each wording it gives. */
  readonly reasons: readonly string[];
}

/** Steps of a COMPLETE job that did not work. */
export function failedSteps({ actions }: ServedResult): FailedStep[] {
  return actions
    .filter((action) => {
      const query = objectOf(action.result);
      return action.isError === true || action.status === 'failed' || query.status === 'error';
    })
    .map((action) => {
      const query = objectOf(action.result);
      const error = objectOf(query.error);
      const reasons = [textOf(error.message), textOf(error.detail)].filter((reason) => reason !== '');
      return { queryName: textOf(query.queryName), reasons };
    });
}
