import { givenView } from '#processing/testing/projection-spec';
import { books, booksView, shelf } from '#processing/testing/shelf-view';
import { derive, integer, table, text, withIndex, type View } from '#processing/view';

const stops = table('stops', 'stop', { stop: text(), book: withIndex(text()), shelf: text(), pages: integer() });

/** The last two shelves to which each book was moved, as rows. */
const stopsView: View = {
  ...booksView(),
  tables: [books, stops],
  derived: [
    derive(stops, books, ({ book, moves, pages }) =>
      moves.slice(-2).map((to) => ({ stop: `${book}/${to}`, book, shelf: to, pages })),
    ),
  ],
};

const added = (book: string, pages: number) => shelf('first', 'BookAdded', { book, pages });
const moved = (book: string, to: string) => shelf('first', 'BookMoved', { book, to });
const stop = (book: string, to: string, pages: number) => ({ stop: `${book}/${to}`, book, shelf: to, pages });

describe('A derived table', () => {
  it('has the rows that follow from the rows of its source, however the events arrive', async () => {
    await givenView(stopsView)
      .after(added('Emma', 400), moved('Emma', 'a'), added('Ivanhoe', 500), moved('Ivanhoe', 'a'), moved('Emma', 'b'))
      .shows(stops, [stop('Emma', 'a', 400), stop('Emma', 'b', 400), stop('Ivanhoe', 'a', 500)]);
  });

  it('loses rows that no longer follow from its source, and changes those that differ', async () => {
    const moves = ['a', 'b', 'c', 'd'].map((to) => moved('Emma', to));
    await givenView(stopsView)
      .after(added('Emma', 400), ...moves)
      .shows(stops, [stop('Emma', 'c', 400), stop('Emma', 'd', 400)]);
    await givenView(stopsView)
      .after(added('Emma', 400), ...moves, added('Emma', 401))
      .shows(stops, []);
    await givenView(stopsView)
      .after(added('Emma', 400), moved('Emma', 'a'), added('Emma', 401), moved('Emma', 'a'))
      .shows(stops, [stop('Emma', 'a', 401)]);
  });
});
