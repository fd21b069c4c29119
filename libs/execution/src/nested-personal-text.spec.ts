import type { Decider } from '#kernel/decider';
import { isPersonal, type Personal } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { commandRequest } from '#execution/command-executor';
import { ERASED, PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

type Picture = { caption: Personal; year: number; place: { name: Personal | null }; people: Personal[] };

/** An album: its texts are in objects and in lists of objects. */
type AlbumStream = {
  state: { readonly pictures: readonly Picture[] };
  commands: { Fill: { pictures: Picture[] }; Caption: { caption: Personal } };
  events: { Filled: { pictures: Picture[] }; Captioned: { caption: Personal } };
};

const album: Decider<AlbumStream> = {
  category: 'album',
  decide: {
    Fill: { create: (data) => [{ type: 'Filled', data }] },
    Caption: ({ pictures }, { caption }) =>
      pictures.some((picture) => picture.caption === caption) ? [] : [{ type: 'Captioned', data: { caption } }],
  },
  evolve: {
    Filled: { create: (data) => data },
    Captioned: (state) => state,
  },
  personal: {
    Fill: { 'pictures.caption': 'item', 'pictures.place.name': 'item', 'pictures.people': 'item' },
    Caption: { caption: 'item-or-known' },
  },
};

const PICTURES = [
  { caption: 'Sports day', year: 2011, place: { name: 'Plymouth' }, people: ['Ann', 'Ben'] },
  { caption: 'Harvest', year: 2012, place: { name: null }, people: [] },
];

describe('Personal text in lists and objects', () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32, 7) });

  const readPictures = (): Picture[] => store.events[0]?.data.pictures as unknown as Picture[];

  beforeAll(() => executor.execute(commandRequest(album, 'Fill', 'a', { pictures: PICTURES }, sampleContext('fill'))));

  it('is encrypted wherever it stands, each text under a key of its own', async () => {
    expect(JSON.stringify(store.events[0]?.data)).not.toMatch(/Sports|Harvest|Plymouth|Ann|Ben/);
    expect(readPictures().map(({ year }) => year)).toEqual([2011, 2012]);
    expect(isPersonal(readPictures()[0]?.people[1])).toBe(true);
    expect(await cipher.decryptAll(readPictures())).toEqual(PICTURES);
  });

  it('is recognised by its token if the record already has the same text in a field of that name', async () => {
    const caption = (text: string, commandId: string) =>
      executor.execute(commandRequest(album, 'Caption', 'a', { caption: text }, sampleContext(commandId)));
    expect(await caption('Harvest', 'known')).toMatchObject({ recorded: 0 });
    expect(await caption('Plymouth', 'other-field')).toMatchObject({ recorded: 1 });
    expect(await caption('Snow', 'new')).toMatchObject({ recorded: 1 });
    expect(await cipher.decryptAll(store.events.at(-1)?.data)).toEqual({ caption: 'Snow' });
  });

  it('can be erased alone', async () => {
    await keys.erase('item-fill-pictures.0.people.1');
    const [first] = await cipher.decryptAll(readPictures());
    expect(first).toEqual({ ...PICTURES[0], people: ['Ann', ERASED] });
  });
});
