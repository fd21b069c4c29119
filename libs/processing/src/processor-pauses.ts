import type { Kysely } from 'kysely';
import { refuseUnless } from '#kernel/refused';
import type { Instant } from '#kernel/time';
import { faultTables } from '#processing/processor-fault-tables';
import type { ProcessorKey } from '#processing/processor-faults';
import type { AnyRows } from '#processing/projection-rows';

/** Who paused a view or a reaction, when and why. */
export interface ProcessorPause {
  readonly by: string;
  readonly since: Instant;
  readonly reason: string;
}

/** Who requests a pause and why. */
export type PauseRequest = Pick<ProcessorPause, 'by' | 'reason'>;

type Database = Kysely<AnyRows>;

/** The pauses of these processors by name of the checkpoint. A processor that is not paused is left out. */
export const loadPauses = async (
  database: Database,
  keys: readonly ProcessorKey[],
): Promise<Map<string, ProcessorPause>> => {
  const rows = await faultTables(database).selectFrom('processor_pauses').selectAll().execute();
  const isWanted = (row: ProcessorKey): boolean =>
    keys.some(({ name, version }) => name === row.name && version === row.version);
  const pauses = rows.filter(isWanted).map(({ name, paused_by: by, since, reason }): [string, ProcessorPause] => {
    return [name, { by, since: since as Instant, reason }];
  });
  return new Map(pauses);
};

/** Stores the pause, which the process that runs the processor soon finds. Throws `Refused` (`already-paused`). */
export const storePause = async (
  database: Database,
  { name, version }: ProcessorKey,
  { by, reason }: PauseRequest,
): Promise<ProcessorPause> => {
  const since = new Date().toISOString() as Instant;
  const stored = await faultTables(database)
    .insertInto('processor_pauses')
    .values({ name, version, paused_by: by, since, reason })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst();
  refuseUnless(stored !== undefined, 'already-paused', 'It is already paused. Read its status to see by whom and why.');
  return { by, since, reason };
};

/** Throws `Refused` (`paused`) for a processor that is paused, because a retry would have no effect. */
export const refuseRetry = (pause: ProcessorPause | null): void =>
  refuseUnless(pause === null, 'paused', 'It is paused. Resume it, and it tries its event again.');

/** Deletes the pause, so that the process that runs the processor continues. Throws `Refused` (`not-paused`). */
export const deletePause = async (database: Database, { name, version }: ProcessorKey): Promise<void> => {
  const deleted = await faultTables(database)
    .deleteFrom('processor_pauses')
    .where('name', '=', name)
    .where('version', '=', version)
    .returning('name')
    .executeTakeFirst();
  const sentence = 'It is not paused. If it has stopped at an event, retry or skip the event.';
  refuseUnless(deleted !== undefined, 'not-paused', sentence);
};

/** Deletes the pauses of all versions of a view that no longer exists. */
export const clearPauses = async (database: Database, name: string): Promise<void> => {
  await faultTables(database).deleteFrom('processor_pauses').where('name', '=', name).execute();
};
