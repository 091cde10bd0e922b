/** What an embed session gives its user on the warehouse: enough to ask about topics. */
export const QUERIER = { warehouse: 'RESTRICTED_QUERIER' };

/** Not enough to ask. */
export const VIEWER = { warehouse: 'VIEWER' };
