import { jest } from '@jest/globals';
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

describe('The history of a stream', () => {
  it('opens the personal text of each event and of one state, not of the state after each event', async () => {
    const store = new InMemoryEventStore();
    const keys = new InMemorySubjectKeys();
    const cipher = new PersonalDataCipher(keys);
    const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
    const notes = ['one', 'two', 'three', 'four', 'five'];
    for (const [index, note] of notes.entries()) {
      const context = { ...sampleContext(), commandId: `command-${index}` };
      await executor.execute(commandRequest(diary, index === 0 ? 'BeginDiary' : 'AddNote', '1', { note }, context));
    }
    const opened = jest.spyOn(keys, 'find');
    const found = await new StreamHistory(store, cipher).readLatest(diary, '1');
    expect(found).toMatchObject({ version: 5, state: { notes }, events: notes.map((note) => ({ data: { note } })) });
    expect(opened).toHaveBeenCalledTimes(10);
    expect(await new StreamHistory(store, cipher).readLatest(diary, '2')).toBeUndefined();
  });

  it('shows the data of an older event in the current version of its type', async () => {
    const store = new InMemoryEventStore();
    const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
    const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
    await executor.execute(commandRequest(purse, 'OpenPurse', '1', { limit: 5 }, sampleContext()));
    const [entry] = await new StreamHistory(store, cipher).read(purseInPence, '1', 'decrypted');
    expect(entry).toMatchObject({ type: 'PurseOpened', schema: 1, data: { limit: 500 }, state: { limit: 500 } });
  });
});
