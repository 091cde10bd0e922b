import type {
  CheckResult,
  ReportedDelivery,
  ReportedExchange,
  RunReport,
  ScenarioResult,
} from '../../report/run-report.js';
import { findingsIn, isFinding } from '../fix-first.js';
import { anchor } from './markup.js';

type Playing = Pick<ScenarioResult, 'name' | 'attempt'>;

/** An exchange or a webhook that broke rules, with the rules. */
export interface Offence {
  readonly event: ReportedExchange | ReportedDelivery;
  readonly checks: CheckResult[];
}

export const scenarioAnchor = ({ name, attempt }: Playing): string =>
  anchor('scenario', name, ...(attempt > 1 ? [attempt] : []));

export const eventAnchor = (playing: Playing, seq: number): string =>
  `${scenarioAnchor(playing)}-event-${seq}`;

export const ruleAnchor = (id: string): string => anchor('rule', id);

export const playingOf = (evidence: { scenario: string; attempt: number }): Playing => ({
  name: evidence.scenario,
  attempt: evidence.attempt,
});

const MOST_PER_SCENARIO = 40;

/** Everything that broke a rule, by where it is told of in the page, in the order of the trace. */
export function offencesBy(report: RunReport): ReadonlyMap<string, readonly Offence[]> {
  const byScenario = new Map<string, Map<number, Offence>>();
  for (const check of report.checks) {
    for (const seen of check.evidence.filter(isFinding)) {
      const key = scenarioAnchor(playingOf(seen));
      const events = byScenario.get(key) ?? new Map<number, Offence>();
      byScenario.set(key, events);
      for (const event of [...seen.exchanges, ...(seen.deliveries ?? [])]) {
        const offence = events.get(event.seq);
        if (offence) offence.checks.push(check);
        else events.set(event.seq, { event, checks: [check] });
      }
    }
  }
  return new Map(
    [...byScenario].map(([key, events]) => [
      key,
      [...events.values()].sort((a, b) => a.event.seq - b.event.seq).slice(0, MOST_PER_SCENARIO),
    ]),
  );
}

/** The rules that one playing of a scenario broke, as far as they count. */
export const brokenIn = (report: RunReport, { name, attempt }: Playing): CheckResult[] =>
  report.checks.filter((check) =>
    findingsIn(check).some((seen) => seen.scenario === name && seen.attempt === attempt),
  );
