import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { ListedLog, type SpecEvent } from '#processing/testing/in-memory-log';
import { emptyReadModels } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, shelf } from '#processing/testing/shelf-view';

describe('Read models', () => {
  let readModels: ReadModels;

  beforeEach(async () => {
    readModels = await emptyReadModels();
  });
  afterEach(() => readModels.close());

  const project = async (events: readonly SpecEvent[], batchSize: number): Promise<void> => {
    const parts = { readModels, kinds: new StreamKinds([]), notice: () => undefined, batchSize };
    const projector = new Projector({ ...parts, store: new ListedLog(events), views: [booksView()] });
    await projector.start();
    await projector.ready();
    await projector.stop();
  };

  it('answer with whole rows, filtered, ordered and limited, and with JSON as it was', async () => {
    await project([...manyBooks(6, 2), shelf('0', 'BookMoved', { book: 'book-4', to: 'desk' })], 500);
    const onFirst = await readModels.rows(books, (query) => query.where('shelf', '=', '0').orderBy('pages', 'desc'));
    expect(onFirst.map(({ book }) => book)).toEqual(['book-2', 'book-0']);
    const limited = await readModels.rows(books, (query) => query.orderBy('book').limit(1));
    expect(limited).toEqual([{ book: 'book-0', shelf: '0', pages: 10, note: null, moves: [] }]);
    expect((await readModels.row(books, 'book-4'))?.moves).toEqual(['desk']);
    expect(await readModels.row(books, 'unknown')).toBeUndefined();
  });

  it('compare and sort texts byte by byte', async () => {
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

  it('hold whole numbers up to the largest that is exact, and every text as it was', async () => {
    const book = `'"\\ \n\t ${'x'.repeat(1_000)}`;
    await project([shelf('a', 'BookAdded', { book, pages: Number.MAX_SAFE_INTEGER })], 1);
    expect(await readModels.rows(books)).toEqual([
      { book, shelf: 'a', pages: Number.MAX_SAFE_INTEGER, note: null, moves: [] },
    ]);
  });

  it('take rows by the thousand in one batch', async () => {
    await project(manyBooks(8_000, 10), 8_000);
    expect(await readModels.rows(books)).toHaveLength(8_000);
  }, 30_000);
});
