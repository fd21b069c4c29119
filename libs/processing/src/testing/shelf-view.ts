import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { eventFactory, sealEvents, type SpecEvent } from '#kernel/testing/spec-events';
import {
  withIndex,
  integer,
  json,
  patch,
  put,
  table,
  text,
  textOrNull,
  view,
  withRevision,
  type View,
} from '#processing/view';

/** Books on shelves, for the specifications of projector and reactor. */
export type ShelfEvents = {
  BookAdded: { book: string; pages: number };
  BookMoved: { book: string; to: string };
  /** No view reads this event. */
  ShelfDusted: { by: string };
};

export const shelf = eventFactory<ShelfEvents>('shelf');

export const books = withRevision(
  table(
    'books',
    'book',
    { book: text(), shelf: withIndex(text()), pages: integer(), note: textOrNull(), moves: json<string[]>() },
    [{ of: ['shelf'], by: ['pages', 'book'] }],
  ),
);

/** Where each book is. `fault` may throw to make an event a poison event. */
export const booksView = (fault: (book: string) => void = () => undefined, version = 1): View =>
  view<ShelfEvents>({
    name: 'books',
    version,
    tables: [books],
    on: {
      BookAdded: [
        put(
          books,
          ({ data }) => data.book,
          ({ data, id }) => {
            fault(data.book);
            return { book: data.book, shelf: id, pages: data.pages, note: null, moves: [] };
          },
        ),
      ],
      BookMoved: [
        patch(
          books,
          ({ data }) => data.book,
          (row, { data }) => ({ shelf: data.to, moves: [...row.moves, data.to] }),
        ),
      ],
    },
  });

export const shelves = table('shelves', 'shelf', { shelf: text(), added: integer(), pages: integer() });

/** How many books were ever added to a shelf. Because it counts, an event that is applied twice is detected. */
export const shelvesView: View = view<ShelfEvents>({
  name: 'shelves',
  version: 1,
  tables: [shelves],
  on: {
    BookAdded: [
      put(
        shelves,
        ({ id }) => id,
        ({ id, data }, before) => ({
          shelf: id,
          added: (before?.added ?? 0) + 1,
          pages: (before?.pages ?? 0) + data.pages,
        }),
      ),
    ],
  },
});

/** Events that add `count` books to the shelves `0` to `shelfCount - 1` in turn. */
export const manyBooks = (count: number, shelfCount = 3, from = 0): SpecEvent[] =>
  Array.from({ length: count }, (_, index) =>
    shelf(String((from + index) % shelfCount), 'BookAdded', { book: `book-${from + index}`, pages: 10 + index }),
  );

/** Appends the events, in the version that `upcastsOf` their stream says; by default the first. The streams must not exist yet. */
export const appendEvents = async (
  store: EventStore,
  events: readonly SpecEvent[],
  upcastsOf?: Parameters<typeof sealEvents>[1],
): Promise<void> => {
  const streams = new Map<string, Envelope[]>();
  for (const { stream, envelope } of sealEvents(events, upcastsOf)) {
    const envelopes = streams.get(stream) ?? [];
    streams.set(stream, [...envelopes, envelope]);
  }
  await Promise.all([...streams].map(([stream, envelopes]) => store.append(stream, envelopes, 'none')));
};
