import { jest } from '@jest/globals';
import type { HistoryEvent } from '#api/history/history-event';
import { StreamHistory } from '#api/history/stream-history';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import type { Instant, IsoDay } from '#kernel/time';
import { purse, type PurseStream } from '#kernel/testing/sample-streams';

/** A later version of the purse, whose limit is stored in pence. */
const purseInPence: Decider<PurseStream> = {
  ...purse,
  upcasts: { PurseOpened: [({ limit }) => ({ limit: Number(limit) * 100 })] },
};

/** A diary, whose state holds every note. */
type DiaryStream = {
  state: { readonly notes: readonly Personal[] };
  commands: { BeginDiary: { note: Personal }; AddNote: { note: Personal } };
  events: { DiaryBegun: { note: Personal }; NoteAdded: { note: Personal } };
};

const diary: Decider<DiaryStream> = {
  category: 'diary',
  decide: {
    BeginDiary: { create: (data) => [{ type: 'DiaryBegun', data }] },
    AddNote: (_state, data) => [{ type: 'NoteAdded', data }],
  },
  evolve: {
    DiaryBegun: { create: ({ note }) => ({ notes: [note] }) },
    NoteAdded: ({ notes }, { note }) => ({ notes: [...notes, note] }),
  },
  personal: { BeginDiary: { note: 'item' }, AddNote: { note: 'item' } },
};

const OLDEST_FIRST = { asOf: null, order: 'oldest-first', after: null, limit: 200 } as const;
const NEWEST_FIRST = { ...OLDEST_FIRST, order: 'newest-first' } as const;
const NOW = { asOf: null, revision: null };

const NOTES = ['one', 'two', 'three', 'four', 'five'];
const DAYS: readonly IsoDay[] = ['2012-01-02', '2012-01-03', '2012-01-03', '2012-01-05', '2012-01-06'];

/** A diary with one note for each of `DAYS`. */
const writeDiary = async () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
  for (const [index, note] of NOTES.entries()) {
    const at: Instant = `${DAYS[index] ?? '2012-01-02'}T09:00:00.000Z`;
    const context = { ...sampleContext(), at };
    await executor.execute(commandRequest(diary, index === 0 ? 'BeginDiary' : 'AddNote', '1', { note }, context));
  }
  return { history: new StreamHistory(store, cipher), store, opened: jest.spyOn(keys, 'find') };
};

const listRevisions = (events: readonly HistoryEvent[]): number[] => events.map(({ revision }) => revision);

describe('The history of a stream', () => {
  it('opens the personal text of the events of a page, and of no others', async () => {
    const { history, opened } = await writeDiary();
    const page = await history.readEvents(diary, '1', { ...OLDEST_FIRST, after: 0, limit: 2 });
    expect(opened).not.toHaveBeenCalled();
    const shown = await history.reveal(page, 'decrypted');
    expect(shown).toMatchObject([
      { revision: 1, type: 'NoteAdded', data: { note: 'two' } },
      { revision: 2, type: 'NoteAdded', data: { note: 'three' } },
    ]);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(await history.reveal(page, 'withheld')).toMatchObject([{ data: { note: 'withheld' } }, {}]);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(await history.readEvents(diary, '2', OLDEST_FIRST)).toEqual([]);
  });

  it('reads only the events of a page from the store, in both orders', async () => {
    const { history, store } = await writeDiary();
    const read = jest.spyOn(store, 'readStream');
    expect(listRevisions(await history.readEvents(diary, '1', { ...OLDEST_FIRST, after: 2, limit: 1 }))).toEqual([3]);
    expect(listRevisions(await history.readEvents(diary, '1', { ...NEWEST_FIRST, limit: 2 }))).toEqual([4, 3]);
    expect(listRevisions(await history.readEvents(diary, '1', { ...NEWEST_FIRST, after: 3, limit: 2 }))).toEqual([
      2, 1,
    ]);
    expect(await history.readEvents(diary, '1', { ...NEWEST_FIRST, after: 0 })).toEqual([]);
    expect(read.mock.calls.map(([, options]) => options?.limit)).toEqual([1, 2, 2]);
  });

  it.each([
    ['2012-01-01', []],
    ['2012-01-02', [0]],
    ['2012-01-03', [0, 1, 2]],
    ['2012-01-04', [0, 1, 2]],
    ['2012-01-06', [0, 1, 2, 3, 4]],
    ['2012-01-07', [0, 1, 2, 3, 4]],
  ] as const)('ends at the end of the day %s, in both orders', async (asOf, revisions) => {
    const { history } = await writeDiary();
    expect(listRevisions(await history.readEvents(diary, '1', { ...OLDEST_FIRST, asOf }))).toEqual(revisions);
    expect(listRevisions(await history.readEvents(diary, '1', { ...NEWEST_FIRST, asOf }))).toEqual(
      [...revisions].reverse(),
    );
  });

  it('shows the state after one revision or at the end of a day, and opens the text of that state only', async () => {
    const { history, opened } = await writeDiary();
    const latest = await history.readState(diary, '1', NOW, 'decrypted');
    expect(latest).toMatchObject({ version: 5, state: { notes: NOTES }, recordedAt: '2012-01-06T09:00:00.000Z' });
    expect(opened).toHaveBeenCalledTimes(5);
    expect(await history.readState(diary, '1', { ...NOW, revision: 1 }, 'decrypted')).toMatchObject({
      version: 2,
      state: { notes: ['one', 'two'] },
    });
    expect(await history.readState(diary, '1', { ...NOW, asOf: '2012-01-04' }, 'withheld')).toMatchObject({
      version: 3,
      state: { notes: ['withheld', 'withheld', 'withheld'] },
    });
    expect(opened).toHaveBeenCalledTimes(7);
    expect(await history.readState(diary, '1', { ...NOW, asOf: '2012-01-01' }, 'decrypted')).toBeUndefined();
    expect(await history.readState(diary, '2', NOW, 'decrypted')).toBeUndefined();
  });

  it('shows the data of an older event in the current version of its type', async () => {
    const store = new InMemoryEventStore();
    const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
    const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
    await executor.execute(commandRequest(purse, 'OpenPurse', '1', { limit: 5 }, sampleContext()));
    const history = new StreamHistory(store, cipher);
    const [event] = await history.readEvents(purseInPence, '1', OLDEST_FIRST);
    expect(event).toMatchObject({ type: 'PurseOpened', schema: 1, data: { limit: 500 } });
    expect(await history.readState(purseInPence, '1', NOW, 'decrypted')).toMatchObject({ state: { limit: 500 } });
  });
});
