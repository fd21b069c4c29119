import type { Kysely } from 'kysely';
import type { Position, RecordedEvent } from '#kernel/event';
import type { Failure } from '#execution/errors';
import type { AnyRows } from '#processing/projection-rows';
import { refuseUnless } from '#kernel/refused';
import { stopTablesOf, type SkipRow, type StopRow } from '#processing/processor-fault-tables';
import type { Instant } from '#kernel/time';

/** A view or a reaction stands before an event that it cannot take. */
export interface Stop {
  /** Of its checkpoint. */
  readonly name: string;
  readonly eventId: string;
  readonly type: string;
  readonly position: Position;
  readonly cause: string;
  readonly since: Instant;
}

/** An event that a view, in this version, or a reaction passes over, because somebody said so. */
export interface Skip {
  /** Of its checkpoint. */
  readonly name: string;
  /** Of the view; 0 for a reaction. */
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Who wants which event passed over, and why. */
export type SkipAsked = Pick<Skip, 'eventId' | 'by' | 'reason'>;

/** Whose record is asked for. */
export interface Recorded {
  readonly name: string;
  readonly version: number;
}

/** What is on record about a view or a reaction. */
export interface OnRecord {
  readonly stop: Stop | null;
  /** By id of the event. */
  readonly skips: ReadonlyMap<string, Skip>;
}

/** Nothing is on record. */
export const CLEAN: OnRecord = { stop: null, skips: new Map() };

/** Where somebody stands still now: since then, unless it stood before this event already. */
export const stopAt = (name: string, event: RecordedEvent, cause: string, before: Stop | null): Stop => {
  const now = new Date().toISOString() as Instant;
  const since = before?.eventId === event.id ? before.since : now;
  return { name, eventId: event.id, type: event.type, position: event.position, cause, since };
};

export const failureOf = ({ eventId, type, cause, since }: Stop): Failure => ({ eventId, type, cause, since });

/** Said whenever an event is passed over, be it in a rebuild. */
export const passing = (who: string, { type, eventId, by, reason }: Skip): string =>
  `The ${who} passes over ${type} ${eventId}, as ${by} decided: ${reason}`;

type Database = Kysely<AnyRows>;

const shownStop = ({ name, event_id, event_type, position, cause, since }: StopRow): Stop => ({
  ...{ name, eventId: event_id, type: event_type, position, cause },
  since: since as Instant,
});

const shownSkip = ({ name, version, event_id, event_type, skipped_by, skipped_at, reason }: SkipRow): Skip => ({
  ...{ name, eventId: event_id, type: event_type, by: skipped_by, reason },
  version,
  at: skipped_at as Instant,
});

/** Everything that stands still now. */
export const allStops = async (database: Database): Promise<Stop[]> =>
  (await stopTablesOf(database).selectFrom('stops').selectAll().orderBy('name').execute()).map(shownStop);

/** Everything that was ever passed over, also by versions of views that are gone. */
export const allSkips = async (database: Database): Promise<Skip[]> =>
  (await stopTablesOf(database).selectFrom('skipped').selectAll().orderBy('skipped_at').execute()).map(shownSkip);

/** What is on record about each of these; about who is not in the answer there is nothing. */
export const recordsOf = async (database: Database, all: readonly Recorded[]): Promise<Map<string, OnRecord>> => {
  const [stops, skips] = [await allStops(database), await allSkips(database)];
  if (stops.length === 0 && skips.length === 0) return new Map();
  const records = all.map(({ name, version }): [string, OnRecord] => {
    const own = skips.filter((skip) => skip.name === name && skip.version === version);
    const stop = stops.find((each) => each.name === name) ?? null;
    return [name, { stop, skips: new Map(own.map((skip) => [skip.eventId, skip])) }];
  });
  return new Map(records);
};

/** Puts on record what another database has on record about what this view passes over. */
export const copySkips = async (from: Database, to: Database, names: readonly string[]): Promise<void> => {
  const skips = await stopTablesOf(from).selectFrom('skipped').selectAll().where('name', 'in', names).execute();
  for (const skip of skips)
    await stopTablesOf(to)
      .insertInto('skipped')
      .values(skip)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

/** Puts on record where somebody stands still; what was asked for about an earlier event is done, about this one it is still to be. */
export const keepStop = async (database: Database, stop: Stop): Promise<void> => {
  const { name, eventId, type, position, cause, since } = stop;
  const row = { event_id: eventId, event_type: type, position, cause, since };
  await stopTablesOf(database)
    .insertInto('stops')
    .values({ name, ...row, asked: null })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((put) => ({
        ...row,
        asked: put.case().when('stops.event_id', '=', eventId).then(put.ref('stops.asked')).else(null).end(),
      })),
    )
    .execute();
};

/** These go on. */
export const forgetStops = async (database: Database, names: readonly string[]): Promise<void> => {
  if (names.length > 0) await stopTablesOf(database).deleteFrom('stops').where('name', 'in', names).execute();
};

/** Asks whoever leads it to try the event again. */
export const askForRetry = async (database: Database, name: string): Promise<void> => {
  await stopTablesOf(database).updateTable('stops').set({ asked: 'retry' }).where('name', '=', name).execute();
};

/**
 * Puts on record that the event is to be passed over, and asks whoever leads it to go on. Throws `Refused` (`not-stopped-there`) unless it is stopped
 * at this event.
 */
export const askForSkip = async (database: Database, { name, version }: Recorded, asked: SkipAsked): Promise<void> => {
  const { eventId, by, reason } = asked;
  await stopTablesOf(database)
    .transaction()
    .execute(async (transaction) => {
      const stop = await transaction.selectFrom('stops').selectAll().where('name', '=', name).executeTakeFirst();
      refuseUnless(stop?.event_id === eventId, 'not-stopped-there', 'It is not stopped at this event; look again.');
      const event = { event_id: eventId, event_type: stop.event_type };
      await transaction
        .insertInto('skipped')
        .values({ name, version, ...event, skipped_by: by, skipped_at: new Date().toISOString(), reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await transaction.updateTable('stops').set({ asked: 'skip' }).where('name', '=', name).execute();
    });
};

/** Those of these for which somebody asked; asked for once, done once. */
export const takeAsked = async (database: Database, names: readonly string[]): Promise<string[]> => {
  const asked = await stopTablesOf(database)
    .updateTable('stops')
    .set({ asked: null })
    .where('name', 'in', names)
    .where('asked', 'is not', null)
    .returning('name')
    .execute();
  return asked.map(({ name }) => name);
};
