import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { eventFactory, sealEvents } from '#kernel/testing/spec-events';
import type { Upcasts } from '#kernel/upcast';

type ShelfEvents = { BookAdded: { book: string; pages: number } };

const shelf = eventFactory<ShelfEvents>('shelf');
const upcasts: Upcasts<ShelfEvents> = {
  BookAdded: [({ title, pages }) => ({ book: title ?? null, pages: pages ?? 0 })],
};
const upcaster = new EventUpcaster([{ category: 'shelf', upcasts }, { category: 'reader' }]);

const recordEvent = (schema: number, data: RecordedEvent['data'], occurredOn?: '2012-06-30') => {
  const options = { at: '2012-07-01T23:30:00.000Z', actor: 'me', ...(occurredOn && { occurredOn }) } as const;
  const event = shelf('a-b', 'BookAdded', { book: '', pages: 0 }, options);
  const [{ stream, revision, envelope }] = sealEvents([event]) as [ReturnType<typeof sealEvents>[number]];
  return { ...envelope, schema, data, stream, revision, position: '1' };
};

describe('EventUpcaster', () => {
  it('returns the event in its current version, with the id of its stream and the day on which it happened', () => {
    const old = recordEvent(1, { title: 'Emma', pages: 400 }, '2012-06-30');
    expect(upcaster.upcast(old)).toEqual({
      id: 'a-b',
      eventId: old.id,
      type: 'BookAdded',
      data: { book: 'Emma', pages: 400 },
      revision: 0,
      recordedAt: '2012-07-01T23:30:00.000Z',
      day: '2012-06-30',
      actor: 'me',
    });
    expect(upcaster.upcast(recordEvent(2, { book: 'Emma', pages: 1 })).data).toEqual({ book: 'Emma', pages: 1 });
  });

  it('uses the London day of recording for an event that has no day of its own', () => {
    expect(upcaster.upcast(recordEvent(1, {})).day).toBe('2012-07-02');
  });

  it('rejects an event that a newer version of the software wrote', () => {
    expect(() => upcaster.upcast(recordEvent(3, {}))).toThrow('newer version of this software');
  });

  it('rejects two deciders with the same category', () => {
    expect(() => new EventUpcaster([{ category: 'shelf' }, { category: 'shelf' }])).toThrow(
      'Two deciders have the category shelf.',
    );
  });
});
