import type { Transaction } from 'kysely';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { BEGINNING } from '#processing/checkpoints';
import { project } from '#processing/projection';
import type { AnyRows } from '#processing/projection-rows';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { FaultLog, Skip } from '#processing/processor-faults';
import type { View } from '#processing/view';

/** A view with its fault log. */
export interface ViewWithSkips {
  readonly view: View;
  readonly faultLog: FaultLog;
}

/** The events among these that a view skips, with the view. */
export const findSkips = (
  all: readonly ViewWithSkips[],
  events: readonly RecordedEvent[],
): { readonly view: View; readonly skip: Skip }[] =>
  all.flatMap(({ view, faultLog: { skips } }) =>
    skips.size === 0
      ? []
      : events.flatMap(({ id }) => {
          const skip = skips.get(id);
          return skip === undefined ? [] : [{ view, skip }];
        }),
  );

/** Like `project`, but leaves out the events that a view skips. */
export const projectSkipping = async (
  transaction: Transaction<AnyRows>,
  all: readonly ViewWithSkips[],
  events: readonly RecordedEvent[],
  upcaster: EventUpcaster,
): Promise<void> => {
  const views = all.map(({ view }) => view);
  const skipped = findSkips(all, events);
  let from = 0;
  for (const [index, { id }] of skipped.length === 0 ? [] : events.entries()) {
    const skipping = skipped.filter(({ skip }) => skip.eventId === id).map(({ view }) => view);
    if (skipping.length === 0) continue;
    await project(transaction, views, events.slice(from, index), upcaster);
    const others = views.filter((view) => !skipping.includes(view));
    await project(transaction, others, events.slice(index, index + 1), upcaster);
    from = index + 1;
  }
  await project(transaction, views, from === 0 ? events : events.slice(from), upcaster);
};

/** Projects the events after `from` up to `to`, so that a reader who has seen a later row never sees an earlier one. */
export const projectRange = async (
  transaction: Transaction<AnyRows>,
  view: ViewWithSkips,
  { store, upcaster }: { readonly store: EventStore; readonly upcaster: EventUpcaster },
  [from, to]: readonly [Position, Position],
): Promise<void> => {
  if (from >= to) return;
  for await (const page of store.readAll({ after: from === BEGINNING ? null : from })) {
    const events = page.filter(({ position }) => position <= to);
    await projectSkipping(transaction, [view], events, upcaster);
    if (events.length < page.length) return;
  }
};
