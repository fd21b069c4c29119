import type { Transaction } from 'kysely';
import type { RecordedEvent } from '#kernel/event';
import { shownRow, storedRow, type AnyRows, type StoredRow } from '#processing/projection-rows';
import type { SeenEvent } from '#kernel/event';
import { rowsWithKeys, upsertRows } from '#processing/projection-statements';
import type { StreamKinds } from '#kernel/event-upcaster';
import type { AnyTable, Change, View } from '#processing/view';

/** A view cannot take an event: its own fault, or that of the event. The other views go on. */
export class PoisonEvent extends Error {
  constructor(
    readonly view: View,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`The view ${view.name} cannot take ${event.type} ${event.id}: ${String(cause)}`, { cause });
    this.name = 'PoisonEvent';
  }
}

interface Step {
  readonly view: View;
  readonly event: RecordedEvent;
  readonly seen: SeenEvent<never>;
  readonly change: Change<never>;
  readonly keys: readonly string[];
}

/** Rows by key; null where there is none. */
type Rows = Map<string, StoredRow | null>;

/** The event is brought into today's shape once for all views, and only if one of them reads it. */
const addSteps = (steps: Step[], views: readonly View[], event: RecordedEvent, kinds: StreamKinds): void => {
  let seen: SeenEvent<never> | undefined;
  for (const view of views) {
    const changes = view.on[event.type];
    if (changes === undefined) continue;
    try {
      seen ??= kinds.seen(event) as SeenEvent<never>;
      for (const change of changes) steps.push({ view, event, seen, change, keys: change.keys(seen) });
    } catch (error) {
      throw new PoisonEvent(view, event, error);
    }
  }
};

/** The rows of some tables while a batch is folded over them in memory. */
class Workspace {
  private readonly tables = new Map<string, { readonly table: AnyTable; readonly rows: Rows }>();

  constructor(private readonly transaction: Transaction<AnyRows>) {}

  /** Reads all rows that the steps touch: a few queries a table. */
  async fetch(steps: readonly Step[]): Promise<void> {
    for (const { change, keys } of steps) {
      const { rows } = this.of(change.table);
      for (const key of keys) rows.set(key, null);
    }
    for (const { table, rows } of this.tables.values())
      for (const row of await rowsWithKeys(this.transaction, table, [...rows.keys()]))
        rows.set(String(row[table.key]), row);
  }

  /** Rows are kept as they will be stored, so that it makes no difference where one batch ends and the next begins. */
  apply({ change, keys, seen }: Step): void {
    const { table, rows } = this.of(change.table);
    for (const key of keys) {
      const before = rows.get(key) ?? null;
      const after = change.apply((before === null ? undefined : shownRow(table, before)) as never, seen, key);
      rows.set(key, storedRow(table, key, after));
    }
  }

  async write(): Promise<void> {
    for (const { table, rows } of this.tables.values()) {
      const kept = [...rows.values()].filter((row) => row !== null);
      await upsertRows(this.transaction, table, kept);
    }
  }

  private of(table: AnyTable): { readonly table: AnyTable; readonly rows: Rows } {
    const known = this.tables.get(table.name);
    if (known !== undefined) return known;
    const fresh = { table, rows: new Map() as Rows };
    this.tables.set(table.name, fresh);
    return fresh;
  }
}

const applied = (workspace: Workspace, step: Step): void => {
  try {
    workspace.apply(step);
  } catch (error) {
    throw new PoisonEvent(step.view, step.event, error);
  }
};

/**
 * Folds the events over the rows of the views and writes the result set-wise within the transaction.
 * Throws `PoisonEvent` for the first event that a view cannot take; what was written must then be rolled back.
 */
export const project = async (
  transaction: Transaction<AnyRows>,
  views: readonly View[],
  events: readonly RecordedEvent[],
  kinds: StreamKinds,
): Promise<void> => {
  const steps: Step[] = [];
  for (const event of events) addSteps(steps, views, event, kinds);
  if (steps.length === 0) return;
  const workspace = new Workspace(transaction);
  await workspace.fetch(steps);
  for (const step of steps) applied(workspace, step);
  await workspace.write();
};
