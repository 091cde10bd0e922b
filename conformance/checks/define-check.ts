import type { Evidence } from './evidence.js';
import type { Judgement } from './verdict.js';

export type Level = 'must' | 'should' | 'may';
export type Profile =
  | 'core'
  | 'cancel'
  | 'conversations'
  | 'scoping'
  | 'sessions'
  | 'embed-urls'
  | 'pictures'
  | 'webhooks';

export interface Check {
  /** `<area>.<rule-in-kebab-case>`, stable for ever: baselines and manifests name it. */
  readonly id: string;
  readonly level: Level;
  readonly profile: Profile;
  /** One imperative sentence a client author can act on. */
  readonly rule: string;
  /** Where the rule comes from: a public Omni source, or an observed behaviour that a public client works around. */
  readonly basis: { readonly source: string; readonly quote?: string };
  /** What to change in a client that breaks it. */
  readonly remedy: string;
  /** A monitor judges every scenario; any other check only the scenarios that list it. */
  readonly monitor?: boolean;
  /** Switches of `openapi/ambiguities.yaml` the rule leans on; such a rule is never `must`. */
  readonly ambiguities?: readonly string[];
  judge(evidence: Evidence): Judgement;
}

/** Declares a check. Identity at run time; it exists so that every check is written the same way. */
export const defineCheck = (check: Check): Check => check;
