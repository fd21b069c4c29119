import { waitUntil } from '#kernel/testing/wait-until';
import { discardRebuild } from '#processing/rebuild';
import { RebuildError } from '#processing/rebuild-driver';
import type { TaskProgress } from '#processing/task-progress';
import { onPostgres } from '#processing/testing/read-models-for-tests';
import { BOOKS, countReads, holdUp, RebuildFixture, viewWithHook } from '#processing/testing/rebuild-fixture';
import { booksView } from '#processing/testing/shelf-view';

const KIND = onPostgres ? 'postgresql' : 'sqlite';
const BOOKS_VIEW = { view: 'books', version: 1 };

describe('The rebuild of a view', () => {
  let fixture: RebuildFixture;
  beforeEach(async () => {
    fixture = await RebuildFixture.create(KIND);
  });
  afterEach(() => fixture.close());

  const listIncomplete = () => fixture.location.driver.listIncomplete();

  /** Interrupts a rebuild after some batches. */
  const interrupt = async (): Promise<void> => {
    const stop = new AbortController();
    const view = viewWithHook('book-900', () => stop.abort(new Error('Ctrl-C')));
    await expect(fixture.rebuild({ view, signal: stop.signal })).rejects.toBeInstanceOf(RebuildError);
  };

  const countEventsRead = async (rebuild: typeof fixture.rebuild = (options) => fixture.rebuild(options)) => {
    let events = 0;
    await rebuild({ store: countReads(fixture.store, (count) => (events += count)) });
    return events;
  };

  it('gives the same rows as a fresh projection, while events are recorded, projected and read', async () => {
    await fixture.damageRows();
    const [rebuilt, done] = [new AbortController(), new AbortController()];
    let projected = 0;
    /** Fewer books than the rebuild projects meanwhile, so that it catches up. */
    const recording = (async () => {
      for (let shelf = 0; ; shelf += 1) {
        await waitUntil(() => rebuilt.signal.aborted || projected >= shelf * 40);
        if (rebuilt.signal.aborted) return shelf;
        await fixture.addBooks(shelf);
      }
    })();
    const counts: number[] = [];
    const reading = (async () => {
      while (!done.signal.aborted) {
        counts.push((await fixture.readRows()).length);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await fixture.rebuild({ view: booksView(() => (projected += 1)) });
    rebuilt.abort();
    const shelves = await recording;
    for (let late = 0; late < 10; late += 1) await fixture.addBooks(shelves + late);
    await fixture.projector.whenCaughtUp();
    done.abort();
    await reading;
    const found = await fixture.readRows();
    expect(found).toHaveLength(BOOKS + (shelves + 10) * 20);
    expect(found).toEqual(await fixture.projectFresh(KIND));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(BOOKS);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    expect(fixture.projector.status()).toMatchObject([{ fault: null }, { fault: null }]);
  });

  it('includes the events that were recorded after it had caught up and before the swap', async () => {
    await fixture.damageRows();
    const adding: Promise<void>[] = [];
    // The first complete report follows the catch-up.
    const progress = ({ passed, total }: TaskProgress): void => {
      if (passed === total && total > 0 && adding.length === 0) adding.push(fixture.addBooks(0));
    };
    await fixture.rebuild({ progress });
    await Promise.all(adding);
    await fixture.projector.whenCaughtUp();
    expect(await fixture.readRows()).toHaveLength(BOOKS + 20);
    expect(await fixture.readRows()).toEqual(await fixture.projectFresh(KIND));
  });

  it('can be repeated and leaves nothing behind', async () => {
    const before = await fixture.listBookTables();
    for (const turn of [1, 2]) {
      await fixture.damageRows();
      await fixture.rebuild();
      expect([turn, await fixture.isDamaged(), await fixture.listBookTables()]).toEqual([turn, false, before]);
    }
    expect(await listIncomplete()).toEqual([]);
  });

  it('is interrupted by a signal, keeps the rows and says what to do', async () => {
    await fixture.damageRows();
    const stop = new AbortController();
    const view = viewWithHook('book-900', () => stop.abort(new Error('Ctrl-C')));
    await expect(fixture.rebuild({ view, signal: stop.signal })).rejects.toThrow(
      'The rebuild of books was interrupted (Ctrl-C). Start it again to continue from where it stopped.',
    );
    expect(await fixture.isDamaged()).toBe(true);
    expect(await listIncomplete()).toEqual([BOOKS_VIEW]);
  });

  it('can be interrupted after it has caught up, and leaves no copies of rows', async () => {
    const before = await fixture.listBookTables();
    await fixture.damageRows();
    const stop = new AbortController();
    const progress = ({ passed, total }: TaskProgress): void => {
      if (passed === total && total > 0) stop.abort(new Error('Ctrl-C'));
    };
    await expect(fixture.rebuild({ progress, signal: stop.signal })).rejects.toThrow('Start it again to continue');
    expect(await fixture.isDamaged()).toBe(true);
    if (!onPostgres) expect(await fixture.listBookTables()).toEqual(before);
    expect(await countEventsRead()).toBe(0);
    expect(await fixture.readRows()).toEqual(await fixture.projectFresh(KIND));
  });

  it('continues from its checkpoint after an interruption, and reads no event twice', async () => {
    expect(await countEventsRead()).toBe(BOOKS);
    await fixture.damageRows();
    let read = 0;
    const stop = new AbortController();
    const view = viewWithHook('book-900', () => stop.abort(new Error('Ctrl-C')));
    const store = countReads(fixture.store, (count) => (read += count));
    await expect(fixture.rebuild({ view, store, signal: stop.signal })).rejects.toThrow('interrupted');
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(BOOKS);
    expect(read + (await countEventsRead())).toBe(BOOKS);
    expect(await fixture.readRows()).toEqual(await fixture.projectFresh(KIND));
  });

  it('starts again when the view has another version', async () => {
    await interrupt();
    const next = booksView(undefined, 2);
    await fixture.projector.stop();
    // One set of read models knows one version of a view.
    const readModels = await fixture.location.open();
    await readModels.ensureTables([next]);
    expect(await countEventsRead((options) => fixture.rebuild({ ...options, view: next }))).toBe(BOOKS);
    expect(await fixture.readRows(readModels)).toEqual(await fixture.projectFresh(KIND));
    await readModels.close();
  });

  it('starts again after it was discarded', async () => {
    const before = await fixture.listBookTables();
    await interrupt();
    for (const left of await listIncomplete()) await discardRebuild(fixture.location.driver, left);
    expect([await fixture.listBookTables(), await listIncomplete()]).toEqual([before, []]);
    expect(await countEventsRead()).toBe(BOOKS);
  });

  it('stops at an event on which the view fails, keeps the rows, says what to do and leaves nothing behind', async () => {
    const before = await fixture.listBookTables();
    await fixture.damageRows();
    const poisoned = viewWithHook('book-700', () => {
      throw new Error('seven hundred.');
    });
    await expect(fixture.rebuild({ view: poisoned })).rejects.toThrow(
      /^The rebuild of books stopped at BookAdded \S+: seven hundred\. The view keeps its rows\. Correct the software, then start the rebuild again/,
    );
    expect(await fixture.isDamaged()).toBe(true);
    expect([await fixture.listBookTables(), await listIncomplete()]).toEqual([before, []]);
    await fixture.rebuild();
    expect(await fixture.isDamaged()).toBe(false);
  });

  it('runs once at a time and refuses a second rebuild in one sentence', async () => {
    const { store, whenHeldUp, resume } = holdUp(fixture.store);
    const ended = fixture.rebuild({ store });
    await whenHeldUp;
    expect(await listIncomplete()).toEqual([]);
    for (const startSecond of [() => fixture.rebuild(), () => discardRebuild(fixture.location.driver, BOOKS_VIEW)]) {
      const refusal = await startSecond().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RebuildError);
      expect(String(refusal)).toMatch(/is already being rebuilt\. Wait for that rebuild to finish\.$/);
    }
    resume();
    await ended;
    expect(await listIncomplete()).toEqual([]);
  });

  it('lets a stopped view continue', async () => {
    const failing = viewWithHook('book-10007', () => {
      throw new Error('not yet');
    });
    await fixture.startProjector(failing);
    await fixture.addBooks(0);
    await fixture.projector.whenCaughtUp();
    expect(fixture.projector.status()[0]?.fault).toMatchObject({ cause: 'not yet' });
    await fixture.rebuild();
    expect(await fixture.readRows()).toHaveLength(BOOKS + 20);
    await waitUntil(() => fixture.projector.status()[0]?.fault === null);
    await fixture.addBooks(1);
    await fixture.projector.whenCaughtUp();
    expect(await fixture.readRows()).toHaveLength(BOOKS + 40);
  });

  it('gives a paused view current rows, and leaves it paused', async () => {
    await fixture.projector.pause('books', { by: 'clerk-1', reason: 'It misbehaves.' });
    await fixture.addBooks(0);
    await fixture.rebuild();
    expect(await fixture.readRows()).toHaveLength(BOOKS + 20);
    const rebuiltTo = await fixture.store.head();
    await waitUntil(() => fixture.projector.status()[0]?.position === rebuiltTo);
    await fixture.addBooks(1);
    await fixture.projector.whenCaughtUp();
    expect(fixture.projector.status()[0]).toMatchObject({
      position: rebuiltTo,
      caughtUp: false,
      pause: { by: 'clerk-1' },
    });
    expect(await fixture.readRows()).toHaveLength(BOOKS + 20);
    await fixture.projector.resume('books');
    await fixture.projector.whenCaughtUp();
    expect(await fixture.readRows()).toEqual(await fixture.projectFresh(KIND));
  });

  it('lets a paused view pass the event at which it had stopped', async () => {
    const failing = viewWithHook('book-10007', () => {
      throw new Error('not yet');
    });
    await fixture.startProjector(failing);
    await fixture.addBooks(0);
    await fixture.projector.whenCaughtUp();
    await fixture.projector.pause('books', { by: 'clerk-1', reason: 'It misbehaves.' });
    await fixture.rebuild();
    await waitUntil(() => fixture.projector.status()[0]?.fault === null);
    expect(fixture.projector.status()[0]?.pause).toMatchObject({ by: 'clerk-1' });
    await fixture.projector.resume('books');
    await fixture.addBooks(1);
    await fixture.projector.whenCaughtUp();
    expect(await fixture.readRows()).toHaveLength(BOOKS + 40);
  });

  it('skips the events that a person skipped, with a warning', async () => {
    const failing = viewWithHook('book-10007', () => {
      throw new Error('seven');
    });
    await fixture.startProjector(failing);
    await fixture.addBooks(0);
    await fixture.projector.whenCaughtUp();
    const eventId = fixture.projector.status()[0]?.fault?.eventId ?? '';
    await fixture.projector.skip('books', { eventId, by: 'clerk-1', reason: 'Never mind.' });
    await fixture.projector.whenCaughtUp();
    const warnings: string[] = [];
    await fixture.rebuild({ view: failing, warn: (sentence) => void warnings.push(sentence) });
    expect(warnings).toEqual([expect.stringContaining('The view books skips BookAdded')]);
    expect(await fixture.readRows()).toHaveLength(BOOKS + 19);
  });

  it('refuses a view that was never built', async () => {
    await expect(fixture.rebuild({ view: booksView(undefined, 7) })).rejects.toThrow(
      /^The view books was never built in version 7\. Start a (service|worker) first\.$/,
    );
  });

  it('reports its progress', async () => {
    const reports: TaskProgress[] = [];
    await fixture.rebuild({ progress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toMatchObject({ passed: BOOKS, total: BOOKS });
    const passed = reports.map((report) => report.passed);
    expect([...passed].sort((one, other) => one - other)).toEqual(passed);
  });
});
