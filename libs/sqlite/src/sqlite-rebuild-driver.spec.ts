import { readdirSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { RebuildFixture, viewWithHook } from '#processing/testing/rebuild-fixture';
import { booksView } from '#processing/testing/shelf-view';

describe('A rebuild in a data folder', () => {
  let fixture: RebuildFixture;
  beforeEach(async () => {
    fixture = await RebuildFixture.create('sqlite');
  });
  afterEach(() => fixture.close());

  const listShadowFiles = (): string[] =>
    readdirSync(fixture.location.place).filter((name) => name.startsWith('rebuild-'));
  const interrupt = async (): Promise<void> => {
    const stop = new AbortController();
    const view = viewWithHook('book-900', () => stop.abort(new Error('Ctrl-C')));
    await expect(fixture.rebuild({ view, signal: stop.signal })).rejects.toThrow('interrupted');
  };

  it('keeps its rows in a file of its own until the swap, and then deletes the file', async () => {
    await interrupt();
    expect(listShadowFiles()).toEqual(['rebuild-books@1.db']);
    await fixture.rebuild();
    expect(listShadowFiles()).toEqual([]);
  });

  it('deletes what a rebuild of another version has left', async () => {
    await interrupt();
    await fixture.startProjector(booksView(undefined, 2));
    await fixture.rebuild({ view: booksView(undefined, 2) });
    expect(listShadowFiles()).toEqual([]);
  });

  it('drops the copies of a rebuild that was killed while it copied', async () => {
    const database = new Sqlite(join(fixture.location.place, 'views.db'));
    database.exec('CREATE TABLE books_rebuild_12345678 (book TEXT)');
    database.close();
    await fixture.rebuild();
    expect(await fixture.listBookTables()).toEqual(['books']);
  });
});
