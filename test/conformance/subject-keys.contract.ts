import { KeyErased, KeyTaken, newKey, type SubjectKeys } from '#execution/subject-keys';
import { all } from '#test/conformance/store-under-test';

/** Where keys lie while they are tested. */
interface KeysPlace {
  /** Opens them, also several times at once where several processes may have them. */
  open(): Promise<SubjectKeys>;
  /** After all are closed. */
  remove(): void;
}

/** What every keeper of subject keys has to keep. `make` gives a place without keys. */
export const everySubjectKeys = (name: string, make: () => Promise<KeysPlace>): void => {
  describe(`${name}, as every keeper of keys`, () => {
    let place: KeysPlace;
    let keys: SubjectKeys;

    beforeEach(async () => {
      place = await make();
      keys = await place.open();
    });
    afterEach(async () => {
      await keys.close();
      place.remove();
    });

    const kept = async (id: string): Promise<Buffer> => {
      const key = newKey();
      await keys.keep(new Map([[id, key]]));
      return key;
    };

    it('knows no key that was never made', async () => {
      expect(await keys.find('person-1')).toBeNull();
    });

    it('keeps new keys, another for everybody, and has them again when it is opened anew', async () => {
      const [one, other] = [newKey(), newKey()];
      expect(one.equals(other)).toBe(false);
      await keys.keep(new Map(Object.entries({ 'person-1': one, 'person-2': other })));
      await keys.close();
      keys = await place.open();
      expect(await keys.find('person-1')).toEqual(one);
      expect(await keys.findForSealing('person-2')).toEqual(other);
    });

    it('lets the first key of a name win, and keeps none of those that came with another', async () => {
      const first = await kept('person-1');
      const both = new Map(Object.entries({ 'person-2': newKey(), 'person-1': newKey() }));
      await expect(keys.keep(both)).rejects.toBeInstanceOf(KeyTaken);
      expect(await keys.find('person-1')).toEqual(first);
      expect(await keys.find('person-2')).toBeNull();
      await keys.keep(new Map([['person-1', first]]));
    });

    it('refuses to make a key again for somebody who was erased, also when it is opened anew', async () => {
      await kept('person-1');
      await keys.erase('person-1');
      await keys.erase('person-2');
      await keys.close();
      keys = await place.open();
      for (const id of ['person-1', 'person-2']) {
        await expect(keys.findForSealing(id)).rejects.toBeInstanceOf(KeyErased);
        await expect(kept(id)).rejects.toBeInstanceOf(KeyErased);
      }
      expect(await keys.find('person-1')).toBeNull();
    });

    it('hands over all keys in the order of their names, erased ones too', async () => {
      const made = new Map<string, Buffer>();
      for (let person = 0; person < 1_100; person += 1) made.set(`person-${(person * 7919) % 100_003}`, newKey());
      await keys.keep(made);
      await keys.erase('person-0');
      made.delete('person-0');
      const found = (await all(keys.all())).flat();
      expect(found.map(({ id }) => id)).toEqual([...made.keys(), 'person-0'].sort());
      for (const { id, key } of found) expect(key).toEqual(made.get(id) ?? null);
    });

    it('takes over keys and erasures from elsewhere, all or none, and what was erased on either side stays erased', async () => {
      const [mine, other] = [await kept('person-1'), newKey()];
      await kept('person-2');
      await keys.erase('person-3');
      const moved = [
        { id: 'person-1', key: mine },
        { id: 'person-2', key: null },
        { id: 'person-3', key: newKey() },
        { id: 'person-4', key: other },
      ];
      await expect(keys.take([...moved, { id: 'person-1', key: newKey() }])).rejects.toBeInstanceOf(KeyTaken);
      expect(await keys.find('person-2')).not.toBeNull();
      expect(await keys.find('person-4')).toBeNull();
      await keys.take(moved);
      await keys.take(moved);
      const found = (await all(keys.all())).flat();
      expect(found.map(({ id, key }) => [id, key])).toEqual([
        ['person-1', mine],
        ['person-2', null],
        ['person-3', null],
        ['person-4', other],
      ]);
      await expect(kept('person-2')).rejects.toBeInstanceOf(KeyErased);
    });
  });
};
