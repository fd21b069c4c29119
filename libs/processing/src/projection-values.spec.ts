import { acceptValues } from '#processing/projection-values';
import { integer, json, table, text, textOrNull } from '#processing/view';

const books = table('books', 'book', {
  book: text(),
  pages: integer(),
  note: textOrNull(),
  moves: json<unknown>(),
});

const emma = { book: 'Emma', pages: 400, note: null, moves: ['a'] };
const create = (differences: object) => () => acceptValues(books, 'Emma', null, { ...emma, ...differences });
const change = (values: object) => () => acceptValues(books, 'Emma', emma, values);

describe('Values that a view gives to a row', () => {
  it.each<[string, object]>([
    ['books.title is not a column.', { title: 'Emma' }],
    ['books.constructor is not a column.', { constructor: 1 }],
    ['books.book is the key and must be Emma.', { book: 'Ivanhoe' }],
    ['books.pages is not a number.', { pages: '400' }],
    ['books.pages is not a number.', { pages: undefined }],
    ['books.pages is not a whole number: 0.5.', { pages: 0.5 }],
    ['books.pages must not be null.', { pages: null }],
    ['books.note is not text.', { note: 1 }],
    ['books.moves is missing.', { moves: undefined }],
  ])('are refused with "%s" in a new row and in a change', (message, values) => {
    expect(create(values)).toThrow(new TypeError(message));
    expect(change(values)).toThrow(new TypeError(message));
  });

  it('are refused in a new row that lacks a column and has one too many', () => {
    const others = { book: 'Emma', pages: 400, moves: [] };
    expect(() => acceptValues(books, 'Emma', null, others)).toThrow('books.note is not text.');
    expect(() => acceptValues(books, 'Emma', null, { ...others, remark: null })).toThrow(
      'books.remark is not a column.',
    );
  });

  it('are reduced to those that change the row', () => {
    expect(change({})()).toBeNull();
    expect(change(emma)()).toBeNull();
    expect(change({ ...emma, pages: 401, moves: ['a'] })()).toEqual({ pages: 401, moves: ['a'] });
  });

  it('are as they would be read back', () => {
    const moves = { at: new Date(0), none: undefined, list: [undefined, -0, Number.NaN] };
    const accepted = change({ pages: -0, moves })();
    expect(accepted).toStrictEqual({ pages: 0, moves: { at: '1970-01-01T00:00:00.000Z', list: [null, 0, null] } });
    expect(Object.is(accepted?.pages, 0)).toBe(true);
  });
});
