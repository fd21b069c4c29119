import { EventUpcaster } from '#kernel/event-upcaster';
import type { Position } from '#kernel/event';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { Instant, IsoDay } from '#kernel/time';
import { projectUntilDay, type PastProjection } from '#processing/past-projection';
import type { ReadModels } from '#processing/read-models';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import { books, booksView, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';

const addedAt = (book: string, at: Instant): SpecEvent => shelf('1', 'BookAdded', { book, pages: 10 }, { at });

describe('Read models of an earlier day', () => {
  let readModels: ReadModels;
  let warnings: string[];

  beforeEach(async () => {
    readModels = await openEmptyReadModels();
    warnings = [];
  });

  afterEach(() => readModels.close());

  const project = async (
    events: readonly SpecEvent[],
    day: IsoDay,
    overrides: Partial<PastProjection> = {},
  ): Promise<Position | null> => {
    const views = [booksView(), shelvesView];
    await readModels.ensureTables(views);
    const upcaster = new EventUpcaster([]);
    const warn = (sentence: string): void => void warnings.push(sentence);
    return projectUntilDay({
      store: new InMemoryLog(events),
      readModels,
      views,
      upcaster,
      after: null,
      day,
      warn,
      ...overrides,
    });
  };

  const listBooks = async (): Promise<string[]> => (await readModels.rows(books)).map(({ book }) => book).sort();

  it('contain what was recorded by the end of the day in London, in summer time too', async () => {
    const events = [
      addedAt('morning', '2012-06-20T08:00:00.000Z'),
      addedAt('last minute', '2012-06-20T22:59:59.999Z'),
      addedAt('after midnight', '2012-06-20T23:00:00.000Z'),
      addedAt('next year', '2013-06-20T08:00:00.000Z'),
    ];
    expect(await project(events, '2012-06-20')).toBe('000002');
    expect(await listBooks()).toEqual(['last minute', 'morning']);
  });

  it('contain each event before the last of the day in the log, even if a faster clock dated it the next day', async () => {
    const events = [
      addedAt('by a fast clock', '2012-01-11T00:00:00.002Z'),
      addedAt('by a slow clock', '2012-01-10T23:59:59.998Z'),
      addedAt('next day', '2012-01-11T00:00:00.003Z'),
    ];
    expect(await project(events, '2012-01-10')).toBe('000002');
    expect(await listBooks()).toEqual(['by a fast clock', 'by a slow clock']);
  });

  it('are empty for a day before the first event', async () => {
    expect(await project([addedAt('first', '2012-01-10T12:00:00.000Z')], '2012-01-09')).toBeNull();
    expect(await listBooks()).toEqual([]);
  });

  it('continue from those of an earlier day and apply no event twice', async () => {
    const events = [
      addedAt('first', '2012-01-10T12:00:00.000Z'),
      addedAt('second', '2012-01-11T12:00:00.000Z'),
      addedAt('third', '2012-01-12T12:00:00.000Z'),
    ];
    const after = await project(events, '2012-01-10');
    expect(await project(events, '2012-01-11', { after })).toBe('000002');
    expect(await readModels.row(shelves, '1')).toMatchObject({ added: 2, pages: 20 });
  });

  it('leave out an event on which one view fails, in this view alone, and warn of it', async () => {
    const events = [addedAt('poison', '2012-01-10T12:00:00.000Z'), addedAt('good', '2012-01-10T13:00:00.000Z')];
    const failing = booksView((book) => {
      if (book === 'poison') throw new Error('Cannot be read');
    });
    await project(events, '2012-01-10', { views: [failing, shelvesView] });
    expect(await listBooks()).toEqual(['good']);
    expect(await readModels.row(shelves, '1')).toMatchObject({ added: 2 });
    expect(warnings).toEqual([expect.stringContaining('The view books stopped at BookAdded')]);
  });
});
