import type { RunReport } from '../runner/index.js';

/** What shields.io draws from a URL: https://shields.io/badges/endpoint-badge */
export interface BadgeEndpoint {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  /** Hexadecimal; white text stands out against each at 4.5 to 1 or better. */
  readonly color: string;
  readonly isError?: true;
}

const GREEN = '#237a2b';
const AMBER = '#8f5d00';
const RED = '#c02f26';
const GREY = '#666666';

const MOST_NAMES = 3;

/** The badge of a report. It is green for a run that was judged in full and kept everything, and for nothing else. */
export function badgeEndpoint(report: RunReport): BadgeEndpoint {
  const badge = (message: string, color: string, isError = false): BadgeEndpoint => ({
    schemaVersion: 1,
    label: 'Omni AI jobs API',
    message,
    color,
    ...(isError ? { isError } : {}),
  });
  const broken = report.checks.filter(({ verdict, expected }) => verdict === 'fail' && !expected).length;
  const excused = report.checks.filter(({ expected }) => expected).length;
  if (report.outcome === 'failed' && broken > 0)
    return badge(`${broken} ${broken === 1 ? 'rule' : 'rules'} broken`, RED, true);
  if (report.kind === 'grade') return badge('graded, not certified', GREY);
  switch (report.outcome) {
    case 'conformant': {
      const whole = report.profiles.length > 0 && report.profiles.every(({ conformant }) => conformant);
      const warned = report.counts.warn > 0;
      if (!whole) return badge('no verdict', GREY);
      return badge(
        warned ? `conformant with warnings: ${profiles(report)}` : `conformant: ${profiles(report)}`,
        warned ? AMBER : GREEN,
      );
    }
    case 'as-expected':
      return badge(`not conformant, ${excused} expected`, AMBER);
    case 'only-ambiguities':
      return badge('only ambiguous rules broken', AMBER);
    case 'failed':
      return badge('not conformant', RED, true);
    default:
      return badge('no verdict', GREY);
  }
}

function profiles({ profiles: judged, notJudged }: RunReport): string {
  const names = judged.map(({ profile }) => profile);
  if (names.length <= MOST_NAMES) return names.join(', ');
  return notJudged.length === 0 ? `all ${names.length} profiles` : `${names.length} profiles`;
}
