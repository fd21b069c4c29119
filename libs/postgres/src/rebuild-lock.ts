import { OperatorError } from '#execution/operator-error';
import { errorMessage } from '#execution/errors';
import { LockSession } from '#postgres/lock-session';
import { toUnavailable } from '#postgres/postgres-errors';

/** A rebuild cannot start or was interrupted. The message says what to do. */
export class RebuildError extends OperatorError {}

/** How often the session is checked; several times within the session timeout. */
const HEARTBEAT_MS = 500;

const lockName = (name: string): string => `rebuild ${name}`;

const openSession = (url: string): Promise<LockSession> =>
  LockSession.open(url).catch((error: unknown) => {
    throw toUnavailable(error);
  });

/**
 * Runs work while holding the lock for rebuilds of this view version. `lost` aborts when another process may have acquired the lock. Rejects with
 * `RebuildError` when another process holds it, and with `StoreUnavailable` when the server does not respond.
 */
export const withRebuildLock = async <Result>(
  url: string,
  name: string,
  work: (lost: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const session = await openSession(url);
  const heartbeat = setInterval(() => void session.check().catch(() => undefined), HEARTBEAT_MS);
  try {
    if (!(await session.tryLock(lockName(name))))
      throw new RebuildError(`${name} is already being rebuilt. Wait for that rebuild to finish.`);
    return await work(session.lost);
  } finally {
    clearInterval(heartbeat);
    await session.end();
  }
};

/** Returns the names that are being rebuilt now. */
export const listLockedRebuilds = async (url: string, names: readonly string[]): Promise<string[]> => {
  const session = await openSession(url);
  try {
    const taken: string[] = [];
    for (const name of names) if (!(await session.tryLock(lockName(name)))) taken.push(name);
    return taken;
  } finally {
    await session.end();
  }
};

/** The error of a rebuild that did not finish. */
export const interruptionError = (view: string, reason: unknown): RebuildError =>
  new RebuildError(
    `The rebuild of ${view} was interrupted (${errorMessage(reason)}). Start it again to continue from where it stopped.`,
    { cause: reason },
  );
