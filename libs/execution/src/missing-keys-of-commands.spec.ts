import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { commandRequest, IdempotencyKeyReused } from '#execution/command-executor';
import { StoreUnavailable } from '#execution/event-store';
import { KEY_MISSING, PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { KeyMissing } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

type MemberStream = {
  state: { readonly name: Personal; readonly note: Personal | null };
  commands: { Join: { name: Personal }; Rename: { name: Personal }; Note: { note: Personal | null } };
  events: { Joined: { name: Personal }; Renamed: { name: Personal }; Noted: { note: Personal | null } };
};

/** A member whose name has the key of the person, and notes with keys of their own. */
const member: Decider<MemberStream> = {
  category: 'member',
  decide: {
    Join: { create: (data) => [{ type: 'Joined', data }] },
    Rename: (_, data) => [{ type: 'Renamed', data }],
    Note: (state, data) => (state.note === data.note ? [] : [{ type: 'Noted', data }]),
  },
  evolve: {
    Joined: { create: ({ name }) => ({ name, note: null }) },
    Renamed: (state, { name }) => ({ ...state, name }),
    Noted: (state, { note }) => ({ ...state, note }),
  },
  personal: { Join: { name: 'person' }, Rename: { name: 'person' }, Note: { note: 'item-or-known' } },
};

describe('A command for a subject whose key is missing', () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32, 7) });

  const join = (id: string, name: string) =>
    executor.execute(commandRequest(member, 'Join', id, { name }, sampleContext(`join-${id}`)));
  const rename = (id: string, name: string) =>
    executor.execute(commandRequest(member, 'Rename', id, { name }, sampleContext(`rename-${id}`)));
  const addNote = (id: string, note: string | null, commandId: string) =>
    executor.execute(commandRequest(member, 'Note', id, { note }, sampleContext(commandId)));
  const eventsOf = (id: string) => store.events.filter(({ stream }) => stream === `member-${id}`);

  /** Removes the key, and returns what takes it back. */
  const lose = async (name: string): Promise<() => Promise<void>> => {
    const key = await keys.find(name);
    if (key === null) throw new Error(`There is no key ${name}.`);
    keys.lose(name);
    return () => keys.store(new Map([[name, key]]));
  };

  it('is refused without an event and without a new key, and accepted once the key is back', async () => {
    await join('a', 'Ann');
    const takeBack = await lose('member-a');
    const refused = await rename('a', 'Anne').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(KeyMissing);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect([eventsOf('a').length, await keys.find('member-a')]).toEqual([1, null]);
    await takeBack();
    expect(await rename('a', 'Anne')).toMatchObject({ version: 2 });
    expect(await cipher.decryptAll(eventsOf('a').map(({ data }) => data))).toEqual([{ name: 'Ann' }, { name: 'Anne' }]);
  });

  it('is not taken for another body when it is repeated, and gets its receipt once the key is back', async () => {
    await join('b', 'Ben');
    await addNote('b', 'Likes cake', 'note-b');
    for (const [name, repeat] of [
      ['member-b', () => join('b', 'Ben')],
      ['item-note-b-note', () => addNote('b', 'Likes cake', 'note-b')],
    ] as const) {
      const takeBack = await lose(name);
      await expect(repeat()).rejects.toThrow(KeyMissing);
      await takeBack();
      expect(await repeat()).toMatchObject({ repeated: true });
    }
    await expect(join('b', 'Bob')).rejects.toThrow(IdempotencyKeyReused);
    await expect(addNote('b', 'Likes tea', 'note-b')).rejects.toThrow(IdempotencyKeyReused);
  });

  it('does not record what is shown in place of a text as if somebody had typed it, until the loss was recorded', async () => {
    await join('d', 'Dee');
    await addNote('d', 'Likes tea', 'note-d');
    const takeBack = await lose('item-note-d-note');
    await expect(addNote('d', KEY_MISSING, 'sent-back-d')).rejects.toThrow(KeyMissing);
    expect(eventsOf('d')).toHaveLength(2);
    await takeBack();
    expect(await addNote('d', 'Likes tea', 'again-d')).toMatchObject({ recorded: 0 });
    await lose('item-note-d-note');
    await keys.recordLoss(['item-note-d-note']);
    expect(await addNote('d', KEY_MISSING, 'sent-back-later-d')).toMatchObject({ recorded: 1 });
  });

  it('records a new text although an older one cannot be read, because the new one has a key of its own', async () => {
    await join('c', 'Cid');
    await addNote('c', 'First', 'note-c');
    await lose('item-note-c-note');
    expect(await addNote('c', 'Second', 'other-note-c')).toMatchObject({ recorded: 1 });
    const notes = eventsOf('c')
      .slice(1)
      .map(({ data }) => data);
    expect(await cipher.decryptAll(notes)).toEqual([{ note: KEY_MISSING }, { note: 'Second' }]);
  });
});
