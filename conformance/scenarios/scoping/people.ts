/** Embed users of the retail data whom scenarios need for what they may and may not see; a test holds them to it. */

/** One of each tenant, whose ids nobody mistakes. */
export const NORTHWIND = 'cust-42';
export const SOUTHGATE = 'cust-ben';
export const EASTBROOK = 'cust-1084';

/** May look at what others made, and may not ask. */
export const VIEWER = 'cust-1131';

/** Has none of the attributes that the row filters look at. */
export const WITHOUT_ATTRIBUTES = 'cust-1031';
