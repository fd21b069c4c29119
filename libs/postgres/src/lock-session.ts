import { createHash } from 'node:crypto';
import { PostgresSession, SESSION_TIMEOUT_MS } from '#postgres/postgres-session';

/** The server ends a session that is idle for this long. The session gives up earlier, so that two sessions never hold the same lock. */
const SERVER_TIMEOUT_MS = SESSION_TIMEOUT_MS + 1_000;

/** The number of the advisory lock for a name. */
const lockKey = (name: string): string =>
  createHash('sha256').update(`leadership:${name}`).digest().readBigInt64BE().toString();

/** A session with advisory locks. When the session is lost, its locks are lost too. */
export class LockSession extends PostgresSession {
  /** Rejects when the server cannot be reached. */
  static async open(url: string): Promise<LockSession> {
    const session = new LockSession(url);
    await session.start(`select set_config(name, $1, false) from pg_settings where name = 'idle_session_timeout'`, [
      String(SERVER_TIMEOUT_MS),
    ]);
    return session;
  }

  /** Tries to acquire a lock. Returns false when another session holds it. Rejects when the session is lost. */
  async tryLock(name: string): Promise<boolean> {
    const [row] = await this.query('select pg_try_advisory_lock($1) as taken', [lockKey(name)]);
    return row?.taken === true;
  }
}
