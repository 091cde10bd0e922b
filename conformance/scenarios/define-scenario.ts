import type { FaultRequest, ScriptRequest, SpaceControl, SpaceRequest } from '../../mock-server/index.js';
import type { Check } from '../checks/define-check.js';
import type { AskReply, CancelReply, Capability, HistoryReply } from '../protocol/messages.js';

export interface AskOptions {
  /** `externalId` of an embed user of the space's dataset. */
  readonly as: string;
  readonly prompt: string;
  readonly conversationId?: string;
  /** How long the client is given; 20 seconds unless the scenario is about deadlines. */
  readonly deadlineMs?: number;
}

/** An ask under way. `reply` never rejects: a client that does not answer is evidence, not an exception. */
export interface AskInFlight {
  readonly reply: Promise<AskReply | undefined>;
  cancel(): Promise<CancelReply | undefined>;
}

/** What a scenario may do: drive the client through its adapter, and move its space. */
export interface Session {
  readonly space: SpaceControl;
  ask(options: AskOptions): AskInFlight;
  history(options: { as: string; conversationId: string }): Promise<HistoryReply | undefined>;
  /** Resolves when the mock has seen this many exchanges of an operation; false after `withinMs`. */
  seen(operation: string, count: number, withinMs?: number): Promise<boolean>;
}

/** What a client is asked to do, in which space, judged by which checks. */
export interface ConformanceScenario {
  readonly name: string;
  readonly story: string;
  /** Verbs the client must support; a client that declined one is not asked to run the scenario. */
  readonly needs: readonly Capability[];
  readonly space?: SpaceRequest;
  readonly scripts?: readonly ScriptRequest[];
  readonly faults?: readonly FaultRequest[];
  /** Checks beside the monitors. */
  readonly checks: readonly Check[];
  drive(session: Session): Promise<void>;
}

export const defineScenario = (scenario: ConformanceScenario): ConformanceScenario => scenario;
