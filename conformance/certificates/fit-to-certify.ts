import type { Trace } from '../../mock-server/index.js';
import { frozenManifest, type Manifest, manifestOf } from '../manifests/index.js';
import type { RunReport, Suite } from '../runner/index.js';
import { otherClient } from './same-client.js';

/** The recording of one playing of a scenario. */
export interface Recording {
  readonly scenario: string;
  readonly attempt: number;
  readonly trace: Trace;
}

const names = (list: readonly string[]): string =>
  list.length > 3 ? `${list.slice(0, 3).join(', ')} and ${list.length - 3} more` : list.join(', ');

/** Why nothing is certified after this run, and what to do, in one sentence; undefined when it may be. */
export function refusal(report: RunReport, recordings: readonly Recording[]): string | undefined {
  const { outcome, checks, scenarios, complaints } = report;
  const of = (...verdicts: readonly string[]) =>
    checks.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  const planned = report.profiles.reduce((sum, { manifest }) => sum + manifest, 0);
  if (planned === 0 || checks.length === 0) return 'No rule was judged, so there is nothing to certify.';
  if (outcome === 'interrupted') return 'The run was interrupted; run it again to its end.';
  if (!report.strict) return 'The run was not strict; certification is.';
  if (of('fail').length > 0)
    return `The client broke ${names(of('fail'))}; \`omni-conformance explain ${of('fail')[0]}\` says what to change.`;
  if (of('harness-error').length > 0)
    return `The suite itself could not judge ${names(of('harness-error'))}; that is our fault and not the client's.`;
  const declined = checks.filter(({ verdict }) => verdict === 'declined');
  if (declined.length > 0) {
    const without = report.profiles.filter(({ conformant }) => conformant).map(({ profile }) => profile);
    const advice =
      without.length === 0
        ? 'what is declined cannot be certified'
        : `certify what the client does: --profile ${without.join(',')}`;
    return `The client declined what ${names(declined.map(({ id }) => id))} is about; ${advice}.`;
  }
  if (complaints.length > 0)
    return `Something is wrong with the run itself: ${complaints.join(' ').replace(/\.$/, '')}.`;
  if (outcome !== 'conformant' || report.profiles.some(({ conformant }) => !conformant)) {
    const open = of('incomplete', 'not-applicable');
    const which =
      open.length === 0 ? report.headline.replace(/\.$/, '') : `${names(open)} could not be judged`;
    return `The run is not complete: ${which}; a certificate is for all of a profile or for none of it.`;
  }
  const unfinished = scenarios.filter(({ status }) => status !== 'finished');
  const [first] = unfinished;
  if (first)
    return `${names(unfinished.map(({ name }) => name))} did not run to the end: ${first.reason.replace(/\.$/, '')}.`;
  const cut = recordings.find(({ trace }) => (trace[0].dropped ?? 0) > 0);
  if (cut) {
    return `The recording of ${cut.scenario} lost ${cut.trace[0].dropped} events, so nobody could judge it again; the client sends far too much.`;
  }
  return otherClient(report, recordings);
}

/** That the suite is not the one that was frozen, in one sentence; undefined when it is. */
export function frozenProblem(suite: Suite, frozen: Manifest = frozenManifest): string | undefined {
  if (manifestOf(suite, frozen).digest === frozen.digest) return undefined;
  return 'This build judges by other rules than its manifest says, so nothing can be certified with it.';
}
