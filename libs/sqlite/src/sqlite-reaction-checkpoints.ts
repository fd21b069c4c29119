import type Sqlite from 'better-sqlite3';
import { StoreUnavailable, type LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { ReactionCheckpoints, type CheckpointMove } from '#processing/reaction-checkpoints';
import type { GroupCommit } from '#sqlite/group-commit';

/**
 * How long a move waits for an append whose commit it can share. Short, because whoever stops the reactions waits for the last move, but longer than it takes
 * until the commands that an event causes are appended.
 */
const MAX_WAIT_MS = 20;

/** One of the checkpoints is elsewhere, so none is moved. */
class MoveRejected extends Error {}

/**
 * Stores the checkpoints of reactions in the events file. They are committed together with the next append, and so need no sync of their own while
 * events are recorded. Calls reject with `StoreUnavailable` when the file cannot be written.
 */
export class SqliteReactionCheckpoints extends ReactionCheckpoints {
  private readonly select;
  private readonly insert;
  private readonly update;

  /** `group` is null if the file is open read-only. */
  constructor(
    private readonly database: Sqlite.Database,
    private readonly group: GroupCommit | null,
  ) {
    super();
    this.select = database
      .prepare<[string], string>('SELECT position FROM reaction_checkpoints WHERE name = ?')
      .pluck();
    this.insert = database.prepare(
      'INSERT INTO reaction_checkpoints (name, position) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.update = database.prepare('UPDATE reaction_checkpoints SET position = ? WHERE name = ? AND position = ?');
  }

  override async ensure(starts: ReadonlyMap<string, Position>): Promise<void> {
    const insertAll = (): void => {
      for (const [name, position] of starts) this.insert.run(name, position);
    };
    await this.requireGroup().join(insertAll, 0);
  }

  /** The events are in the same file, so that no checkpoint can stand at an event of another log. */
  override async load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>> {
    this.assertOpen();
    return new Map(
      names.flatMap((name): [string, LogMark][] => {
        const position = this.select.get(name);
        return position === undefined ? [] : [[name, { position, eventId: null }]];
      }),
    );
  }

  override async move(moves: readonly CheckpointMove[]): Promise<boolean> {
    const moveAll = (): void => {
      for (const { name, from, to } of moves)
        if (this.update.run(to.position, name, from).changes === 0) throw new MoveRejected();
    };
    try {
      await this.requireGroup().join(moveAll, MAX_WAIT_MS);
      return true;
    } catch (error) {
      if (error instanceof MoveRejected) return false;
      throw error;
    }
  }

  private requireGroup(): GroupCommit {
    this.assertOpen();
    if (this.group === null)
      throw new StoreUnavailable('The events file is open read-only, so no checkpoint was moved.');
    return this.group;
  }

  private assertOpen(): void {
    if (!this.database.open)
      throw new StoreUnavailable('The event store is closed, so its checkpoints cannot be used.');
  }
}
