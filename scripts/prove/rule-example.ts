import type { RuleExample } from '../../conformance/explain/rule-example.js';
import type { RunReport } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';

const MOST_EVENTS = 6;
const GRAIN_MS = 100;

/** The mutant that shows one rule best: the one that breaks least besides it. `not` have been tried. */
export const mutantFor = (
  id: string,
  mutants: readonly Mutant[],
  not: readonly string[] = [],
): Mutant | undefined =>
  mutants
    .filter(({ kills }) => kills.includes(id))
    .filter(({ name }) => !not.includes(name))
    .sort((a, b) => a.kills.length - b.kills.length || a.kills.indexOf(id) - b.kills.indexOf(id))[0];

const grain = (ms: number): number => Math.round(ms / GRAIN_MS) * GRAIN_MS;

/** What a mutant was seen to do against a rule; bodies are left out and times rounded. */
export function exampleFrom(report: RunReport, id: string, mutant: Mutant): RuleExample | undefined {
  const broken = report.checks
    .find((check) => check.id === id)
    ?.evidence.filter(({ verdict }) => ['fail', 'warn', 'info'].includes(verdict))
    .sort((a, b) => events(b) - events(a) || a.scenario.localeCompare(b.scenario))[0];
  if (!broken) return undefined;
  return {
    mutant: mutant.name,
    story: mutant.story,
    scenario: broken.scenario,
    message: broken.message,
    exchanges: broken.exchanges.slice(0, MOST_EVENTS).map((exchange) => ({
      ...exchange,
      offsetMs: grain(exchange.offsetMs),
      gapMs: exchange.gapMs === null ? null : grain(exchange.gapMs),
      requestBody: null,
      responseBody: null,
    })),
    deliveries: (broken.deliveries ?? [])
      .slice(0, MOST_EVENTS)
      .map((delivery) => ({ ...delivery, offsetMs: grain(delivery.offsetMs) })),
  };
}

const events = ({ exchanges, deliveries = [] }: RunReport['checks'][number]['evidence'][number]): number =>
  Math.min(MOST_EVENTS, exchanges.length + deliveries.length);
