import type { RecordedEvent } from '#kernel/event';
import { currentSchemaVersion, NewerEvent, upcastEvent, type Upcast } from '#kernel/upcast';
import { eventFactory, sealEvents } from '#kernel/testing/spec-events';

/** The width was a text in version 1 and a number of centimetres in version 2. */
const upcasts: Readonly<Record<string, readonly Upcast[]>> = {
  DoorHung: [
    ({ width }) => ({ centimetres: Number.parseFloat(width as string) }),
    ({ centimetres }) => ({ millimetres: Number(centimetres) * 10, painted: false }),
  ],
};

const door = eventFactory<{ DoorHung: object }>('door');

const recordEvent = (schema: number, data: RecordedEvent['data']): RecordedEvent => {
  const [sealed] = sealEvents([door('one', 'DoorHung', {})]);
  if (sealed === undefined) throw new Error('One event must be sealed.');
  return { ...sealed.envelope, schema, data, stream: sealed.stream, revision: sealed.revision, position: '1' };
};

describe('upcastEvent', () => {
  it.each([
    { schema: 1, data: { width: '76.2 cm' }, millimetres: 762 },
    { schema: 2, data: { centimetres: 83.8 }, millimetres: 838 },
    { schema: 3, data: { millimetres: 926, painted: false }, millimetres: 926 },
  ])('turns an event of version $schema into version 3', ({ schema, data, millimetres }) => {
    const upcasted = upcastEvent(upcasts, recordEvent(schema, data));
    expect(upcasted).toMatchObject({ schema: 3, data: { millimetres, painted: false } });
  });

  it('does not change the stored event', () => {
    const stored = recordEvent(1, { width: '76.2 cm' });
    upcastEvent(upcasts, stored);
    expect(stored).toMatchObject({ schema: 1, data: { width: '76.2 cm' } });
  });

  it('rejects an event of a later version', () => {
    expect(() => upcastEvent(upcasts, recordEvent(4, { inches: 30 }))).toThrow(NewerEvent);
  });
});

describe('currentSchemaVersion', () => {
  it('is one more than the number of upcasts', () => {
    expect([currentSchemaVersion(upcasts, 'DoorHung'), currentSchemaVersion(upcasts, 'DoorPainted')]).toEqual([3, 1]);
  });
});
