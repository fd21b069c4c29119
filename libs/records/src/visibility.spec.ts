import type { Personal } from '#kernel/personal';
import type { Capacity, Reader } from '#records/readers';
import {
  redactEventData,
  seesEveryEvent,
  type AnyVisibility,
  type EventVisibility,
  type RestrictedFieldsOf,
} from '#records/visibility';

interface NoteWritten {
  id: string;
  title: string | null;
  note: Personal | null;
  tags: string[];
  award: { level: string; text: Personal } | null;
  limits: { days: number } | null;
}

const entry: EventVisibility<NoteWritten> = {
  readers: ['school', 'clerk'],
  note: ['clerk', 'author'],
  tags: ['clerk'],
  award: ['school'],
};

const VISIBILITY: AnyVisibility = { NoteWritten: entry };
const EVENT = { type: 'NoteWritten', actor: 'p1', data: { id: '1', note: 'text', tags: ['a'], award: { level: 'x' } } };

const readAs = (capacity: Capacity, personId = 'p2'): object | null => {
  const reader: Reader = { personId, capacities: [capacity] };
  return redactEventData(VISIBILITY, EVENT, reader);
};

describe('The visibility table', () => {
  it('needs an entry for texts of people and for lists, at any depth, and for nothing else', () => {
    const restricted: Record<RestrictedFieldsOf<NoteWritten>, true> = { note: true, tags: true, award: true };
    expect(Object.keys(restricted)).toEqual(Object.keys(entry).slice(1));
  });

  it('replaces each text and list that the reader may not see, and shows the rest', () => {
    expect(readAs('school')).toEqual({ id: '1', note: 'withheld', tags: 'withheld', award: { level: 'x' } });
    expect(readAs('clerk')).toEqual({ id: '1', note: 'text', tags: ['a'], award: 'withheld' });
  });

  it('shows authors what they wrote where it says so', () => {
    expect(readAs('school', 'p1')).toMatchObject({ note: 'text', tags: 'withheld' });
  });

  it('leaves out an event that the reader may not see, also for its author where it does not name authors', () => {
    expect(readAs('provider')).toBeNull();
    expect(readAs('provider', 'p1')).toBeNull();
  });

  it('says who sees every event of a stream, whoever recorded it', () => {
    const table: AnyVisibility = { ...VISIBILITY, NoteSeen: { readers: ['clerk', 'author'] } };
    const sees = (...capacities: Capacity[]): boolean => seesEveryEvent(table, { personId: 'p1', capacities });
    expect([sees('clerk'), sees('school', 'clerk')]).toEqual([true, true]);
    expect([sees('school'), sees('author'), sees()]).toEqual([false, false, false]);
  });

  it('refuses an event without an entry', () => {
    const reader: Reader = { personId: 'p', capacities: ['clerk'] };
    expect(() => redactEventData(VISIBILITY, { ...EVENT, type: 'Other' }, reader)).toThrow(
      'The visibility table has no entry for Other.',
    );
  });
});
