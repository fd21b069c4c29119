import { person } from '#domain/person';
import { commandRequest } from '#execution/command-executor';
import type { ReadAllOptions } from '#execution/event-store';
import { ERASED, KEY_MISSING, PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { Erasures } from '#hosting/erasures';
import { acceptMissingKeys, checkKeys, describeMissingKeys, findMissingKeys } from '#hosting/missing-keys';
import { KeysWatch } from '#hosting/keys-watch';
import { KeyStoreMissing, type StoredKey } from '#execution/subject-keys';
import { sampleContext } from '#kernel/testing/command-context';

/** An event store that counts the events that were read from it in log order. */
class CountingStore extends InMemoryEventStore {
  read = 0;

  override async *readAll(options: ReadAllOptions) {
    for await (const page of super.readAll(options)) {
      this.read += page.length;
      yield page;
    }
  }
}

const setUp = () => {
  const store = new CountingStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const streams = new StreamReader(store);
  const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  const erasures = new Erasures({ streams, keys, cipher, executor });
  const register = (id: string, name: string) =>
    executor.execute(
      commandRequest(person, 'RegisterPerson', id, { name, email: null }, sampleContext(`register-${id}`)),
    );
  const readName = async (id: string) =>
    (await cipher.decryptAll(store.events.find(({ stream }) => stream === `person-${id}`)?.data)) as { name: string };
  return { store, keys, erasures, executor, register, readName };
};

const copyKeys = async (keys: InMemorySubjectKeys): Promise<StoredKey[]> => {
  const copy: StoredKey[] = [];
  for await (const page of keys.all()) copy.push(...page);
  return copy;
};

/** The keys as a copy had them, with its mark. */
const restore = async (copy: readonly StoredKey[], mark: Awaited<ReturnType<InMemorySubjectKeys['loadMark']>>) => {
  const restored = new InMemorySubjectKeys();
  await restored.importKeys(copy);
  if (mark !== null) await restored.saveMark(mark);
  return restored;
};

describe('A search for missing keys', () => {
  it('finds nothing in a whole installation, and reads only later events the next time', async () => {
    const { store, keys, register } = setUp();
    for (const id of ['a', 'b', 'c']) await register(id, id);
    expect(await checkKeys(store, keys)).toEqual([]);
    expect([store.read, (await keys.loadMark())?.eventId]).toEqual([3, store.events[2]?.id]);
    await register('d', 'd');
    expect(await checkKeys(store, keys)).toEqual([]);
    expect(store.read).toBe(4);
  });

  it('names the keys that older keys lack, with the first event of each, and leaves the mark where it is', async () => {
    const { store, keys, register } = setUp();
    await register('a', 'Ann');
    await checkKeys(store, keys);
    const older = await restore(await copyKeys(keys), await keys.loadMark());
    await register('b', 'Ben');
    const before = await older.loadMark();
    for (const search of [checkKeys, async () => (await findMissingKeys(store, older)).missing])
      expect(await search(store, older)).toEqual([{ keyName: 'person-b', stream: 'person-b', revision: 0 }]);
    expect(await older.loadMark()).toEqual(before);
    await older.importKeys(await copyKeys(keys));
    expect(await checkKeys(store, older)).toEqual([]);
  });

  it('starts from the beginning of a log that does not have the marked event', async () => {
    const { store, keys, register } = setUp();
    await register('a', 'Ann');
    await keys.saveMark({ position: store.events[0]?.position ?? '', eventId: 'of-another-log' });
    keys.lose('person-a');
    expect(await checkKeys(store, keys)).toMatchObject([{ keyName: 'person-a' }]);
  });

  it('takes a key for erased whose erasure the log has, so that its text reads as erased with older keys too', async () => {
    const { store, keys, register, erasures, readName } = setUp();
    await register('a', 'Ann');
    await erasures.erasePerson('a', 'Asked for it', sampleContext('erase-a'));
    keys.lose('person-a');
    expect(await readName('a')).toMatchObject({ name: KEY_MISSING });
    expect(await checkKeys(store, keys)).toEqual([]);
    expect(await readName('a')).toMatchObject({ name: ERASED });
  });

  it('names keys that are missing before the mark only to the operator, who can accept their loss too', async () => {
    const { store, keys, register } = setUp();
    await register('a', 'Ann');
    await checkKeys(store, keys);
    keys.lose('person-a');
    expect(await checkKeys(store, keys)).toEqual([]);
    expect((await findMissingKeys(store, keys)).missing).toMatchObject([{ keyName: 'person-a' }]);
    expect(await acceptMissingKeys(store, keys)).toMatchObject([{ keyName: 'person-a' }]);
    expect((await findMissingKeys(store, keys)).missing).toEqual([]);
  });

  it('does not take a copy of a text for a missing key that was recorded after the loss was accepted', async () => {
    const { store, keys, register, executor } = setUp();
    await register('a', 'Ann');
    keys.lose('person-a');
    await acceptMissingKeys(store, keys);
    const { name } = store.events[0]?.data as { name: string };
    await executor.execute(commandRequest(person, 'RegisterPerson', 'b', { name, email: null }, sampleContext('copy')));
    expect(await checkKeys(store, keys)).toEqual([]);
    expect((await keys.loadMark())?.eventId).toBe(store.events[1]?.id);
  });

  it('no longer names keys whose loss was accepted, whose texts never read as erased until somebody erases them', async () => {
    const { store, keys, register, erasures, readName } = setUp();
    await register('a', 'Ann');
    keys.lose('person-a');
    expect(await acceptMissingKeys(store, keys)).toMatchObject([{ keyName: 'person-a' }]);
    expect(await checkKeys(store, keys)).toEqual([]);
    expect(await readName('a')).toMatchObject({ name: KEY_MISSING });
    await erasures.erasePerson('a', 'Lost anyway', sampleContext('erase-a'));
    expect(await readName('a')).toMatchObject({ name: ERASED });
  });
});

describe('The watch of the keys of a running process', () => {
  const setUpWatch = async () => {
    const installation = setUp();
    const { store, keys, register } = installation;
    await register('a', 'Ann');
    const clock = { minutes: 0 };
    const stores: { events: CountingStore; keys: InMemorySubjectKeys } = { events: store, keys };
    const watch = new KeysWatch(stores, () => clock.minutes * 60_000);
    expect(await watch.findFault()).toBeNull();
    return { ...installation, clock, stores, watch };
  };

  it('looks for the keys of what was recorded since once a minute', async () => {
    const { keys, register, watch, clock, store } = await setUpWatch();
    await register('b', 'Ben');
    keys.lose('person-b');
    const { read } = store;
    expect([await watch.findFault(), store.read]).toEqual([null, read]);
    clock.minutes = 1;
    expect(await watch.findFault()).toBe(describeMissingKeys(1));
  });

  it.each([
    ['an older copy', 1],
    ['an empty store', 2],
  ])('finds at once that the keys were replaced by those of %s', async (_, missing) => {
    const { keys, register, watch, clock, stores, store } = await setUpWatch();
    const older =
      missing === 1 ? await restore(await copyKeys(keys), await keys.loadMark()) : new InMemorySubjectKeys();
    await register('b', 'Ben');
    clock.minutes = 1;
    expect(await watch.findFault()).toBeNull();
    stores.keys = older;
    expect(await watch.findFault()).toBe(describeMissingKeys(missing));
    const { read } = store;
    expect([await watch.findFault(), store.read]).toEqual([describeMissingKeys(missing), read]);
    await older.importKeys(await copyKeys(keys));
    expect(await watch.findFault()).toBeNull();
  });

  it('is content again once the loss was accepted', async () => {
    const { keys, watch, stores, store } = await setUpWatch();
    stores.keys = new InMemorySubjectKeys();
    expect(await watch.findFault()).toBe(describeMissingKeys(1));
    await acceptMissingKeys(store, stores.keys);
    expect(await watch.findFault()).toBeNull();
    expect(await keys.find('person-a')).not.toBeNull();
  });

  it('says what to restore when there is no store of keys, and tells nothing of another fault', async () => {
    const { keys, watch } = await setUpWatch();
    keys.findMany = () => Promise.reject(new KeyStoreMissing('Restore the schema keys.'));
    expect(await watch.findFault()).toBe('Restore the schema keys.');
    keys.findMany = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'));
    expect(await watch.findFault()).toMatch(/^The keys of personal texts cannot be read at the moment\./);
  });
});
