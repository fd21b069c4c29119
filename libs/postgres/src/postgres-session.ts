import { Socket } from 'node:net';
import { Client } from 'pg';

/** Who has not heard from the server for so many milliseconds takes the session for lost. */
export const SURE_FOR = 3_000;

interface Answer {
  readonly taken?: boolean;
}

/**
 * A connection of its own, beside those that are shared. It is lost as soon as the server ends it, when an answer is late, and when the process slept
 * too long: whoever has it asks it again and again, at least once in `SURE_FOR`.
 */
export class PostgresSession {
  private readonly ended = new AbortController();
  private readonly socket = new Socket();
  private readonly client: Client;
  private deadline: NodeJS.Timeout | undefined;

  constructor(url: string, notified: () => void = () => undefined) {
    this.client = new Client({ connectionString: url, keepAlive: true, stream: () => this.socket });
    this.client.on('error', (error) => this.lose(error));
    this.client.on('end', () => this.lose(new Error('The session was ended.')));
    this.client.on('notification', notified);
  }

  /** Connects and says the first sentence. Rejects when the server cannot be reached, or refuses it. */
  async begin(sentence: string, values: readonly string[] = []): Promise<void> {
    try {
      this.sureSince(performance.now());
      await this.client.connect();
      await this.asked(sentence, values);
    } catch (error) {
      this.lose(error instanceof Error ? error : new Error(String(error)));
      throw this.lost.reason;
    }
  }

  /** Aborted, with the reason, when the session is lost. */
  get lost(): AbortSignal {
    return this.ended.signal;
  }

  /** Asks the server for a sign of life. Rejects when the session is lost. */
  async check(): Promise<void> {
    await this.asked('select 1');
  }

  /** Says farewell. */
  async end(): Promise<void> {
    if (this.lost.aborted) return;
    const impatient = setTimeout(() => this.socket.destroy(), SURE_FOR);
    await this.client.end().catch(() => undefined);
    clearTimeout(impatient);
  }

  protected async asked(text: string, values: readonly string[] = []): Promise<readonly Answer[]> {
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

  /** The socket goes at once: a farewell would wait for a server that may be gone, and one that is there ends the session when it sees it go. */
  private lose(reason: Error): void {
    clearTimeout(this.deadline);
    if (this.lost.aborted) return;
    this.ended.abort(reason);
    this.socket.destroy();
  }
}
