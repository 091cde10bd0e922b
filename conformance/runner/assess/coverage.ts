import type { OperationId } from '../../../mock-server/index.js';
import type { Evidence } from '../../checks/evidence.js';
import type { CheckResult, Coverage } from '../../report/run-report.js';

/** What shows that a client had to do with an area, whether or not a rule could be judged by it. */
const SIGNS: Readonly<Record<string, readonly OperationId[]>> = {
  submit: ['aiJobSubmit'],
  polling: ['aiJobStatus'],
  results: ['aiJobResult'],
  cancel: ['aiJobCancel'],
  conversations: ['aiConversationsList', 'aiConversationDetail'],
  scoping: ['scimEmbedUsersList', 'scimEmbedUsersGet'],
  sessions: ['embedSsoGenerateSession', 'embedSsoGenerateSessionUnstable'],
  'embed-urls': ['embedSsoGenerateUrl', 'embedSsoGenerateUrlWithKey', 'embedSsoRedeemSession', 'embedLogin'],
  pictures: ['aiJobVisualization'],
};

const areaOf = ({ id }: CheckResult): string => id.split('.')[0] ?? id;

/** How much of what there is to judge a recording has to do with. */
export function coverageOf(
  checks: readonly CheckResult[],
  { exchanges, deliveries }: Pick<Evidence, 'exchanges' | 'deliveries'>,
  scenario: string | null,
): Coverage {
  const judged = new Set(checks.filter(({ verdict }) => verdict !== 'not-applicable').map(areaOf));
  const left = [...new Set(checks.map(areaOf))].filter((area) => !judged.has(area));
  const operations = new Set(exchanges.map(({ operation }) => operation));
  const happened = (area: string) =>
    area === 'webhooks'
      ? deliveries.some(({ outcome }) => outcome !== 'dropped')
      : (SIGNS[area] ?? []).some((operation) => operations.has(operation));
  return {
    scenario,
    unjudged: left.filter(happened),
    untouched: left.filter((area) => !happened(area)),
  };
}
