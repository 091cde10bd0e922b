/** A query that cannot be put into SQL; the message is for the person who wrote the model or the query. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}
