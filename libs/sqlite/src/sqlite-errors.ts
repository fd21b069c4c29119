/**
 * SQLite's own name of what went wrong (`SQLITE_FULL`); null when the error is not SQLite's. Judged by the code, since the native part knows only
 * the error class of whoever loaded it first in the process.
 */
export const sqliteCodeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null;
};

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
