import { SourceDigest } from '#test/read-models/source-digest';

const SHELVES = `
  import { put, view } from '#processing/view';
  import { add, unrelated } from '#domain/numbers';
  type Row = { books: number };
  const table = { name: 'shelves' };
  const change = (row: Row): Row => ({ books: add(row.books) });
  const query = () => unrelated(table);
  export const shelves = view<Row>({ name: 'shelves', on: { BookAdded: [put(table, change)] } });
`;
const NUMBERS = `
  /** Adds one. */
  export const add = (count: number): number => count + 1;
  export const unrelated = (value: object): object => value;
`;

const digestOf = (shelves: string, numbers = NUMBERS): string =>
  new SourceDigest(
    (specifier) => (specifier === '#domain/numbers' ? numbers : shelves),
    (specifier) => specifier !== '#processing/view',
  ).of('#read-models/shelves', 'shelves');

const original = digestOf(SHELVES);

describe('The digest of a declaration', () => {
  it.each([
    ['its own source', SHELVES.replace('BookAdded', 'BookBought'), NUMBERS],
    ['a constant that it uses', SHELVES.replace("{ name: 'shelves' };", "{ name: 'racks' };"), NUMBERS],
    ['a function that it uses', SHELVES.replace('add(row.books)', 'add(add(row.books))'), NUMBERS],
    ['an imported function that it uses', SHELVES, NUMBERS.replace('+ 1', '+ 2')],
  ])('changes with %s', (_, shelves, numbers) => {
    expect(digestOf(shelves, numbers)).not.toBe(original);
  });

  it.each([
    ['whitespace', SHELVES.replaceAll('\n', '\n\n  '), NUMBERS],
    ['comments', SHELVES, NUMBERS.replace('Adds one', 'Counts one more')],
    ['types', SHELVES.replace('(row: Row): Row', '(row: { books: number })'), NUMBERS],
    ['code that it does not use', SHELVES.replace('unrelated(table)', 'null'), NUMBERS.replace('=> value', '=> ({})')],
  ])('does not change with %s', (_, shelves, numbers) => {
    expect(digestOf(shelves, numbers)).toBe(original);
  });
});
