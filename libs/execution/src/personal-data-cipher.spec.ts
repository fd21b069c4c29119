import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel/event';
import { isPersonal, type Personal } from '#kernel/personal';
import { ERASED, PersonalCodec } from '#execution/personal-data-cipher';
import { faultIn, NO_PREDECESSOR } from '#kernel/hash-chain';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import { KeyErased } from '#execution/subject-keys';
import { anOccasion } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';

describe('Sealing personal text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sealing-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const codec = new PersonalCodec(keys);
  const streams = new Streams(store, codec, { fingerprintKey: Buffer.alloc(32, 7) });

  beforeAll(() => streams.handle(purse, 'OpenPurse', 'full', { limit: 5 }, anOccasion()));

  afterAll(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  const write = (id: string, commandId: string, purseId = 'full') =>
    streams.handle(letter, 'Write', id, { purseId, name: 'Åsa', note: 'likes cake' }, anOccasion(commandId));

  const written = async (id: string): Promise<RecordedEvent & { data: { name: Personal; note: Personal } }> => {
    for await (const event of store.readStream(`letter-${id}`)) return event as never;
    throw new Error(`Nobody wrote ${id}.`);
  };

  it('comes before anything is decided; with its key erased the text can never be read again', async () => {
    await write('a', 'write-a');
    const event = await written('a');
    const { name, note } = event.data;
    expect(isPersonal(name) && isPersonal(note)).toBe(true);
    expect(JSON.stringify(event)).not.toMatch(/Åsa|cake/);
    expect(await codec.openedAll({ deep: [{ name, note }] })).toEqual({ deep: [{ name: 'Åsa', note: 'likes cake' }] });
    await keys.erase('item-write-a-note');
    expect(await codec.openedAll({ name, note })).toEqual({ name: 'Åsa', note: ERASED });
    expect(faultIn(event, NO_PREDECESSOR, 0)).toBeNull();
  });

  it('tells a tampered token from an erased one', async () => {
    await write('b', 'write-b');
    const { name } = (await written('b')).data;
    const last = name.at(-5) === 'A' ? 'B' : 'A';
    await expect(codec.opened((name.slice(0, -5) + last + name.slice(-4)) as Personal)).rejects.toThrow();
  });

  it('leaves no key behind where the command was refused, and keeps them where it was not', async () => {
    await expect(write('c', 'write-c', 'no-purse')).rejects.toMatchObject({ code: 'unknown-purse' });
    const named = (): Promise<(Buffer | null)[]> =>
      Promise.all(['letter-c', 'item-write-c-note'].map((name) => keys.find(name)));
    expect(await named()).toEqual([null, null]);
    await write('c', 'write-c');
    expect((await named()).every((key) => key?.length === 32)).toBe(true);
  });

  it('uses the key that another process kept first, so that what is stored can be read', async () => {
    const keep = keys.keep.bind(keys);
    const others = Buffer.alloc(32, 1);
    keys.keep = async (made) => {
      keys.keep = keep;
      await keep(new Map([['letter-d', others]]));
      await keep(made);
    };
    await write('d', 'write-d');
    expect(await keys.find('letter-d')).toEqual(others);
    const { name, note } = (await written('d')).data;
    expect(await codec.openedAll([name, note])).toEqual(['Åsa', 'likes cake']);
  });

  it('is refused for somebody who was erased, with nothing recorded', async () => {
    await keys.erase('letter-e');
    await expect(write('e', 'write-e')).rejects.toBeInstanceOf(KeyErased);
    await expect(written('e')).rejects.toThrow('Nobody wrote');
  });
});
