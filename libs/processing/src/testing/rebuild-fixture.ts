import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#execution/event-store';
import { EventUpcaster } from '#kernel/event-upcaster';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { rebuildView } from '#processing/rebuild';
import type { TaskProgress } from '#processing/task-progress';
import { createRebuildLocation, type DatabaseKind, type RebuildLocation } from '#processing/testing/rebuild-location';
import { appendEvents, books, booksView, manyBooks, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

export const BOOKS = 1_300;

const upcaster = new EventUpcaster([]);
const ignore = (): void => undefined;

export interface RebuildOptions {
  readonly view?: View;
  readonly store?: EventStore;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: TaskProgress) => void;
  readonly warn?: (sentence: string) => void;
}

/** A log of 1,300 books, and read models that a projector keeps up to date while they are rebuilt. */
export class RebuildFixture {
  readonly eventsFile: string;
  projector: Projector;

  private constructor(
    private readonly folder: string,
    readonly store: SqliteEventStore,
    readonly location: RebuildLocation,
    readonly readModels: ReadModels,
  ) {
    this.eventsFile = join(folder, 'events.db');
    this.projector = this.createProjector();
  }

  static async create(kind: DatabaseKind, bookCount = BOOKS): Promise<RebuildFixture> {
    const folder = mkdtempSync(join(tmpdir(), 'rebuilt-log-'));
    const store = SqliteEventStore.open(join(folder, 'events.db'));
    await appendEvents(store, manyBooks(bookCount));
    const location = await createRebuildLocation(kind);
    const fixture = new RebuildFixture(folder, store, location, await location.open());
    await fixture.startProjector();
    return fixture;
  }

  /** Replaces the projector by one of this view of books. */
  async startProjector(view: View = booksView()): Promise<void> {
    await this.projector.stop();
    this.projector = this.createProjector(view);
    await this.projector.start();
    await this.projector.whenCaughtUp();
  }

  rebuild({ view = booksView(), store = this.store, ...options }: RebuildOptions = {}): Promise<void> {
    const { signal = new AbortController().signal, progress = ignore, warn = ignore } = options;
    return rebuildView({ driver: this.location.driver, store, view, upcaster, signal, reporter: { progress, warn } });
  }

  /** Records 20 books on a new shelf. */
  addBooks(shelf: number): Promise<void> {
    const added = manyBooks(20, 1, 10_000 + shelf * 100);
    return appendEvents(
      this.store,
      added.map((event) => ({ ...event, stream: `shelf-late-${shelf}` })),
    );
  }

  readRows(of: ReadModels = this.readModels) {
    return of.rows(books, (query) => query.orderBy('book'));
  }

  /** Makes the rows wrong, so that a test sees when they are replaced. */
  async damageRows(): Promise<void> {
    await this.readModels.database.updateTable('books').set({ pages: 0 }).execute();
  }

  async isDamaged(): Promise<boolean> {
    return (await this.readRows()).every(({ pages }) => pages === 0);
  }

  /** The names of all tables of books in the database. */
  async listBookTables(): Promise<string[]> {
    const tables = await this.readModels.database.introspection.getTables();
    return tables.map(({ name }) => name).filter((name) => name.startsWith('books'));
  }

  /** The rows that a projection into an empty database gives. */
  async projectFresh(kind: DatabaseKind) {
    const location = await createRebuildLocation(kind);
    const readModels = await location.open();
    const projector = new Projector({ store: this.store, readModels, upcaster, views: [booksView()], warn: ignore });
    await projector.start();
    await projector.whenCaughtUp();
    const rows = await this.readRows(readModels);
    await projector.stop();
    await readModels.close();
    location.remove();
    return rows;
  }

  async close(): Promise<void> {
    await this.projector.stop();
    await this.readModels.close();
    await this.store.close();
    this.location.remove();
    rmSync(this.folder, { recursive: true });
  }

  private createProjector(view: View = booksView()): Projector {
    const { store, readModels } = this;
    return new Projector({ store, readModels, upcaster, views: [view, shelvesView], warn: ignore });
  }
}

/** A view of books that runs a hook when it projects this book. */
export const viewWithHook = (book: string, then: () => void, version = 1): View =>
  booksView((each) => {
    if (each === book) then();
  }, version);

/** The same store. `read` receives the number of events of each batch of a subscription. */
export const countReads = (store: SqliteEventStore, read: (count: number) => void): EventStore =>
  Object.assign(Object.create(store) as SqliteEventStore, {
    subscribe: async function* (...parameters: Parameters<EventStore['subscribe']>) {
      for await (const batch of store.subscribe(...parameters)) {
        read(batch.events.length);
        yield batch;
      }
    },
  });

/** The same store, which answers how long the log is only after it is resumed. */
export const holdUp = (store: SqliteEventStore) => {
  const [arrived, resume] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const held: EventStore = Object.assign(Object.create(store) as SqliteEventStore, {
    head: async () => {
      arrived.resolve(null);
      await resume.promise;
      return store.head();
    },
  });
  return { store: held, whenHeldUp: arrived.promise, resume: () => resume.resolve(null) };
};
