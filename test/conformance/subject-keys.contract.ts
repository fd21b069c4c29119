import { KeyErased, KeyConflict, generateKey, type SubjectKeys } from '#execution/subject-keys';
import { describeCopiedTexts } from '#test/conformance/copied-texts.contract';
import { readAllEvents } from '#test/conformance/store-under-test';

/** The storage of the keys during one test. */
interface KeyStorage {
  /** Opens the keys. Can be called several times if several processes may share the storage. */
  open(): Promise<SubjectKeys>;
  /** Deletes the storage. Call it after all keys are closed. */
  remove(): void;
}

/** The contract of every implementation of `SubjectKeys`, as tests. `createStorage` returns empty storage. */
export const describeSubjectKeys = (name: string, createStorage: () => Promise<KeyStorage>): void => {
  describe(name, () => {
    let storage: KeyStorage;
    let keys: SubjectKeys;

    beforeEach(async () => {
      storage = await createStorage();
      keys = await storage.open();
    });
    afterEach(async () => {
      await keys.close();
      storage.remove();
    });

    const storeNewKey = async (id: string): Promise<Buffer> => {
      const key = generateKey();
      await keys.store(new Map([[id, key]]));
      return key;
    };

    it('returns null for an unknown subject', async () => {
      expect(await keys.find('person-1')).toBeNull();
    });

    it('stores a different key for each subject and returns it after reopening', async () => {
      const [one, other] = [generateKey(), generateKey()];
      expect(one.equals(other)).toBe(false);
      await keys.store(new Map(Object.entries({ 'person-1': one, 'person-2': other })));
      await keys.close();
      keys = await storage.open();
      expect(await keys.find('person-1')).toEqual(one);
      expect(await keys.findEncryptionKey('person-2')).toEqual(other);
    });

    it('keeps the first key of a subject and stores nothing from a request with a different one', async () => {
      const first = await storeNewKey('person-1');
      const both = new Map(Object.entries({ 'person-2': generateKey(), 'person-1': generateKey() }));
      await expect(keys.store(both)).rejects.toBeInstanceOf(KeyConflict);
      expect(await keys.find('person-1')).toEqual(first);
      expect(await keys.find('person-2')).toBeNull();
      await keys.store(new Map([['person-1', first]]));
    });

    it('rejects a new key for an erased subject, also after reopening', async () => {
      await storeNewKey('person-1');
      await keys.erase('person-1');
      await keys.erase('person-2');
      await keys.close();
      keys = await storage.open();
      for (const id of ['person-1', 'person-2']) {
        await expect(keys.findEncryptionKey(id)).rejects.toBeInstanceOf(KeyErased);
        await expect(storeNewKey(id)).rejects.toBeInstanceOf(KeyErased);
      }
      expect(await keys.find('person-1')).toBeNull();
    });

    it('lists all keys, including erased ones, in the order of their subject ids', async () => {
      const keysById = new Map<string, Buffer>();
      for (let person = 0; person < 1_100; person += 1)
        keysById.set(`person-${(person * 7919) % 100_003}`, generateKey());
      await keys.store(keysById);
      await keys.erase('person-0');
      keysById.delete('person-0');
      const found = (await readAllEvents(keys.all())).flat();
      expect(found.map(({ id }) => id)).toEqual([...keysById.keys(), 'person-0'].sort());
      for (const { id, key } of found) expect(key).toEqual(keysById.get(id) ?? null);
    });

    it('keeps the mark of the log with the keys, the last one that was saved', async () => {
      expect(await keys.loadMark()).toBeNull();
      await keys.saveMark({ position: '0000000000000007', eventId: 'seven' });
      await keys.saveMark({ position: '0000000000000003', eventId: 'three' });
      await keys.close();
      keys = await storage.open();
      expect(await keys.loadMark()).toEqual({ position: '0000000000000003', eventId: 'three' });
    });

    it('remembers which missing keys are recorded as lost until they are imported, also after reopening', async () => {
      await keys.recordLoss(['person-1', 'person-2', 'person-3']);
      await keys.recordLoss(['person-3']);
      await keys.close();
      keys = await storage.open();
      const asked = ['person-0', 'person-1', 'person-2', 'person-3'];
      expect(await keys.findLost(asked)).toEqual(new Set(['person-1', 'person-2', 'person-3']));
      await keys.importKeys([
        { id: 'person-1', key: generateKey() },
        { id: 'person-2', key: null },
      ]);
      expect(await keys.findLost(asked)).toEqual(new Set(['person-3']));
      expect((await readAllEvents(keys.all())).flat()).toHaveLength(2);
    });

    describeCopiedTexts(() => keys);

    it('imports all keys and erasures or none, and keeps subjects erased that either side has erased', async () => {
      const [mine, other] = [await storeNewKey('person-1'), generateKey()];
      await storeNewKey('person-2');
      await keys.erase('person-3');
      const imported = [
        { id: 'person-1', key: mine },
        { id: 'person-2', key: null },
        { id: 'person-3', key: generateKey() },
        { id: 'person-4', key: other },
      ];
      await expect(keys.importKeys([...imported, { id: 'person-1', key: generateKey() }])).rejects.toBeInstanceOf(
        KeyConflict,
      );
      expect(await keys.find('person-2')).not.toBeNull();
      expect(await keys.find('person-4')).toBeNull();
      await keys.importKeys(imported);
      await keys.importKeys(imported);
      const found = (await readAllEvents(keys.all())).flat();
      expect(found.map(({ id, key }) => [id, key])).toEqual([
        ['person-1', mine],
        ['person-2', null],
        ['person-3', null],
        ['person-4', other],
      ]);
      await expect(storeNewKey('person-2')).rejects.toBeInstanceOf(KeyErased);
    });
  });
};
