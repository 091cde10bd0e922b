import type { DeliveryEvent } from '../../mock-server/index.js';
import type { Level, Profile } from '../checks/define-check.js';
import type { Proof, Verdict } from '../checks/verdict.js';
import type { Capability, WebhookHabits } from '../protocol/messages.js';
import type { Timeline } from './timeline.js';

/** Version of the JSON report; `report.schema.json` describes it. */
export const REPORT_VERSION = 1;

/** How a whole run ended. */
export type Outcome =
  | 'conformant'
  | 'as-expected'
  | 'nothing-broken'
  | 'failed'
  | 'only-ambiguities'
  | 'incomplete'
  | 'interrupted'
  | 'harness-error';

export interface ClientDescription {
  readonly name: string;
  readonly version: string;
  readonly capabilities: readonly Capability[];
  readonly declined: readonly { readonly capability: Capability; readonly reason: string }[];
  /** How it reads webhooks, if it said. */
  readonly webhook?: WebhookHabits;
}

/** One exchange as a report shows it. */
export interface ReportedExchange {
  readonly seq: number;
  /** Milliseconds since the scenario began. */
  readonly offsetMs: number;
  /** Arrival to arrival, since the exchange listed before it. */
  readonly gapMs: number | null;
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly jobState: string | null;
  readonly fault: string | null;
  readonly requestBody: string | null;
  readonly responseBody: string | null;
}

/** One attempt to send a webhook as a report shows it. */
export interface ReportedDelivery {
  readonly seq: number;
  /** Milliseconds since the scenario began. */
  readonly offsetMs: number;
  readonly event: string | null;
  readonly eventId: string | null;
  readonly jobId: string;
  readonly attempt: number;
  readonly status: number | null;
  readonly outcome: DeliveryEvent['outcome'];
  /** The case of the catalogue of attacks it was made for, if any. */
  readonly attack: string | null;
  /** Its part in that case: the valid one of the pair, or the one that differs. */
  readonly role: 'control' | 'mutant' | null;
  readonly problem: string | null;
}

/** What one check said about one scenario. */
export interface CheckEvidence {
  readonly scenario: string;
  /** 2 when a timing failure was run again, alone. */
  readonly attempt: number;
  readonly verdict: Verdict;
  readonly message: string;
  readonly exchanges: readonly ReportedExchange[];
  /** Positions in the trace of further exchanges that broke it and are too many to show. */
  readonly moreSeqs?: readonly number[];
  /** What a verdict about webhooks rests on. */
  readonly proof?: Proof;
  /** The webhooks that broke the rule. */
  readonly deliveries?: readonly ReportedDelivery[];
  /** Time alone decided it, so that a second attempt may take its place. */
  readonly timing?: true;
  /** A second attempt took this one's place in the verdict. */
  readonly superseded?: boolean;
}

export interface CheckResult {
  readonly id: string;
  readonly level: Level;
  readonly profile: Profile;
  readonly rule: string;
  readonly basis: { readonly source: string; readonly quote?: string };
  readonly remedy: string;
  readonly ambiguities: readonly string[];
  /** The worst over all scenarios. */
  readonly verdict: Verdict;
  readonly message: string;
  /** What the verdict rests on: the weakest proof of the scenarios that it was drawn from. */
  readonly proof?: Proof;
  /** The failure was announced beforehand. */
  readonly expected?: { readonly reason: string; readonly owner: string; readonly expires: string };
  /** Another broken rule that this one usually follows from. */
  readonly follows?: string;
  readonly evidence: readonly CheckEvidence[];
}

export type ScenarioStatus = 'finished' | 'declined' | 'cut-short' | 'not-run' | 'harness-error';

export interface ScenarioResult {
  readonly name: string;
  readonly story: string;
  readonly attempt: number;
  readonly status: ScenarioStatus;
  /** Why the status is not `finished`. */
  readonly reason: string;
  readonly durationMs: number;
  readonly exchanges: number;
  /** What the client did against the adapter protocol. */
  readonly problems: readonly string[];
  readonly stderrTail: string;
  /** Absent when the client never got as far as being asked. */
  readonly timeline?: Timeline;
}

export interface ProfileResult {
  readonly profile: Profile;
  /** How many rules the profile has. */
  readonly manifest: number;
  readonly judged: number;
  readonly conformant: boolean;
}

/** A finished run: everything that any report shows. */
export interface RunReport {
  readonly reportVersion: typeof REPORT_VERSION;
  readonly kind: 'run' | 'grade';
  readonly tool: { readonly name: string; readonly version: string };
  readonly startedAt: string;
  readonly durationMs: number;
  readonly command: readonly string[];
  readonly strict: boolean;
  /** What made the ids of this run differ from those of others, if anybody named it. */
  readonly seed?: number;
  /** Scenarios or rules were left out on purpose. */
  readonly partial?: true;
  readonly client: ClientDescription | null;
  readonly outcome: Outcome;
  readonly exitCode: 0 | 1 | 3 | 4 | 5;
  /** The verdict in one sentence. */
  readonly headline: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly profiles: readonly ProfileResult[];
  /** Profiles that nobody asked for, or for which the client offers nothing. */
  readonly notJudged: readonly Profile[];
  readonly checks: readonly CheckResult[];
  readonly scenarios: readonly ScenarioResult[];
  /** What is wrong with the run itself: stale or expired expected failures, a client that could not be started. */
  readonly complaints: readonly string[];
  /** What looks like one cause of much of it. */
  readonly hints: readonly string[];
  /** For a grade: how much of what there is to judge was in the recording. */
  readonly coverage?: Coverage;
}

/** Areas are the first halves of rule ids. */
export interface Coverage {
  /** The conformance scenario the recording was judged as; its rules are all there is to judge then. */
  readonly scenario: string | null;
  /** Something happened there, but nothing that a rule could be judged by. */
  readonly unjudged: readonly string[];
  /** Nothing happened there at all. */
  readonly untouched: readonly string[];
}
