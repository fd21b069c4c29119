import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { Backoff } from '#execution/backoff';
import { textOf } from '#execution/errors';
import { PostgresSession } from '#postgres/postgres-session';
import type { AnyRows } from '#processing/projection-rows';

const CHANNEL = 'checkpoints_moved';

/** Milliseconds between two signs of life that are asked for. */
const BEAT = 1_000;

/** Has the database itself ring when a transaction that moved checkpoints is committed: who moves them does nothing for it. */
export const createCheckpointBell = async (database: Kysely<AnyRows>): Promise<void> => {
  await sql`create or replace function ring_checkpoints_moved() returns trigger language plpgsql as
    ${sql.lit(`begin notify ${CHANNEL}; return null; end`)}`.execute(database);
  await sql`drop trigger if exists checkpoints_moved on checkpoints`.execute(database);
  await sql`create trigger checkpoints_moved after insert or update on checkpoints
    for each statement execute function ring_checkpoints_moved()`.execute(database);
};

/** Whether the database rings already. */
export const hasCheckpointBell = async (database: Kysely<AnyRows>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_trigger
    where tgname = 'checkpoints_moved' and tgrelid = 'checkpoints'::regclass`.execute(database);
  return rows.length > 0;
};

/** Hears, on a connection of its own that is made again whenever it is lost, when checkpoints were moved by whomever. Never throws. */
export class CheckpointBell {
  private readonly closing = new AbortController();
  private readonly backoff = new Backoff();
  private readonly done: Promise<void>;
  private troubled = false;

  /** `heard` is told for every ring, and when some may have been missed. */
  constructor(
    private readonly url: string,
    private readonly heard: () => void,
    private readonly notice: (sentence: string) => void,
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
      const session = new PostgresSession(this.url, this.heard);
      await this.listenIn(session).catch((error: unknown) => this.noticeOnce(error));
      await session.end();
      await this.backoff.pause(signal);
    }
  }

  private async listenIn(session: PostgresSession): Promise<void> {
    await session.begin(`listen ${CHANNEL}`);
    this.backoff.reset();
    this.troubled = false;
    this.heard();
    const signal = AbortSignal.any([session.lost, this.closing.signal]);
    while (!signal.aborted) {
      await session.check();
      await sleep(BEAT, undefined, { signal }).catch(() => undefined);
    }
    if (session.lost.aborted) throw session.lost.reason;
  }

  private noticeOnce(error: unknown): void {
    if (!this.troubled)
      this.notice(`How far the views have come is asked for less often for a while: ${textOf(error)}`);
    this.troubled = true;
  }
}
