import { errorMessage } from '#execution/errors';
import type { EventStore } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';
import type { Skip } from '#processing/processor-faults';
import { PoisonEvent } from '#processing/projection';
import { projectSkipping, type ViewWithSkips } from '#processing/projection-skips';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

export interface PastProjection {
  readonly store: EventStore;
  /** The tables of the views, with the rows that follow from the events up to `after`. */
  readonly readModels: ReadModels;
  readonly views: readonly View[];
  readonly upcaster: EventUpcaster;
  /** Position of the last event that the tables contain; null for none. */
  readonly after: Position | null;
  /** The day at whose end the read models are to stand. */
  readonly day: IsoDay;
  /** Receives one sentence when a view cannot process an event. */
  readonly warn: (sentence: string) => void;
}

/** Processes of one installation write into one log, and their clocks differ by less than this. */
const MAX_CLOCK_DIFFERENCE_MS = 3_600_000;

const recordedAtMs = ({ metadata: { recordedAt } }: RecordedEvent): number => Date.parse(recordedAt);

/** Views that leave out the events on which they fail, as an operator would have it do. */
class PastViews {
  private readonly skips: ReadonlyMap<View, Map<string, Skip>>;

  constructor(private readonly projection: PastProjection) {
    this.skips = new Map(projection.views.map((view) => [view, new Map<string, Skip>()]));
  }

  async fold(events: readonly RecordedEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { readModels, upcaster } = this.projection;
    for (;;)
      try {
        return await readModels.runUnsyncedTransaction((transaction) =>
          projectSkipping(transaction, this.listMembers(), events, upcaster),
        );
      } catch (error) {
        if (!(error instanceof PoisonEvent)) throw error;
        this.skip(error);
      }
  }

  private listMembers(): ViewWithSkips[] {
    return [...this.skips].map(([view, skips]) => ({ view, faultLog: { fault: null, skips } }));
  }

  private skip({ view, event: { id, type }, cause, message }: PoisonEvent): void {
    this.projection.warn(`A list of an earlier day leaves out an event. ${message}`);
    const at = new Date().toISOString() as Instant;
    const skip = { name: view.name, version: view.version, eventId: id, type, by: 'past', at };
    this.skips.get(view)?.set(id, { ...skip, reason: errorMessage(cause) });
  }
}

/**
 * Brings read models to where they stood at the end of a day in London: up to the last event in the log that was recorded by then. Returns the position of
 * that event; `after` if there is none. The log has all events of a day that is over, so read models of such a day never change.
 */
export const projectUntilDay = async (projection: PastProjection): Promise<Position | null> => {
  const { store, day } = projection;
  const views = new PastViews(projection);
  let { after } = projection;
  /** Events that were recorded after the day by the clock of one process, and may be followed by one of another process. */
  let later: RecordedEvent[] = [];
  for await (const page of store.readAll({ after })) {
    const end = page.findLastIndex(({ metadata }) => londonDay(metadata.recordedAt) <= day);
    const last = page[end];
    if (last !== undefined) {
      await views.fold([...later, ...page.slice(0, end + 1)]);
      after = last.position;
      later = [];
    }
    later.push(...page.slice(end + 1));
    const [first, newest] = [later[0], later.at(-1)];
    if (first !== undefined && newest !== undefined)
      if (recordedAtMs(newest) - recordedAtMs(first) > MAX_CLOCK_DIFFERENCE_MS) break;
  }
  return after;
};
