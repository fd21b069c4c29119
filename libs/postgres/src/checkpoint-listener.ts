import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { PostgresSession } from '#postgres/postgres-session';
import type { AnyRows } from '#processing/projection-rows';

const CHANNEL = 'checkpoints_moved';

/** How often the connection is checked. */
const HEARTBEAT_MS = 1_000;

/**
 * Makes the database itself notify listeners when a transaction that moved checkpoints is committed. `schema`: that of the table `checkpoints`, if it is not
 * the one of the read models. Each schema has its own function, so that one can be dropped without the other.
 */
export const createCheckpointTrigger = async (database: Kysely<AnyRows>, schema?: string): Promise<void> => {
  const table = schema === undefined ? sql.id('checkpoints') : sql.id(schema, 'checkpoints');
  const notify = schema === undefined ? sql.id('notify_checkpoints_moved') : sql.id(schema, 'notify_checkpoints_moved');
  await sql`create or replace function ${notify}() returns trigger language plpgsql as
    ${sql.lit(`begin notify ${CHANNEL}; return null; end`)}`.execute(database);
  await sql`drop trigger if exists checkpoints_moved on ${table}`.execute(database);
  await sql`create trigger checkpoints_moved after insert or update on ${table}
    for each statement execute function ${notify}()`.execute(database);
};

/** Whether the trigger exists. */
export const hasCheckpointTrigger = async (database: Kysely<AnyRows>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_trigger
    where tgname = 'checkpoints_moved' and tgrelid = 'checkpoints'::regclass`.execute(database);
  return rows.length > 0;
};

/** Listens on its own connection for moved checkpoints, and reconnects whenever the connection is lost. Never throws. */
export class CheckpointListener {
  private readonly closing = new AbortController();
  private readonly backoff = new Backoff();
  private readonly done: Promise<void>;
  private isUnhealthy = false;

  /** `onNotify` is called for every notification, and when some may have been missed. */
  constructor(
    private readonly url: string,
    private readonly onNotify: () => void,
    private readonly warn: (sentence: string) => void,
  ) {
    this.done = this.listen();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.done;
  }

  private async listen(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const session = new PostgresSession(this.url, this.onNotify);
      await this.listenOn(session).catch((error: unknown) => this.warnOnce(error));
      await session.end();
      await this.backoff.pause(signal);
    }
  }

  private async listenOn(session: PostgresSession): Promise<void> {
    await session.start(`listen ${CHANNEL}`);
    this.backoff.reset();
    this.isUnhealthy = false;
    this.onNotify();
    const signal = AbortSignal.any([session.lost, this.closing.signal]);
    while (!signal.aborted) {
      await session.check();
      await sleep(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined);
    }
    if (session.lost.aborted) throw session.lost.reason;
  }

  private warnOnce(error: unknown): void {
    if (!this.isUnhealthy)
      this.warn(
        `PostgreSQL does not send notifications about the progress of views, so it is checked less often for now: ${errorMessage(error)}`,
      );
    this.isUnhealthy = true;
  }
}
