import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, shelf } from '#processing/testing/shelf-view';

describe('ReadModels', () => {
  let readModels: ReadModels;

  beforeEach(async () => {
    readModels = await openEmptyReadModels();
  });
  afterEach(() => readModels.close());

  const project = async (events: readonly SpecEvent[], batchSize: number): Promise<void> => {
    const store = new InMemoryLog(events);
    const upcaster = new EventUpcaster([]);
    const warn = (): void => undefined;
    const projector = new Projector({ store, readModels, upcaster, views: [booksView()], warn, batchSize });
    await projector.start();
    await projector.whenCaughtUp();
    await projector.stop();
  };

  it('return whole rows, filtered, ordered and limited, with unchanged JSON values', async () => {
    await project([...manyBooks(6, 2), shelf('0', 'BookMoved', { book: 'book-4', to: 'desk' })], 500);
    const onFirst = await readModels.rows(books, (query) => query.where('shelf', '=', '0').orderBy('pages', 'desc'));
    expect(onFirst.map(({ book }) => book)).toEqual(['book-2', 'book-0']);
    const limited = await readModels.rows(books, (query) => query.orderBy('book').limit(1));
    expect(limited).toEqual([{ book: 'book-0', shelf: '0', pages: 10, note: null, moves: [] }]);
    expect((await readModels.row(books, 'book-4'))?.moves).toEqual(['desk']);
    expect(await readModels.row(books, 'unknown')).toBeUndefined();
  });

  it('let others run between the statements of a long read', async () => {
    await project(manyBooks(1), 1);
    const others = { haveRun: false };
    setImmediate(() => (others.haveRun = true));
    for (let statement = 0; statement < 10_000 && !others.haveRun; statement += 1) await readModels.rows(books);
    expect(others.haveRun).toBe(true);
  });

  it('compare and sort text byte by byte', async () => {
    const names = ['a', 'B', 'ä', 'Z', '_', 'aa', '10', '9', 'É', '-', '😀', '�'];
    await project(
      names.map((book) => shelf(book, 'BookAdded', { book, pages: 1 })),
      5,
    );
    const bytewise = names.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    const sorted = await readModels.rows(books, (query) => query.orderBy('book'));
    expect(sorted.map(({ book }) => book)).toEqual(bytewise);
    const beyond = await readModels.rows(books, (query) => query.where('book', '>', 'Z').orderBy('book'));
    expect(beyond.map(({ book }) => book)).toEqual(bytewise.slice(bytewise.indexOf('Z') + 1));
  });

  it('store integers up to the largest safe one, and any text unchanged', async () => {
    const book = `'"\\ \n\t ${'x'.repeat(1_000)}`;
    await project([shelf('a', 'BookAdded', { book, pages: Number.MAX_SAFE_INTEGER })], 1);
    expect(await readModels.rows(books)).toEqual([
      { book, shelf: 'a', pages: Number.MAX_SAFE_INTEGER, note: null, moves: [] },
    ]);
  });

  it('store thousands of rows in one batch', async () => {
    await project(manyBooks(8_000, 10), 8_000);
    expect(await readModels.rows(books)).toHaveLength(8_000);
  });
});
