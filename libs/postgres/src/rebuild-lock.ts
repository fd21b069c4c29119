import { RebuildError } from '#processing/rebuild-driver';
import { LockSession } from '#postgres/lock-session';
import { toUnavailable } from '#postgres/postgres-errors';

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
    if (!(await session.tryLock(lockName(name)))) throw RebuildError.forRunning(name);
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
