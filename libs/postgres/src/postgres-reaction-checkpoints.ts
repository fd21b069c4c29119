import { sql, type Kysely, type Transaction } from 'kysely';
import { LogReplaced, type EventStore, type LogMark } from '#execution/event-store';
import { OperatorError } from '#execution/operator-error';
import type { Position } from '#kernel/event';
import { createCheckpointTrigger } from '#postgres/checkpoint-listener';
import { addEventIds } from '#postgres/checkpoint-columns';
import { withSchemaLock } from '#postgres/postgres-dialect';
import { BEGINNING } from '#processing/checkpoints';
import type { AnyRows } from '#processing/projection-rows';
import { ReactionCheckpoints, type CheckpointMove } from '#processing/reaction-checkpoints';

type Database = Kysely<AnyRows>;

interface Checkpoint {
  readonly name: string;
  readonly position: Position;
  readonly event_id: string | null;
}

/** Reads a table of the catalogue, and not a name that PostgreSQL may have cached as unknown while it waited for the schema lock. */
const hasTable = async (database: Database): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_catalog.pg_tables
    where schemaname = 'reactions' and tablename = 'checkpoints'`.execute(database);
  return rows.length > 0;
};

/**
 * The reactions have processed events that the log does not contain, as after the restore of an older event store. What their commands have recorded since is
 * lost with those events, so no position in the older log would be right but the first.
 */
export class CheckpointsBeyondLog extends OperatorError {
  constructor() {
    super(
      'According to the schema reactions in the database of READ_MODELS_URL, the reactions have processed events that are not in the event store. If the events ' +
        'there are the right ones, stop all processes and drop that schema (DROP SCHEMA reactions CASCADE), but never the schema keys. Then start again: the reactions ' +
        'process all events again. What they have already done has no effect a second time.',
    );
  }
}

const createTable = async (transaction: Transaction<AnyRows>): Promise<void> => {
  if (await hasTable(transaction)) return;
  await sql`create schema if not exists reactions`.execute(transaction);
  await sql`create table reactions.checkpoints
    (name text collate "C" primary key, position text collate "C" not null, event_id text)`.execute(transaction);
  await createCheckpointTrigger(transaction, 'reactions');
};

/**
 * Stores the checkpoints of reactions in PostgreSQL, in a schema of its own, so that they survive when the read models are deleted. Whoever watches
 * checkpoints is notified of a move. Calls reject with `StoreUnavailable` while the server cannot be reached.
 */
export class PostgresReactionCheckpoints extends ReactionCheckpoints {
  private constructor(private readonly database: Database) {
    super();
  }

  /** Creates the schema `reactions` in this database if it does not exist. The caller closes the database. */
  static async open(database: Database): Promise<PostgresReactionCheckpoints> {
    if (!(await hasTable(database))) await withSchemaLock(database, createTable);
    await addEventIds(database, 'reactions');
    return new PostgresReactionCheckpoints(database);
  }

  /** As `open`. Rejects with `CheckpointsBeyondLog` if this log contains fewer events than the reactions have processed. */
  static async openForLog(store: EventStore, database: Database): Promise<PostgresReactionCheckpoints> {
    const checkpoints = await PostgresReactionCheckpoints.open(database);
    // The checkpoints are read before the head, because other processes may append and react at the same time.
    const furthest = await checkpoints.findFurthest();
    if (furthest.position > ((await store.head()) ?? BEGINNING)) throw new CheckpointsBeyondLog();
    await store.assertContains(furthest).catch((error: unknown) => {
      throw error instanceof LogReplaced ? new CheckpointsBeyondLog() : error;
    });
    return checkpoints;
  }

  private async findFurthest(): Promise<LogMark> {
    const { rows } = await sql<Checkpoint>`select name, position, event_id from reactions.checkpoints
      order by position desc, event_id desc nulls last limit 1`.execute(this.database);
    return { position: rows[0]?.position ?? BEGINNING, eventId: rows[0]?.event_id ?? null };
  }

  override async ensure(starts: ReadonlyMap<string, Position>): Promise<void> {
    const [names, positions] = [[...starts.keys()], [...starts.values()]];
    await sql`insert into reactions.checkpoints (name, position)
      select * from unnest(${names}::text[], ${positions}::text[]) on conflict do nothing`.execute(this.database);
  }

  override async load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>> {
    const { rows } = await sql<Checkpoint>`select name, position, event_id from reactions.checkpoints
      where name = any(${[...names]}::text[])`.execute(this.database);
    return new Map(rows.map(({ name, position, event_id }) => [name, { position, eventId: event_id }]));
  }

  /** The commit does not wait for the disk, because a crash that loses it only repeats commands. */
  override move(moves: readonly CheckpointMove[]): Promise<boolean> {
    const names = moves.map(({ name }) => name);
    const from = moves.map((move) => move.from);
    const targets = moves.map(({ to }) => to.position);
    const eventIds = moves.map(({ to }) => to.eventId);
    return this.database
      .transaction()
      .execute(async (transaction) => {
        await sql`set local synchronous_commit = off`.execute(transaction);
        const { numAffectedRows } =
          await sql`update reactions.checkpoints as stored set position = move.target, event_id = move.event_id
          from unnest(${names}::text[], ${from}::text[], ${targets}::text[], ${eventIds}::text[])
            as move (name, source, target, event_id)
          where stored.name = move.name and stored.position = move.source`.execute(transaction);
        if (numAffectedRows !== BigInt(moves.length)) throw new MoveRejected();
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof MoveRejected) return false;
        throw error;
      });
  }
}

/** One of the checkpoints is elsewhere, so the transaction is rolled back. */
class MoveRejected extends Error {}
