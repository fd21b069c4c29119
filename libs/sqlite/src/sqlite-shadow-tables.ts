import { rmSync } from 'node:fs';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { LogMark } from '#execution/event-store';
import { BEGINNING, loadCheckpointMarks } from '#processing/checkpoints';
import type { FaultLog } from '#processing/processor-faults';
import type { AnyRows } from '#processing/projection-rows';
import type { ReadModels } from '#processing/read-models';
import type { ShadowTables } from '#processing/rebuild-driver';
import type { View } from '#processing/view';
import { isBusy } from '#sqlite/sqlite-errors';
import { copyTable, dropCopies, type CopiedTable } from '#sqlite/shadow-copy';

/** Name of the shadow file while it is attached to the file in use. */
const SHADOW_SCHEMA = 'shadow';

/** Deletes the shadow file with its journals. */
export const deleteShadowFile = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

export interface SqliteShadowOptions {
  readonly view: View;
  /** The shadow file. */
  readonly file: string;
  /** The read models in the shadow file. */
  readonly readModels: ReadModels;
  /** The read models in use. */
  readonly served: ReadModels;
  readonly skips: FaultLog['skips'];
}

/**
 * Shadow tables in a file of their own, because two connections that write to one file delay each other. Before the swap the rows are copied into tables
 * in the same file as those in use, so that the swap itself is short.
 */
export class SqliteShadowTables implements ShadowTables {
  readonly readModels: ReadModels;
  readonly skips: FaultLog['skips'];
  readonly servedCheckpoint: string;
  private mark: LogMark = { position: BEGINNING, eventId: null };
  private copies: readonly CopiedTable[] = [];
  private isAttached = false;
  private isObsolete = false;

  constructor(private readonly options: SqliteShadowOptions) {
    const { readModels, skips, served, view } = options;
    this.readModels = readModels;
    this.skips = skips;
    this.servedCheckpoint = served.checkpointName(view);
  }

  async prepareSwap(signal: AbortSignal): Promise<void> {
    const { view, readModels, file } = this.options;
    const name = readModels.checkpointName(view);
    this.mark = (await loadCheckpointMarks(readModels.database, [name])).get(name) ?? this.mark;
    if (!this.isAttached) await sql`attach database ${file} as ${sql.ref(SHADOW_SCHEMA)}`.execute(this.database);
    this.isAttached = true;
    const copies: CopiedTable[] = [];
    for (const table of view.tables) copies.push(await copyTable(this.database, SHADOW_SCHEMA, table, signal));
    this.copies = copies;
  }

  async swap(advance: (transaction: Transaction<AnyRows>) => Promise<boolean>): Promise<boolean> {
    try {
      await this.database.transaction().execute(async (transaction) => {
        for (const { table, name } of this.copies) {
          await transaction.schema.dropTable(table.name).execute();
          await transaction.schema.alterTable(name).renameTo(table.name).execute();
        }
        await advance(transaction);
      });
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
    this.isObsolete = true;
    return true;
  }

  /** The last event of the copied rows. The shadow file may be further. */
  async readMark(): Promise<LogMark> {
    return this.mark;
  }

  async exist(): Promise<boolean> {
    return true;
  }

  async drop(): Promise<void> {
    this.isObsolete = true;
  }

  async close(): Promise<void> {
    const { view, readModels, served, file } = this.options;
    // The next rebuild drops what cannot be dropped now.
    for (const table of view.tables) await dropCopies(this.database, table).catch(() => undefined);
    await served.close();
    await readModels.close();
    if (this.isObsolete) deleteShadowFile(file);
  }

  private get database(): Kysely<AnyRows> {
    return this.options.served.database;
  }
}
