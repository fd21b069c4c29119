import type { HistoryEntry } from '#api/history/history-entry';
import { RecordReader } from '#api/history/record-reader';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { UnknownStream } from '#kernel/refused';
import { sampleContext } from '#kernel/testing/command-context';
import type { Instant, IsoDay } from '#kernel/time';
import type { Reader } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { NOW } from '#records/record-steps';
import type { Withheld } from '#records/visibility';

/** A diary, of which clerks read everything, and the school neither notes nor corrections. */
type DiaryStream = {
  state: { readonly count: number };
  commands: {
    BeginDiary: { title: string };
    AddNote: { note: Personal };
    Correct: { title: string; reason: Personal };
  };
  events: {
    DiaryBegun: { title: string };
    NoteAdded: { note: Personal };
    Corrected: { title: string; reason: Personal };
  };
};

const diary: Decider<DiaryStream> = {
  category: 'diary',
  decide: {
    BeginDiary: { create: (data) => [{ type: 'DiaryBegun', data }] },
    AddNote: (_state, data) => [{ type: 'NoteAdded', data }],
    Correct: (_state, data) => [{ type: 'Corrected', data }],
  },
  evolve: {
    DiaryBegun: { create: () => ({ count: 1 }) },
    NoteAdded: ({ count }) => ({ count: count + 1 }),
    Corrected: ({ count }) => ({ count: count + 1 }),
  },
  personal: { AddNote: { note: 'item' }, Correct: { reason: 'item' } },
};

interface DiaryDocument {
  readonly title: string;
  readonly notes: readonly (Personal | Withheld)[];
}

const kind: RecordKind<DiaryStream, DiaryDocument> = {
  decider: diary,
  visibility: {
    DiaryBegun: { readers: ['clerk', 'school'] },
    NoteAdded: { readers: ['clerk', 'school'], note: ['clerk'] },
    Corrected: { readers: ['clerk'], reason: ['clerk'] },
  },
  projection: {
    DiaryBegun: { create: ({ title }) => ({ title, notes: [] }) },
    NoteAdded: (record, { note }) => ({ ...record, notes: [...record.notes, note] }),
    Corrected: (record, { title }) => ({ ...record, title }),
  },
};

const CLERK: Reader = { personId: 'clerk', capacities: ['clerk'] };
const SCHOOL: Reader = { personId: 'head', capacities: ['school'] };
const STRANGER: Reader = { personId: 'other', capacities: [] };
const OLDEST_FIRST = { ...NOW, order: 'oldest-first', after: null, limit: 200 } as const;
const NEWEST_FIRST = { ...OLDEST_FIRST, order: 'newest-first' } as const;

const contextOn = (day: IsoDay) => ({ ...sampleContext(), at: `${day}T09:00:00.000Z` as Instant });

const STORY = [
  commandRequest(diary, 'BeginDiary', '1', { title: 'Dairy' }, contextOn('2012-01-02')),
  commandRequest(diary, 'AddNote', '1', { note: 'one' }, contextOn('2012-01-03')),
  commandRequest(diary, 'Correct', '1', { title: 'Diary', reason: 'Misspelt' }, contextOn('2012-01-03')),
  commandRequest(diary, 'AddNote', '1', { note: 'two' }, contextOn('2012-01-05')),
];

const writeDiary = async () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
  for (const request of STORY) await executor.execute(request);
  return { records: new RecordReader(store, cipher), opened: jest.spyOn(keys, 'find') };
};

const listRevisions = (entries: readonly HistoryEntry[]): number[] => entries.map(({ revision }) => revision);

describe('A record that is made from the events that its reader may see', () => {
  it('shows all of them to who may read all, with their text', async () => {
    const { records } = await writeDiary();
    expect(await records.read(kind, '1', CLERK)).toMatchObject({
      id: '1',
      version: 4,
      record: { title: 'Diary', notes: ['one', 'two'] },
      state: { count: 4 },
    });
  });

  it('is as if the others had not happened, and opens no text of them', async () => {
    const { records, opened } = await writeDiary();
    const { record, version } = await records.read(kind, '1', SCHOOL);
    expect([record, version]).toEqual([{ title: 'Dairy', notes: ['withheld', 'withheld'] }, 3]);
    expect(opened).not.toHaveBeenCalled();
  });

  it('does not exist for who may read no event, for an unknown id, and before its first day', async () => {
    const { records } = await writeDiary();
    const none = { asOf: '2012-01-01', revision: null } as const;
    await expect(records.read(kind, '1', STRANGER)).rejects.toThrow(UnknownStream);
    await expect(records.read(kind, '2', CLERK)).rejects.toThrow(UnknownStream);
    await expect(records.read(kind, '1', CLERK, none)).rejects.toThrow(UnknownStream);
  });

  it('is shown as it was known at the end of a day or after one revision', async () => {
    const { records } = await writeDiary();
    expect((await records.read(kind, '1', CLERK, { ...NOW, asOf: '2012-01-04' })).record).toEqual({
      title: 'Diary',
      notes: ['one'],
    });
    expect((await records.read(kind, '1', CLERK, { ...NOW, revision: 1 })).record.title).toBe('Dairy');
  });
});

describe('The history of a record', () => {
  it('says for each event what it changed and why', async () => {
    const { records } = await writeDiary();
    const [, , correction] = await records.readHistory(kind, '1', CLERK, OLDEST_FIRST);
    expect(correction).toMatchObject({
      type: 'Corrected',
      reason: 'Misspelt',
      changes: [{ field: 'title', old: 'Dairy', new: 'Diary' }],
    });
  });

  it('leaves out the events that the reader may not see, and fills its pages without them', async () => {
    const { records } = await writeDiary();
    expect(listRevisions(await records.readHistory(kind, '1', SCHOOL, { ...OLDEST_FIRST, limit: 3 }))).toEqual([
      0, 1, 2,
    ]);
    expect(listRevisions(await records.readHistory(kind, '1', SCHOOL, { ...NEWEST_FIRST, limit: 2 }))).toEqual([2, 1]);
  });

  it('goes on after a revision, in both orders, and ends with a day', async () => {
    const { records } = await writeDiary();
    const list = async (range: object) =>
      listRevisions(await records.readHistory(kind, '1', CLERK, { ...OLDEST_FIRST, ...range }));
    expect(await list({ after: 1, limit: 1 })).toEqual([2]);
    expect(await list({ order: 'newest-first', after: 2 })).toEqual([1, 0]);
    expect(await list({ asOf: '2012-01-03' })).toEqual([0, 1, 2]);
    expect(await list({ asOf: '2012-01-04', order: 'newest-first' })).toEqual([2, 1, 0]);
  });

  it.each([null, '2012-01-03'] as const)('is the same as a whole as page by page, up to the day %s', async (asOf) => {
    const { records } = await writeDiary();
    for (const reader of [CLERK, SCHOOL, STRANGER]) {
      const whole: unknown[] = [];
      for await (const entries of records.readWholeHistory(kind, '1', reader, asOf)) whole.push(...entries);
      expect(whole).toEqual(await records.readHistory(kind, '1', reader, { ...OLDEST_FIRST, asOf }));
    }
  });

  it('opens the text of the entries of a page, and of no others', async () => {
    const { records, opened } = await writeDiary();
    await records.readHistory(kind, '1', CLERK, { ...OLDEST_FIRST, limit: 1 });
    expect(opened).not.toHaveBeenCalled();
  });
});
