import type { Wire } from '../../../openapi/index.js';
import type { Page } from '../../core/page.js';

/** The page information that Omni's cursor lists share. */
export const presentPage = ({ nextCursor, pageSize, total }: Page<unknown>): Wire['PageInfo'] => ({
  hasNextPage: nextCursor !== null,
  nextCursor,
  pageSize,
  totalRecords: total,
});
