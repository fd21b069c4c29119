import { Socket } from 'node:net';
import { Client } from 'pg';

/** A session counts as lost after this time without a response from the server. */
export const SESSION_TIMEOUT_MS = 3_000;

interface LockRow {
  readonly taken?: boolean;
}

/**
 * A separate connection, outside the pool. It is lost as soon as the server ends it, when a response is late, and when the process was suspended too
 * long. Its owner must call `check` at least once per `SESSION_TIMEOUT_MS`.
 */
export class PostgresSession {
  private readonly ended = new AbortController();
  private readonly socket = new Socket();
  private readonly client: Client;
  private deadline: NodeJS.Timeout | undefined;

  constructor(url: string, onNotify: () => void = () => undefined) {
    this.client = new Client({ connectionString: url, keepAlive: true, stream: () => this.socket });
    this.client.on('error', (error) => this.close(error));
    this.client.on('end', () => this.close(new Error('The session was ended.')));
    this.client.on('notification', onNotify);
  }

  /** Connects and runs the first statement. Rejects when the server cannot be reached or rejects it. */
  async start(statement: string, values: readonly string[] = []): Promise<void> {
    try {
      this.extendDeadline(performance.now());
      await this.client.connect();
      await this.query(statement, values);
    } catch (error) {
      this.close(error instanceof Error ? error : new Error(String(error)));
      throw this.lost.reason;
    }
  }

  /** Aborted, with the reason, when the session is lost. */
  get lost(): AbortSignal {
    return this.ended.signal;
  }

  /** Checks the session with a query. Rejects when the session is lost. */
  async check(): Promise<void> {
    await this.query('select 1');
  }

  /** Closes the connection cleanly. */
  async end(): Promise<void> {
    if (this.lost.aborted) return;
    const timer = setTimeout(() => this.socket.destroy(), SESSION_TIMEOUT_MS);
    await this.client.end().catch(() => undefined);
    clearTimeout(timer);
  }

  protected async query(text: string, values: readonly string[] = []): Promise<readonly LockRow[]> {
    const sentAt = performance.now();
    try {
      const { rows } = await this.client.query<LockRow>(text, [...values]);
      this.extendDeadline(sentAt);
      return rows;
    } finally {
      this.lost.throwIfAborted();
    }
  }

  /** Counts from when the query was sent, because the server counts from when it responded, which may be as early. */
  private extendDeadline(since: number): void {
    clearTimeout(this.deadline);
    const timeOut = (): void =>
      this.close(new Error(`PostgreSQL has not responded within ${SESSION_TIMEOUT_MS / 1_000} seconds.`));
    const remainingMs = since + SESSION_TIMEOUT_MS - performance.now();
    if (remainingMs <= 0) timeOut();
    else if (!this.lost.aborted) this.deadline = setTimeout(timeOut, remainingMs);
  }

  /** Destroys the socket at once: a clean close would wait for a server that may be gone, and a live server ends the session when the socket closes. */
  private close(reason: Error): void {
    clearTimeout(this.deadline);
    if (this.lost.aborted) return;
    this.ended.abort(reason);
    this.socket.destroy();
  }
}
