import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { filterOf } from '../reading/embed-users.js';
import { isFirstPage, lookUps, recordsOn, startIndexOf } from '../reading/look-ups.js';
import { missing } from '../reading/missing.js';
import { grouped } from '../reading/once-for.js';
import { fail, pass } from '../verdict.js';

const startOf = (page: ExchangeEvent): number => Number(startIndexOf(page) ?? 1);
const endOf = (page: ExchangeEvent): number => startOf(page) + recordsOn(page);

/** What is wrong with where a page begins, given the pages of the same look-up that were there before it. */
function misstep(page: ExchangeEvent, earlier: readonly ExchangeEvent[]): string | undefined {
  const asked = startIndexOf(page);
  const start = startOf(page);
  if (!Number.isInteger(start) || start < 1)
    return `A look-up asked for startIndex ${asked}; the first record is number 1.`;
  const followed = earlier.filter((other) => endOf(other) === start).length;
  const read = earlier.filter((other) => startOf(other) === start).length;
  if (followed > read) return undefined;
  const last = earlier.at(-1);
  if (!last) return `A look-up began at record ${start}: nobody before that was looked at.`;
  const what = start > endOf(last) ? 'skips' : 'repeats';
  return `After records ${startOf(last)} to ${endOf(last) - 1} a look-up went on at ${start}, which ${what} some.`;
}

export const pagesWithoutGaps = defineCheck({
  id: 'scoping.pages-without-gaps',
  level: 'must',
  profile: 'scoping',
  rule: 'Read the pages of a look-up one after the other: `startIndex` counts records from 1, not pages and not from 0.',
  basis: {
    source: 'Omni OpenAPI (Python SDK, July 2026): startIndex of scimEmbedUsersList (1-based index)',
  },
  remedy: 'Begin at 1, and add the number of records of each page to get to the next one.',
  judge(evidence) {
    const pages = lookUps(evidence).filter(({ status }) => status === 200);
    if (pages.length === 0) return missing(evidence, 'No look-up of a user was answered.');
    const alike = grouped(pages, filterOf);
    for (const page of pages) {
      // Most look-ups are one page, and a long trace has thousands of them.
      if (startOf(page) === 1) continue;
      const earlier = (alike.get(filterOf(page)) ?? []).filter(({ endedMs }) => endedMs <= page.wallMs);
      const wrong = misstep(page, earlier);
      if (wrong !== undefined) return fail(wrong, [...earlier.slice(-1), page]);
    }
    return pages.every(isFirstPage) ? pass('No look-up went past its first page.') : pass();
  },
});
