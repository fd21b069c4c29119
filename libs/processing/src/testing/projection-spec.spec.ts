import { books, booksView, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import { viewOf } from '#processing/testing/projection-spec';
import { integer, put, table, text, view } from '#processing/view';

const added = shelf('a', 'BookAdded', { book: 'Emma', pages: 400 });
const row = { book: 'Emma', shelf: 'a', pages: 400, note: null, moves: [] };

describe('The kit for views', () => {
  it('passes where the rows are those expected, however the events come', async () => {
    const moved = shelf('a', 'BookMoved', { book: 'Emma', to: 'b' });
    await viewOf(booksView()).after(added).shows(books, [row]);
    await viewOf(booksView())
      .after(added, moved, moved)
      .shows(books, [{ ...row, shelf: 'b', moves: ['b', 'b'] }]);
    await viewOf(shelvesView)
      .after(added, added, added)
      .shows(shelves, [{ shelf: 'a', added: 3, pages: 1_200 }]);
  });

  it('fails where a row differs, is missing or is too many', async () => {
    const kit = viewOf(booksView()).after(added);
    await expect(kit.shows(books, [{ ...row, pages: 401 }])).rejects.toThrow('401');
    await expect(kit.shows(books, [])).rejects.toThrow('Emma');
    await expect(kit.shows(books, [row, { ...row, book: 'Persuasion' }])).rejects.toThrow('Persuasion');
  });

  it('fails where a view remembers outside its rows', async () => {
    const counts = table('counts', 'shelf', { shelf: text(), count: integer() });
    let seen = 0;
    const forgetful = view<{ BookAdded: { book: string } }>({
      name: 'counts',
      version: 1,
      tables: [counts],
      on: {
        BookAdded: [
          put(
            counts,
            ({ id }) => id,
            ({ id }) => ({ shelf: id, count: ++seen }),
          ),
        ],
      },
    });
    const kit = viewOf(forgetful).after(added);
    await expect(kit.shows(counts, [{ shelf: 'a', count: 1 }])).rejects.toThrow('one event at a time');
  });

  it('fails where the view cannot take an event', async () => {
    const moved = shelf('a', 'BookMoved', { book: 'Unknown', to: 'b' });
    await expect(viewOf(booksView()).after(added, moved).shows(books, [row])).rejects.toThrow(
      'BookMoved finds no row Unknown in books',
    );
  });
});
