import type { EventStore } from '#execution/event-store';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster, type StreamCategory } from '#kernel/event-upcaster';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { closeLentReadModels, onPostgres, withReadModels } from '#processing/testing/read-models-for-tests';
import type { Columns, RowOf, Table, View } from '#processing/view';

/** Runs the projector until it has caught up with the store. */
type Project = (store: EventStore, batchSize: number) => Promise<void>;

afterAll(closeLentReadModels);

type Ways = Readonly<Record<string, (run: Project) => Promise<void>>>;

/** A way in which the database plays the same part as in the others, so that one database is enough. */
const embeddedWays = (events: readonly SpecEvent[]): Ways => ({
  'every batch twice, and everything again after a restart': async (project) => {
    await project(new InMemoryLog(events, true), 2);
    await project(new InMemoryLog(events, true), 3);
  },
});

/** The ways in which the same events can reach a view. PostgreSQL is slower, so it runs only some of them. */
const deliveryWays = (events: readonly SpecEvent[]): Ways => ({
  'all events at once': (project) => project(new InMemoryLog(events), 1_000),
  'one event at a time': (project) => project(new InMemoryLog(events), 1),
  ...(onPostgres ? {} : embeddedWays(events)),
});

class ProjectionSpec {
  constructor(
    private readonly view: View,
    private readonly events: readonly SpecEvent[],
    private readonly upcaster: EventUpcaster,
  ) {}

  /** The table has exactly these rows, in any order, for every way of delivery. */
  async shows<C extends Columns>(table: Table<C>, rows: readonly RowOf<C>[]): Promise<void> {
    const sortByKey = (unsorted: readonly RowOf<C>[]): RowOf<C>[] =>
      unsorted.toSorted((one, other) => (String(one[table.key]) < String(other[table.key]) ? -1 : 1));
    await this.returns(async (readModels) => sortByKey(await readModels.rows(table)), sortByKey(rows));
  }

  /** The query returns this result, for every way of delivery. */
  async returns<Result>(query: (readModels: ReadModels) => Promise<Result>, expected: NoInfer<Result>): Promise<void> {
    for (const [events, way] of Object.entries(deliveryWays(this.events)))
      await withReadModels(this.view, async (readModels) => {
        await way((...run) => this.project(readModels, ...run));
        expect({ events, result: await query(readModels) }).toEqual({ events, result: expected });
      });
  }

  private async project(readModels: ReadModels, ...[store, batchSize]: Parameters<Project>): Promise<void> {
    const { view, upcaster } = this;
    const projector = new Projector({ store, readModels, upcaster, views: [view], warn: () => undefined, batchSize });
    await projector.start();
    await projector.whenCaughtUp();
    const failed = projector.status()[0]?.fault;
    await projector.stop();
    if (failed) throw new Error(`The view ${view.name} stopped at ${failed.type}: ${failed.cause}`);
  }
}

/**
 * A specification of a view: `await givenView(view).after(…events).shows(table, rows)`. The real projector runs on an empty database in three ways that
 * must give the same result: all events at once, one at a time, and repeated deliveries. `categories`: the deciders of events of old versions.
 */
export const givenView = (view: View, ...categories: readonly StreamCategory[]) => ({
  after: (...events: readonly SpecEvent[]): ProjectionSpec =>
    new ProjectionSpec(view, events, new EventUpcaster(categories)),
});
