import type { RecordedEvent } from '#kernel/event';
import { StreamKinds } from '#kernel/event-upcaster';
import { shelf, booksView, books, type ShelfEvents } from '#processing/testing/shelf-view';
import { sealedEvents } from '#processing/testing/in-memory-log';
import { viewOf } from '#processing/testing/projection-spec';
import type { Upcasts } from '#kernel/upcast';

const upcasts: Upcasts<ShelfEvents> = {
  BookAdded: [({ title, pages }) => ({ book: title ?? null, pages: pages ?? 0 })],
};
const kinds = new StreamKinds([{ category: 'shelf', upcasts }, { category: 'reader' }]);

const recorded = (
  schema: number,
  data: RecordedEvent['data'],
  at: '2012-07-01T23:30:00.000Z',
  occurredOn?: '2012-06-30',
) => {
  const event = shelf(
    'a-b',
    'BookAdded',
    { book: '', pages: 0 },
    { at, actor: 'me', ...(occurredOn && { occurredOn }) },
  );
  const [{ stream, revision, envelope }] = sealedEvents([event]) as [ReturnType<typeof sealedEvents>[number]];
  return { ...envelope, schema, data, stream, revision, position: '1' };
};

describe('What views and reactions see of an event', () => {
  it('is in today’s shape, with the id of its stream and the day on which it happened', () => {
    const old = recorded(1, { title: 'Emma', pages: 400 }, '2012-07-01T23:30:00.000Z', '2012-06-30');
    expect(kinds.seen(old)).toEqual({
      ...{ id: 'a-b', eventId: old.id, type: 'BookAdded', data: { book: 'Emma', pages: 400 }, revision: 0 },
      ...{ recordedAt: '2012-07-01T23:30:00.000Z', day: '2012-06-30', actor: 'me' },
    });
    expect(kinds.seen(recorded(2, { book: 'Emma', pages: 1 }, '2012-07-01T23:30:00.000Z')).data).toEqual({
      ...{ book: 'Emma', pages: 1 },
    });
  });

  it('has the London day of its recording where the fact has none of its own', () => {
    expect(kinds.seen(recorded(1, {}, '2012-07-01T23:30:00.000Z')).day).toBe('2012-07-02');
  });

  it('is refused when a newer version of the software wrote it', () => {
    expect(() => kinds.seen(recorded(3, {}, '2012-07-01T23:30:00.000Z'))).toThrow('newer version of this software');
  });

  it('reaches the rows of a view', async () => {
    const old = { ...shelf('a', 'BookAdded', { book: 'x', pages: 1 }), data: { title: 'Emma', pages: 400 } };
    await viewOf(booksView(), { category: 'shelf', upcasts })
      .after(old)
      .shows(books, [{ book: 'Emma', shelf: 'a', pages: 400, note: null, moves: [] }]);
  });

  it('is clear about whose events they are: two kinds cannot have one name', () => {
    expect(() => new StreamKinds([{ category: 'shelf' }, { category: 'shelf' }])).toThrow('Two kinds of streams');
  });
});
