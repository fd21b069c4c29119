import type { Transaction } from 'kysely';
import type { DomainEvent, RecordedEvent } from '#kernel/event';
import { writeDerivedRows, type RowTransition } from '#processing/derived-rows';
import { decodeRow, encodeRow, type AnyRows, type StoredRow } from '#processing/projection-rows';
import { selectRows, upsertRows } from '#processing/projection-statements';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { AnyTable, Change, View } from '#processing/view';

/** A view failed on an event. The other views continue. */
export class PoisonEvent extends Error {
  constructor(
    readonly view: View,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`The view ${view.name} stopped at ${event.type} ${event.id}: ${String(cause)}`, { cause });
    this.name = 'PoisonEvent';
  }
}

/** One change of a view for one event, with the keys of the rows that it changes. */
interface RowChange {
  readonly view: View;
  readonly event: RecordedEvent;
  readonly domainEvent: DomainEvent<never>;
  readonly change: Change<never>;
  readonly keys: readonly string[];
}

/** Rows by key; null if there is no row. */
type Rows = Map<string, StoredRow | null>;

/** Upcasts the event once for all views, and only if one of them reads it. */
const collectChanges = (
  changes: RowChange[],
  views: readonly View[],
  event: RecordedEvent,
  upcaster: EventUpcaster,
): void => {
  let domainEvent: DomainEvent<never> | undefined;
  for (const view of views) {
    const definitions = view.on[event.type];
    if (definitions === undefined) continue;
    try {
      domainEvent ??= upcaster.upcast(event) as DomainEvent<never>;
      for (const change of definitions)
        changes.push({ view, event, domainEvent, change, keys: change.keys(domainEvent) });
    } catch (error) {
      throw new PoisonEvent(view, event, error);
    }
  }
};

interface BufferedTable {
  readonly table: AnyTable;
  readonly rows: Rows;
  /** As read, before the batch. */
  stored: Rows;
}

/** The rows that a batch changes, in memory. */
class RowBuffer {
  private readonly tables = new Map<string, BufferedTable>();

  constructor(private readonly transaction: Transaction<AnyRows>) {}

  /** Reads all rows that the changes need, with a few queries per table. */
  async fetch(changes: readonly RowChange[]): Promise<void> {
    for (const { change, keys } of changes) {
      const { rows } = this.entryFor(change.table);
      for (const key of keys) rows.set(key, null);
    }
    for (const buffered of this.tables.values()) {
      const { table, rows } = buffered;
      for (const row of await selectRows(this.transaction, table, [...rows.keys()]))
        rows.set(String(row[table.key]), row);
      buffered.stored = new Map(rows);
    }
  }

  /** Rows are encoded after every change, so that it does not matter where one batch ends and the next begins. */
  apply({ change, keys, domainEvent }: RowChange): void {
    const { table, rows } = this.entryFor(change.table);
    for (const key of keys) {
      const before = rows.get(key) ?? null;
      const decoded = before === null ? undefined : decodeRow(table, before);
      rows.set(key, encodeRow(table, key, change.apply(decoded as never, domainEvent, key)));
    }
  }

  async write(): Promise<void> {
    for (const { table, rows } of this.tables.values()) {
      const existing = [...rows.values()].filter((row) => row !== null);
      await upsertRows(this.transaction, table, existing);
    }
  }

  async writeDerivedTables({ derived = [] }: View): Promise<void> {
    for (const each of derived) {
      const source = this.tables.get(each.from.name);
      if (source !== undefined) await writeDerivedRows(this.transaction, each, listTransitions(source));
    }
  }

  private entryFor(table: AnyTable): BufferedTable {
    const known = this.tables.get(table.name);
    if (known !== undefined) return known;
    const entry = { table, rows: new Map() as Rows, stored: new Map() as Rows };
    this.tables.set(table.name, entry);
    return entry;
  }
}

function* listTransitions({ rows, stored }: BufferedTable): Generator<RowTransition> {
  for (const [key, after] of rows) {
    const before = stored.get(key) ?? null;
    if (before !== after) yield { before, after };
  }
}

const applyChange = (buffer: RowBuffer, rowChange: RowChange): void => {
  try {
    buffer.apply(rowChange);
  } catch (error) {
    throw new PoisonEvent(rowChange.view, rowChange.event, error);
  }
};

/**
 * Folds the events into the rows of the views and writes the changed rows within the transaction.
 * Throws `PoisonEvent` for the first event on which a view fails. Roll the transaction back then.
 */
export const project = async (
  transaction: Transaction<AnyRows>,
  views: readonly View[],
  events: readonly RecordedEvent[],
  upcaster: EventUpcaster,
): Promise<void> => {
  const changes: RowChange[] = [];
  for (const event of events) collectChanges(changes, views, event, upcaster);
  if (changes.length === 0) return;
  const buffer = new RowBuffer(transaction);
  await buffer.fetch(changes);
  for (const change of changes) applyChange(buffer, change);
  await buffer.write();
  for (const view of views) await buffer.writeDerivedTables(view);
};
