import type { EventStore } from '#execution/event-store';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds, type StreamKind } from '#kernel/event-upcaster';
import { ListedLog, type SpecEvent } from '#processing/testing/in-memory-log';
import { closeKept, onPostgres, withReadModelsFor } from '#processing/testing/read-models-for-tests';
import type { Columns, RowOf, Table, View } from '#processing/view';

/** Runs the projector until it has seen all of the store, then whatever is given. */
type Project = (store: EventStore, batchSize: number, then?: (projector: Projector) => Promise<void>) => Promise<void>;

afterAll(closeKept);

type Ways = Readonly<Record<string, (run: Project) => Promise<void>>>;

/** In these the database has no other part than in the others. */
const moreWaysOf = (view: View, events: readonly SpecEvent[]): Ways => ({
  'every batch twice, and everything again after a restart': async (project) => {
    await project(new ListedLog(events, true), 2);
    await project(new ListedLog(events, true), 3);
  },
  'built anew from the beginning': (project) =>
    project(new ListedLog(events), 3, (projector) => projector.rebuild(view.name)),
});

/** The ways in which the same events can reach a view; on PostgreSQL, which is slower, some of them. */
const waysOf = (view: View, events: readonly SpecEvent[]): Ways => ({
  'all events at once': (project) => project(new ListedLog(events), 1_000),
  'one event at a time': (project) => project(new ListedLog(events), 1),
  ...(onPostgres ? {} : moreWaysOf(view, events)),
});

class Projected {
  constructor(
    private readonly view: View,
    private readonly events: readonly SpecEvent[],
    private readonly kinds: StreamKinds,
  ) {}

  /** These rows and no others, in whatever order, in whichever way the events came. */
  async shows<C extends Columns>(table: Table<C>, rows: readonly RowOf<C>[]): Promise<void> {
    const byKey = (some: readonly RowOf<C>[]): RowOf<C>[] =>
      some.toSorted((one, other) => (String(one[table.key]) < String(other[table.key]) ? -1 : 1));
    await this.answers(async (readModels) => byKey(await readModels.rows(table)), byKey(rows));
  }

  /** This answer to a query, in whichever way the events came. */
  async answers<Answer>(ask: (readModels: ReadModels) => Promise<Answer>, expected: NoInfer<Answer>): Promise<void> {
    for (const [events, way] of Object.entries(waysOf(this.view, this.events)))
      await withReadModelsFor(this.view, async (readModels) => {
        await way((...run) => this.project(readModels, ...run));
        expect({ events, answer: await ask(readModels) }).toEqual({ events, answer: expected });
      });
  }

  private async project(readModels: ReadModels, ...[store, batchSize, then]: Parameters<Project>): Promise<void> {
    const { view, kinds } = this;
    const projector = new Projector({ store, readModels, kinds, views: [view], notice: () => undefined, batchSize });
    await projector.start();
    await projector.ready();
    const failed = projector.status()[0]?.failed;
    if (failed === null) await then?.(projector);
    await projector.stop();
    if (failed) throw new Error(`The view ${view.name} stopped at ${failed.type}: ${failed.cause}`);
  }
}

/**
 * The kit for a view: `await viewOf(view).after(…events).shows(table, rows)`. The real projector runs on an empty database, in four ways that must all
 * give the same: all events at once, one at a time, everything handed over repeatedly, and built anew. `kinds`: deciders, where events have old shapes.
 */
export const viewOf = (view: View, ...kinds: readonly StreamKind[]) => ({
  after: (...events: readonly SpecEvent[]): Projected => new Projected(view, events, new StreamKinds(kinds)),
});
