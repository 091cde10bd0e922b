import type { JobScenario } from './jobs/job-scenario.js';
import type { PlannedJob } from './jobs/jobs.js';
import type { Pace } from './jobs/plan.js';
import { type Profile, profileRules } from './profiles.js';
import type { ScriptRequest } from './scripts.js';
import type { WebhookScript } from './webhooks/job-webhooks.js';

/** Lets a person at a terminal choose a job scenario by writing, say, `scenario:never-ends` into the prompt. */
const PHRASE = /\bscenario:([a-z-]+)/;

const NO_WEBHOOK_SCRIPT: WebhookScript = {};

/** Decides how a job unfolds: by a script, else by a phrase in the prompt, else as most jobs do. */
export function planJob(
  scenarios: ReadonlyMap<string, JobScenario>,
  usual: JobScenario,
  profile: Profile,
  script: ScriptRequest | null,
  prompt: string,
  n: number,
): PlannedJob {
  const named = script?.scenario ?? PHRASE.exec(prompt)?.[1];
  const scenario = (named ? scenarios.get(named) : undefined) ?? usual;
  const durationMs = profileRules[profile].jobDurationMs(n);
  const asked = script?.pace;
  const pace: Pace =
    asked?.by === 'polls'
      ? { by: 'polls', every: asked.every ?? 1 }
      : asked?.by === 'steps'
        ? { by: 'steps' }
        : { by: 'time', durationMs: asked?.durationMs ?? durationMs };
  return {
    plan: {
      scenario,
      pace,
      ...(script?.message === undefined ? {} : { message: script.message }),
      ...(script?.chatUrl === undefined ? {} : { chatUrl: script.chatUrl }),
    },
    resultLag: script?.resultLag ?? scenario.resultLag ?? 0,
    cancelConflicts: script?.cancelConflicts ?? 0,
    webhooks: script?.webhook ?? NO_WEBHOOK_SCRIPT,
  };
}
