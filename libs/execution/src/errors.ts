/**
 * The message of an error. Native modules may throw errors of another realm, so the `message` property decides and not the class. An `AggregateError`
 * of the network has no message of its own.
 */
export const errorMessage = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  const isEmpty = error.message === '' && 'errors' in error && Array.isArray(error.errors);
  return isEmpty ? (error.errors as unknown[]).map(errorMessage).join(', ') : String(error.message);
};

/** Like `errorMessage`, without the final full stop, so that text can follow it. */
export const errorClause = (error: unknown): string => errorMessage(error).replace(/\.$/, '');

/** The `code` of a Node.js error (`ENOSPC`); an empty string if it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
