/**
 * SQLite's name of an error (`SQLITE_FULL`); null when the error does not come from SQLite. Uses the code and not `instanceof`, because the native
 * module throws the error class of whichever module instance loaded it first in the process.
 */
export const sqliteErrorCode = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null;
};

/** Whether another connection holds the file. */
export const isBusy = (error: unknown): boolean => sqliteErrorCode(error)?.startsWith('SQLITE_BUSY') === true;

const INFRASTRUCTURE_ERRORS = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|READONLY)/;

/** Whether the disk, the memory or another process caused the error, and not a row. */
export const isInfrastructureError = (error: unknown): boolean =>
  INFRASTRUCTURE_ERRORS.test(sqliteErrorCode(error) ?? '');
