import type { Transaction } from 'kysely';
import type { RecordedEvent } from '#kernel/event';
import { project } from '#processing/projection';
import type { AnyRows } from '#processing/projection-rows';
import type { StreamKinds } from '#kernel/event-upcaster';
import type { OnRecord, Skip } from '#processing/processor-faults';
import type { View } from '#processing/view';

/** A view and what is on record about it. */
export interface ViewOnRecord {
  readonly view: View;
  readonly record: OnRecord;
}

/** Which of these events which of the views pass over. */
export const passedOver = (
  all: readonly ViewOnRecord[],
  events: readonly RecordedEvent[],
): { readonly view: View; readonly skip: Skip }[] =>
  all.flatMap(({ view, record }) =>
    record.skips.size === 0
      ? []
      : events.flatMap(({ id }) => {
          const skip = record.skips.get(id);
          return skip === undefined ? [] : [{ view, skip }];
        }),
  );

/** As `project`, save that a view passes over the events that it is to skip. */
export const projectPast = async (
  transaction: Transaction<AnyRows>,
  all: readonly ViewOnRecord[],
  events: readonly RecordedEvent[],
  kinds: StreamKinds,
): Promise<void> => {
  const views = all.map(({ view }) => view);
  const skipped = passedOver(all, events);
  let from = 0;
  for (const [index, { id }] of skipped.length === 0 ? [] : events.entries()) {
    const without = skipped.filter(({ skip }) => skip.eventId === id).map(({ view }) => view);
    if (without.length === 0) continue;
    await project(transaction, views, events.slice(from, index), kinds);
    const others = views.filter((view) => !without.includes(view));
    await project(transaction, others, events.slice(index, index + 1), kinds);
    from = index + 1;
  }
  await project(transaction, views, from === 0 ? events : events.slice(from), kinds);
};
