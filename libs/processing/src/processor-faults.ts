import type { Kysely } from 'kysely';
import type { Position, RecordedEvent } from '#kernel/event';
import type { AnyRows } from '#processing/projection-rows';
import { refuseUnless } from '#kernel/refused';
import { faultTables, type ProcessorFaultRow, type ProcessorSkipRow } from '#processing/processor-fault-tables';
import type { Instant } from '#kernel/time';

/** The event at which a view or a reaction stopped, and why. */
export interface ProcessorFault {
  readonly eventId: string;
  readonly type: string;
  readonly cause: string;
  readonly since: Instant;
}

/** A fault as it is stored. */
export interface StoredFault extends ProcessorFault {
  /** Name of the processor's checkpoint. */
  readonly name: string;
  readonly position: Position;
}

/** An event that a view, in this version, or a reaction skips, because someone requested it. */
export interface Skip {
  /** Name of the processor's checkpoint. */
  readonly name: string;
  /** Version of the view; 0 for a reaction. */
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Which event to skip, who requests it and why. */
export type SkipRequest = Pick<Skip, 'eventId' | 'by' | 'reason'>;

/** The view or reaction to look up, by the name of its checkpoint. */
export interface ProcessorKey {
  readonly name: string;
  readonly version: number;
}

/** What is stored about the faults and skips of a view or a reaction. */
export interface FaultLog {
  readonly fault: StoredFault | null;
  /** By id of the event. */
  readonly skips: ReadonlyMap<string, Skip>;
}

/** Nothing is stored. */
export const NO_FAULTS: FaultLog = { fault: null, skips: new Map() };

/** The fault to store. Keeps the earlier `since` if the processor had already stopped at this event. */
export const createFault = (
  name: string,
  event: RecordedEvent,
  cause: string,
  earlier: StoredFault | null,
): StoredFault => {
  const now = new Date().toISOString() as Instant;
  const since = earlier?.eventId === event.id ? earlier.since : now;
  return { name, eventId: event.id, type: event.type, position: event.position, cause, since };
};

export const toProcessorFault = ({ eventId, type, cause, since }: StoredFault): ProcessorFault => ({
  eventId,
  type,
  cause,
  since,
});

/** The warning for each skipped event, also during a rebuild. */
export const skipMessage = (processor: string, { type, eventId, by, reason }: Skip): string =>
  `The ${processor} skips ${type} ${eventId}, as requested by ${by}: ${reason}`;

type Database = Kysely<AnyRows>;

const toStoredFault = (row: ProcessorFaultRow): StoredFault => ({
  name: row.name,
  eventId: row.event_id,
  type: row.event_type,
  position: row.position,
  cause: row.cause,
  since: row.since as Instant,
});

const toSkip = (row: ProcessorSkipRow): Skip => ({
  name: row.name,
  version: row.version,
  eventId: row.event_id,
  type: row.event_type,
  by: row.skipped_by,
  at: row.skipped_at as Instant,
  reason: row.reason,
});

/** The faults of all processors that have stopped. */
export const listFaults = async (database: Database): Promise<StoredFault[]> =>
  (await faultTables(database).selectFrom('processor_faults').selectAll().orderBy('name').execute()).map(toStoredFault);

/** All skips, also those of view versions that no longer exist. */
export const listSkips = async (database: Database): Promise<Skip[]> =>
  (await faultTables(database).selectFrom('processor_skips').selectAll().orderBy('skipped_at').execute()).map(toSkip);

/** The fault logs of these processors. A processor without faults and skips may be left out. */
export const loadFaults = async (database: Database, keys: readonly ProcessorKey[]): Promise<Map<string, FaultLog>> => {
  const [faults, skips] = [await listFaults(database), await listSkips(database)];
  if (faults.length === 0 && skips.length === 0) return new Map();
  const logs = keys.map(({ name, version }): [string, FaultLog] => {
    const own = skips.filter((skip) => skip.name === name && skip.version === version);
    const fault = faults.find((each) => each.name === name) ?? null;
    return [name, { fault, skips: new Map(own.map((skip) => [skip.eventId, skip])) }];
  });
  return new Map(logs);
};

/** Stores the fault. A pending request is kept if it is about this event, and dropped if it was about an earlier one. */
export const saveFault = async (database: Database, fault: StoredFault): Promise<void> => {
  const { name, eventId, type, position, cause, since } = fault;
  const row = { event_id: eventId, event_type: type, position, cause, since };
  await faultTables(database)
    .insertInto('processor_faults')
    .values({ name, ...row, requested: null })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((update) => ({
        ...row,
        requested: update
          .case()
          .when('processor_faults.event_id', '=', eventId)
          .then(update.ref('processor_faults.requested'))
          .else(null)
          .end(),
      })),
    )
    .execute();
};

/** Deletes the faults of these processors, because they continue. */
export const clearFaults = async (database: Database, names: readonly string[]): Promise<void> => {
  if (names.length > 0) await faultTables(database).deleteFrom('processor_faults').where('name', 'in', names).execute();
};

/** Requests that the process that runs the processor tries the event again. */
export const requestRetry = async (database: Database, name: string): Promise<void> => {
  await faultTables(database)
    .updateTable('processor_faults')
    .set({ requested: 'retry' })
    .where('name', '=', name)
    .execute();
};

/**
 * Stores that the event is to be skipped, and requests that the process that runs the processor continues. Throws `Refused` (`not-stopped-there`) unless
 * the processor has stopped at this event.
 */
export const requestSkip = async (
  database: Database,
  { name, version }: ProcessorKey,
  { eventId, by, reason }: SkipRequest,
): Promise<void> => {
  await faultTables(database)
    .transaction()
    .execute(async (transaction) => {
      const faults = transaction.selectFrom('processor_faults').selectAll().where('name', '=', name);
      const fault = await faults.executeTakeFirst();
      const sentence = 'It has not stopped at this event. Get its status again.';
      refuseUnless(fault?.event_id === eventId, 'not-stopped-there', sentence);
      const event = { event_id: eventId, event_type: fault.event_type };
      await transaction
        .insertInto('processor_skips')
        .values({ name, version, ...event, skipped_by: by, skipped_at: new Date().toISOString(), reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await transaction.updateTable('processor_faults').set({ requested: 'skip' }).where('name', '=', name).execute();
    });
};

/** Claims the pending requests for these processors. Each request is returned once. */
export const claimRequests = async (database: Database, names: readonly string[]): Promise<string[]> => {
  const claimed = await faultTables(database)
    .updateTable('processor_faults')
    .set({ requested: null })
    .where('name', 'in', names)
    .where('requested', 'is not', null)
    .returning('name')
    .execute();
  return claimed.map(({ name }) => name);
};
