import type { RecordedEvent } from '#kernel/event';
import { findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';
import { isPersonal, type Personal } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';
import { commandRequest } from '#execution/command-executor';
import { ERASED, KEY_MISSING, PersonalDataCipher, UNREADABLE } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { KeyErased } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

type LetterEvent = RecordedEvent & { data: { name: Personal; note: Personal } };

describe('PersonalDataCipher', () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32, 7) });

  beforeAll(() => executor.execute(commandRequest(purse, 'OpenPurse', 'full', { limit: 5 }, sampleContext())));

  const write = (id: string, commandId: string, purseId = 'full') =>
    executor.execute(
      commandRequest(letter, 'Write', id, { purseId, name: 'Åsa', note: 'likes cake' }, sampleContext(commandId)),
    );

  const readLetter = (id: string): LetterEvent => {
    const event = store.events.find(({ stream }) => stream === `letter-${id}`);
    if (event === undefined) throw new Error(`There is no letter ${id}.`);
    return event as LetterEvent;
  };

  it('encrypts personal text before a decision, and never shows it again after its key is erased', async () => {
    await write('a', 'write-a');
    const event = readLetter('a');
    const { name, note } = event.data;
    expect(isPersonal(name) && isPersonal(note)).toBe(true);
    expect(JSON.stringify(event)).not.toMatch(/Åsa|cake/);
    expect(await cipher.decryptAll({ deep: [{ name, note }] })).toEqual({
      deep: [{ name: 'Åsa', note: 'likes cake' }],
    });
    await keys.erase('item-write-a-note');
    expect(await cipher.decryptAll({ name, note })).toEqual({ name: 'Åsa', note: ERASED });
    expect(findSealFault(event, NO_PREDECESSOR, 0)).toBeNull();
  });

  it('shows a text that was changed as unreadable, and the rest of the record as it is', async () => {
    await write('b', 'write-b');
    const { name, note } = readLetter('b').data;
    const other = name.at(-5) === 'A' ? 'B' : 'A';
    const changed = name.slice(0, -5) + other + name.slice(-4);
    expect(await cipher.decryptAll({ name: changed, note })).toEqual({ name: UNREADABLE, note: 'likes cake' });
  });

  it('says erased only of what somebody erased, and reports a key that is missing otherwise', async () => {
    await write('m', 'write-m');
    const { name, note } = readLetter('m').data;
    const left = new InMemorySubjectKeys();
    await left.erase('letter-m');
    const reported: string[][] = [];
    const reader = new PersonalDataCipher(left, (...report) => reported.push(report));
    expect(await reader.decryptAll([name, note])).toEqual([ERASED, KEY_MISSING]);
    expect(reported).toEqual([['item-write-m-note', 'key-missing']]);
  });

  it('stores the keys of an accepted command, and none of a refused one', async () => {
    await expect(write('c', 'write-c', 'no-purse')).rejects.toMatchObject({ code: 'unknown-purse' });
    const findKeys = (): Promise<(Buffer | null)[]> =>
      Promise.all(['letter-c', 'item-write-c-note'].map((name) => keys.find(name)));
    expect(await findKeys()).toEqual([null, null]);
    await write('c', 'write-c');
    expect((await findKeys()).every((key) => key?.length === 32)).toBe(true);
  });

  it('uses a key that another process stored first', async () => {
    const store = keys.store.bind(keys);
    const theirKey = Buffer.alloc(32, 1);
    keys.store = async (newKeys) => {
      keys.store = store;
      await store(new Map([['letter-d', theirKey]]));
      await store(newKeys);
    };
    await write('d', 'write-d');
    expect(await keys.find('letter-d')).toEqual(theirKey);
    const { name, note } = readLetter('d').data;
    expect(await cipher.decryptAll([name, note])).toEqual(['Åsa', 'likes cake']);
  });

  it('rejects text for a person who was erased, and records nothing', async () => {
    await keys.erase('letter-e');
    await expect(write('e', 'write-e')).rejects.toBeInstanceOf(KeyErased);
    expect(() => readLetter('e')).toThrow('There is no letter e.');
  });
});
