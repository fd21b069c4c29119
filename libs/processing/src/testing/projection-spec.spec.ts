import { books, booksView, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import { givenView } from '#processing/testing/projection-spec';
import { integer, put, table, text, view } from '#processing/view';

const added = shelf('a', 'BookAdded', { book: 'Emma', pages: 400 });
const row = { book: 'Emma', shelf: 'a', pages: 400, note: null, moves: [] };

describe('givenView', () => {
  it('passes if the rows are as expected for every way of delivery', async () => {
    const moved = shelf('a', 'BookMoved', { book: 'Emma', to: 'b' });
    await givenView(booksView()).after(added).shows(books, [row]);
    await givenView(booksView())
      .after(added, moved, moved)
      .shows(books, [{ ...row, shelf: 'b', moves: ['b', 'b'] }]);
    await givenView(shelvesView)
      .after(added, added, added)
      .shows(shelves, [{ shelf: 'a', added: 3, pages: 1_200 }]);
  });

  it('fails if a row differs, is missing or is superfluous', async () => {
    const spec = givenView(booksView()).after(added);
    await expect(spec.shows(books, [{ ...row, pages: 401 }])).rejects.toThrow('401');
    await expect(spec.shows(books, [])).rejects.toThrow('Emma');
    await expect(spec.shows(books, [row, { ...row, book: 'Persuasion' }])).rejects.toThrow('Persuasion');
  });

  it('fails if a view keeps state outside its rows', async () => {
    const counts = table('counts', 'shelf', { shelf: text(), count: integer() });
    let seen = 0;
    const stateful = view<{ BookAdded: { book: string } }>({
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
    const spec = givenView(stateful).after(added);
    await expect(spec.shows(counts, [{ shelf: 'a', count: 1 }])).rejects.toThrow('one event at a time');
  });

  it('fails if the view fails on an event', async () => {
    const moved = shelf('a', 'BookMoved', { book: 'Unknown', to: 'b' });
    await expect(givenView(booksView()).after(added, moved).shows(books, [row])).rejects.toThrow(
      'BookMoved finds no row Unknown in books',
    );
  });
});
