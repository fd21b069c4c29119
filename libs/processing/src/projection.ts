import type { Transaction } from 'kysely';
import type { DomainEvent, RecordedEvent } from '#kernel/event';
import { RowBuffer, type RowChange } from '#processing/projection-buffer';
import type { AnyRows } from '#processing/projection-rows';
import { renewRevisions } from '#processing/table-revisions';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { View } from '#processing/view';

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

/** One change of a view for one event. */
interface ViewChange extends RowChange {
  readonly view: View;
  readonly event: RecordedEvent;
}

/** Upcasts the event once for all views, and only if one of them reads it. */
const collectChanges = (
  changes: ViewChange[],
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

const applyChange = (buffer: RowBuffer, viewChange: ViewChange): void => {
  try {
    buffer.apply(viewChange);
  } catch (error) {
    throw new PoisonEvent(viewChange.view, viewChange.event, error);
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
  const changes: ViewChange[] = [];
  for (const event of events) collectChanges(changes, views, event, upcaster);
  if (changes.length === 0) return;
  const buffer = new RowBuffer(transaction);
  await buffer.fetch(changes);
  for (const change of changes) applyChange(buffer, change);
  await buffer.write();
  for (const view of views) await buffer.writeDerivedTables(view);
  await renewRevisions(transaction, buffer.changedKeys);
};
