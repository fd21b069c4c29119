import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Decider } from '#kernel/decider';
import { envelopesOf } from '#kernel/event-envelopes';
import type { RecordedEvent } from '#kernel/event';
import { historyOf } from '#execution/history';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { faultIn, NO_PREDECESSOR } from '#kernel/hash-chain';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import { anOccasion } from '#kernel/testing/command-context';
import { integer, put, table, text, view } from '#processing/view';
import type { Upcast } from '#kernel/upcast';

/** Today's shape: the width was a text once (version 1), then a number of centimetres (version 2). */
type DoorEvents = { DoorHung: { millimetres: number; painted: boolean }; DoorPainted: { colour: string } };
type DoorStream = {
  state: { readonly millimetres: number; readonly painted: boolean };
  commands: { PaintDoor: { colour: string } };
  events: DoorEvents;
};

const steps: readonly Upcast[] = [
  ({ width }) => ({ centimetres: Number.parseFloat(width as string) }),
  ({ centimetres }) => ({ millimetres: Number(centimetres) * 10, painted: false }),
];

const door: Decider<DoorStream> = {
  category: 'door',
  decide: { PaintDoor: (_state, { colour }) => [{ type: 'DoorPainted', data: { colour } }] },
  evolve: {
    DoorHung: { first: (data) => data },
    DoorPainted: (state) => ({ ...state, painted: true }),
  },
  upcasts: { DoorHung: steps },
};

/** As they were written once; never to be changed. */
const FROZEN = [
  { id: 'one', version: 1, data: { width: '76.2 cm' }, millimetres: 762 },
  { id: 'two', version: 2, data: { centimetres: 83.8 }, millimetres: 838 },
  { id: 'three', version: 3, data: { millimetres: 926, painted: false }, millimetres: 926 },
];

const doors = table('doors', 'door', { door: text(), millimetres: integer() });
const doorsView = view<DoorEvents>({
  name: 'doors',
  version: 1,
  tables: [doors],
  on: {
    DoorHung: [
      put(
        doors,
        ({ id }) => id,
        ({ id, data }) => ({ door: id, millimetres: data.millimetres }),
      ),
    ],
  },
});

describe('Events of versions that are written no more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'upcast-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const streams = (): Streams =>
    new Streams(store, new PersonalCodec(keys), { fingerprintKey: Buffer.alloc(32, 7), cachedStreams: 10 });

  const write = async (id: string, version: number, data: object): Promise<void> => {
    const end = { stream: `door-${id}`, nextRevision: 0, seal: NO_PREDECESSOR };
    const ofThatTime = { DoorHung: [...steps, ...steps].slice(0, version - 1) };
    const envelopes = envelopesOf([{ type: 'DoorHung', data }], end, anOccasion(`hang-${id}`), 'print', ofThatTime);
    await store.append(end.stream, envelopes, 'none');
  };

  const eventsOf = async (id: string): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(`door-${id}`)) events.push(event);
    return events;
  };

  beforeAll(async () => {
    for (const { id, version, data } of FROZEN) await write(id, version, data);
  });

  afterAll(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  it.each(FROZEN)('fold to today’s state, version $version too', async ({ id, millimetres }) => {
    expect(await streams().stateOf(door, id)).toEqual({ state: { millimetres, painted: false }, version: 1 });
  });

  it.each(FROZEN)('are decided upon, and stay as they were stored, version $version too', async (frozen) => {
    await streams().handle(door, 'PaintDoor', frozen.id, { colour: 'red' }, anOccasion());
    const [hung, painted] = (await eventsOf(frozen.id)) as [RecordedEvent, RecordedEvent];
    expect(hung).toMatchObject({ schema: frozen.version, data: frozen.data });
    expect(painted).toMatchObject({ schema: 1, data: { colour: 'red' } });
    expect([faultIn(hung, NO_PREDECESSOR, 0), faultIn(painted, hung.metadata.seal, 1)]).toEqual([null, null]);
    const { state } = await streams().stateOf(door, frozen.id);
    expect(state).toEqual({ millimetres: frozen.millimetres, painted: true });
  });

  it.each(FROZEN)('are told as they were stored, with today’s state, version $version too', async (frozen) => {
    for await (const { event, state } of historyOf(store, door, frozen.id)) {
      expect(event).toMatchObject({ schema: frozen.version, data: frozen.data });
      expect(state).toEqual({ millimetres: frozen.millimetres, painted: false });
      return;
    }
    throw new Error('The history is empty.');
  });

  it('reach the rows of a view in today’s shape', async () => {
    const readModels = await ReadModels.open(':memory:', () => undefined);
    const parts = { store, readModels, kinds: new StreamKinds([door]), views: [doorsView], notice: () => undefined };
    const projector = new Projector(parts);
    await projector.start();
    await projector.ready();
    const rows = await readModels.rows(doors);
    expect(Object.fromEntries(rows.map((row) => [row.door, row.millimetres]))).toEqual(
      Object.fromEntries(FROZEN.map(({ id, millimetres }) => [id, millimetres])),
    );
    await projector.stop();
    await readModels.close();
  });

  it('are told from those of a later version, which are refused rather than guessed at', async () => {
    await write('later', 4, { inches: 30 });
    await expect(streams().stateOf(door, 'later')).rejects.toThrow('written by a newer version of this software');
    const paint = streams().handle(door, 'PaintDoor', 'later', { colour: 'red' }, anOccasion());
    await expect(paint).rejects.toMatchObject({ name: 'NewerEvent' });
    expect(await eventsOf('later')).toHaveLength(1);
  });
});
