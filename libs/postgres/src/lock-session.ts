import { createHash } from 'node:crypto';
import { PostgresSession, SURE_FOR } from '#postgres/postgres-session';

/** The server ends a session from which it has heard nothing for so long: later than the session gives up by itself, so that two never hold one lock. */
const SERVER_WAITS = SURE_FOR + 1_000;

/** The number that stands for a name among the advisory locks of a database. */
const keyOf = (name: string): string =>
  createHash('sha256').update(`leadership:${name}`).digest().readBigInt64BE().toString();

/** A session whose advisory locks live as long as it does: when it is lost, they must be taken for lost too. */
export class LockSession extends PostgresSession {
  /** Rejects when the server cannot be reached. */
  static async open(url: string): Promise<LockSession> {
    const session = new LockSession(url);
    await session.begin(`select set_config(name, $1, false) from pg_settings where name = 'idle_session_timeout'`, [
      String(SERVER_WAITS),
    ]);
    return session;
  }

  /** Takes the lock of this name, unless somebody has it. Rejects when the session is lost. */
  async take(name: string): Promise<boolean> {
    const [row] = await this.asked('select pg_try_advisory_lock($1) as taken', [keyOf(name)]);
    return row?.taken === true;
  }
}
