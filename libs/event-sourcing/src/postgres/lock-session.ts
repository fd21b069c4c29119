import { createHash } from 'node:crypto';
import { Socket } from 'node:net';
import { Client } from 'pg';

/** Who has not heard from the server for so many milliseconds cannot be sure any more that the locks are still its own. */
export const SURE_FOR = 3_000;

/** The server ends a session from which it has heard nothing for so long: later than the session gives up by itself, so that two never hold one lock. */
const SERVER_WAITS = 4_000;

/** The number that stands for a name among the advisory locks of a database. */
const keyOf = (name: string): string =>
  createHash('sha256').update(`leadership:${name}`).digest().readBigInt64BE().toString();

interface Answer {
  readonly taken?: boolean;
}

/**
 * A connection of its own whose advisory locks live as long as it does. It is lost as soon as the server ends it, when an answer is late, and when
 * the process slept too long: whoever holds its locks asks it again and again, at least once in `SURE_FOR`.
 */
export class LockSession {
  private readonly ended = new AbortController();
  private readonly socket = new Socket();
  private readonly client: Client;
  private deadline: NodeJS.Timeout | undefined;

  private constructor(url: string) {
    this.client = new Client({ connectionString: url, keepAlive: true, stream: () => this.socket });
    this.client.on('error', (error) => this.lose(error));
    this.client.on('end', () => this.lose(new Error('The session was ended.')));
  }

  /** Rejects when the server cannot be reached. */
  static async open(url: string): Promise<LockSession> {
    const session = new LockSession(url);
    try {
      session.sureSince(performance.now());
      await session.client.connect();
      await session.asked(`select set_config(name, $1, false) from pg_settings where name = 'idle_session_timeout'`, [
        String(SERVER_WAITS),
      ]);
      return session;
    } catch (error) {
      session.lose(error instanceof Error ? error : new Error(String(error)));
      throw session.lost.reason;
    }
  }

  /** Aborted, with the reason, when the locks must be taken for lost. */
  get lost(): AbortSignal {
    return this.ended.signal;
  }

  /** Asks the server for a sign of life. Rejects when the session is lost. */
  async check(): Promise<void> {
    await this.asked('select 1', []);
  }

  /** Takes the lock of this name, unless somebody has it. Rejects when the session is lost. */
  async take(name: string): Promise<boolean> {
    const [row] = await this.asked('select pg_try_advisory_lock($1) as taken', [keyOf(name)]);
    return row?.taken === true;
  }

  /** Gives up all locks. */
  async end(): Promise<void> {
    if (this.lost.aborted) return;
    const impatient = setTimeout(() => this.socket.destroy(), SURE_FOR);
    await this.client.end().catch(() => undefined);
    clearTimeout(impatient);
  }

  private async asked(text: string, values: readonly string[]): Promise<readonly Answer[]> {
    const sent = performance.now();
    try {
      const { rows } = await this.client.query<Answer>(text, [...values]);
      this.sureSince(sent);
      return rows;
    } finally {
      this.lost.throwIfAborted();
    }
  }

  /** From when the question was sent, as the server may have answered it at once and counts from there. */
  private sureSince(moment: number): void {
    clearTimeout(this.deadline);
    const late = (): void => this.lose(new Error(`PostgreSQL has not answered within ${SURE_FOR / 1_000} seconds.`));
    const left = moment + SURE_FOR - performance.now();
    if (left <= 0) late();
    else if (!this.lost.aborted) this.deadline = setTimeout(late, left);
  }

  /** The socket goes at once: a farewell would wait for a server that may be gone, and one that is there frees the locks when it sees it go. */
  private lose(reason: Error): void {
    clearTimeout(this.deadline);
    if (this.lost.aborted) return;
    this.ended.abort(reason);
    this.socket.destroy();
  }
}
