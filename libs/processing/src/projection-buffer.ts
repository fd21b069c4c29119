import type { Transaction } from 'kysely';
import type { DomainEvent } from '#kernel/event';
import { writeDerivedRows, type RowTransition } from '#processing/derived-rows';
import {
  decodeValues,
  encodeChanges,
  encodeRow,
  type AnyRows,
  type DecodedRow,
  type LoadedRow,
} from '#processing/projection-rows';
import { acceptValues } from '#processing/projection-values';
import { requireDialectAdapter } from '#processing/read-models-dialect';
import type { RowStatements, RowWrite } from '#processing/row-statements';
import type { AnyTable, Change, View } from '#processing/view';

/** One change of a table for one event, with the keys of the rows that it changes. */
export interface RowChange {
  readonly domainEvent: DomainEvent<never>;
  readonly change: Change<never>;
  readonly keys: readonly string[];
}

/** A row of a batch. */
interface BufferedRow {
  /** As the database has it; null if it has none. */
  loaded: LoadedRow | null;
  /** After the events so far: the loaded row until something changes, and then a row of the batch's own, which is changed in place. */
  current: DecodedRow | null;
}

interface BufferedTable {
  readonly table: AnyTable;
  readonly rows: Map<string, BufferedRow>;
}

const changeRow = (row: BufferedRow, values: Record<string, unknown>): void => {
  if (row.current === null) row.current = values;
  else if (row.current === row.loaded?.decoded) row.current = { ...row.current, ...values };
  else Object.assign(row.current, values);
};

const toWrite = (table: AnyTable, key: string, { loaded, current }: BufferedRow): RowWrite | null => {
  if (current === null || current === loaded?.decoded) return null;
  if (loaded === null) return { key, values: encodeRow(table, current), changed: null };
  const { values, changed } = encodeChanges(table, loaded, current);
  return changed.length === 0 ? null : { key, values, changed };
};

function* listTransitions({ rows }: BufferedTable): Generator<RowTransition> {
  for (const { loaded, current } of rows.values()) {
    const before = loaded?.decoded ?? null;
    if (current !== before) yield { before, after: current };
  }
}

/** The rows that a batch changes, in memory. Each is read, decoded, encoded and written once, however many events change it. */
export class RowBuffer {
  /** The keys of the rows that were written or deleted, by their tables. */
  readonly changedKeys = new Map<AnyTable, readonly string[]>();
  private readonly tables = new Map<string, BufferedTable>();
  private readonly statements: RowStatements;

  constructor(private readonly transaction: Transaction<AnyRows>) {
    this.statements = requireDialectAdapter(transaction).rowStatements;
  }

  /** Reads all rows that the changes need, with a few queries per table. */
  async fetch(changes: readonly RowChange[]): Promise<void> {
    for (const { change, keys } of changes) {
      const { rows } = this.entryFor(change.table);
      for (const key of keys) if (!rows.has(key)) rows.set(key, { loaded: null, current: null });
    }
    for (const { table, rows } of this.tables.values()) {
      const keyIndex = Object.keys(table.columns).indexOf(table.key);
      for (const stored of await this.statements.select(this.transaction, table, [...rows.keys()])) {
        const decoded = decodeValues(table, stored);
        rows.set(String(stored[keyIndex]), { loaded: { stored, decoded }, current: decoded });
      }
    }
  }

  /** Applies the change to the rows in memory. Throws what the view throws, and a `TypeError` for values that do not fit the table. Drop the buffer then. */
  apply({ change, keys, domainEvent }: RowChange): void {
    const { table, rows } = this.entryFor(change.table);
    for (const key of keys) {
      const row = rows.get(key);
      if (row === undefined) throw new RangeError(`The row ${key} of ${table.name} was not fetched.`);
      const { current } = row;
      const values = acceptValues(table, key, current, change.apply((current ?? undefined) as never, domainEvent, key));
      if (values !== null) changeRow(row, values);
    }
  }

  /** Writes what has changed. */
  async write(): Promise<void> {
    for (const { table, rows } of this.tables.values()) {
      const writes: RowWrite[] = [];
      for (const [key, row] of rows) {
        const write = toWrite(table, key, row);
        if (write !== null) writes.push(write);
      }
      if (writes.length === 0) continue;
      await this.statements.write(this.transaction, table, writes);
      this.noteChanged(
        table,
        writes.map(({ key }) => key),
      );
    }
  }

  async writeDerivedTables({ derived = [] }: View): Promise<void> {
    for (const each of derived) {
      const source = this.tables.get(each.from.name);
      if (source === undefined) continue;
      const keys = await writeDerivedRows(this.transaction, each, listTransitions(source));
      if (keys.length > 0) this.noteChanged(each.table, keys);
    }
  }

  /** Several tables can be the source of one derived table. */
  private noteChanged(table: AnyTable, keys: readonly string[]): void {
    this.changedKeys.set(table, [...(this.changedKeys.get(table) ?? []), ...keys]);
  }

  private entryFor(table: AnyTable): BufferedTable {
    const known = this.tables.get(table.name);
    if (known !== undefined) return known;
    const entry = { table, rows: new Map<string, BufferedRow>() };
    this.tables.set(table.name, entry);
    return entry;
  }
}
