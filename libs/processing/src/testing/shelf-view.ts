import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { eventsOf, sealedEvents, type SpecEvent } from '#processing/testing/in-memory-log';
import { indexed, integer, json, patch, put, table, text, textOrNull, view, type View } from '#processing/view';

/** Books on shelves: a small world for the specifications of projector and reactor. */
export type ShelfEvents = {
  BookAdded: { book: string; pages: number };
  BookMoved: { book: string; to: string };
  /** What no view reads. */
  ShelfDusted: { by: string };
};

export const shelf = eventsOf<ShelfEvents>('shelf');

export const books = table('books', 'book', {
  book: text(),
  shelf: indexed(text()),
  pages: integer(),
  note: textOrNull(),
  moves: json<string[]>(),
});

/** Where each book is; `fault` may throw for an event to be a poison. */
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

/** How much was ever put on a shelf: counts, so that an event applied twice is seen. */
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

/** Events of `count` books on shelves `0` to `shelfCount - 1`, one after another. */
export const manyBooks = (count: number, shelfCount = 3, from = 0): SpecEvent[] =>
  Array.from({ length: count }, (_, index) =>
    shelf(String((from + index) % shelfCount), 'BookAdded', { book: `book-${from + index}`, pages: 10 + index }),
  );

/** Appends the events, each stream's after those it holds already in this list; call it once a store, or with streams of their own. */
export const recordIn = async (store: EventStore, events: readonly SpecEvent[]): Promise<void> => {
  const streams = new Map<string, Envelope[]>();
  for (const { stream, envelope } of sealedEvents(events)) {
    const envelopes = streams.get(stream) ?? [];
    streams.set(stream, [...envelopes, envelope]);
  }
  await Promise.all([...streams].map(([stream, envelopes]) => store.append(stream, envelopes, 'none')));
};
