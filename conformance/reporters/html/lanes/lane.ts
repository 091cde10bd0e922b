import type { ScenarioResult } from '../../../report/run-report.js';
import type { Markup } from '../markup.js';
import type { Scale } from '../timeline-scale.js';

/** One lane, drawn from y = 0. */
export interface Lane {
  readonly name: string;
  readonly height: number;
  readonly drawing: Markup;
}

/** Wraps a mark that broke a rule into a link to it; leaves any other as it is. */
export type Linked = (
  event: { readonly seq: number; readonly breaks: readonly string[] },
  mark: Markup,
) => Markup;
/** How bad it is to have broken these rules; nothing when none was. */
export type Tone = (breaks: readonly string[]) => '' | 'bad' | 'caution';

export interface Drawing {
  readonly scenario: ScenarioResult;
  readonly scale: Scale;
  readonly linked: Linked;
  readonly tone: Tone;
}
