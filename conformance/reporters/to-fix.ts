import type { CheckResult } from '../report/run-report.js';

/** What is to be done about a rule that is told of. */
export interface ToFix {
  readonly title: string;
  readonly says: string;
}

const OWN_FAULT =
  'This says nothing about the client. Play it again; should it come back, report it to the authors of the suite, with the trace (--traces <folder>).';

/** How to mend what is broken; a fault of the suite is nothing that a client could mend. */
export const toFix = ({ verdict, remedy }: Pick<CheckResult, 'verdict' | 'remedy'>): ToFix =>
  verdict === 'harness-error'
    ? { title: 'Our own fault:', says: OWN_FAULT }
    : { title: 'To fix:', says: remedy };
