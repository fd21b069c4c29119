import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import type { Decider } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { buildEnvelopes } from '#kernel/event-envelopes';
import { EventUpcaster } from '#kernel/event-upcaster';
import { findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';
import { sampleContext } from '#kernel/testing/command-context';
import type { Upcast } from '#kernel/upcast';
import { Projector } from '#processing/projector';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';
import { integer, put, table, text, view } from '#processing/view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ALL, OPERATOR } from '#records/readers';
import { NOW, startRecord, type AnyRecordKind } from '#records/record-steps';

/** The current version. The width was a text in version 1 and a number of centimetres in version 2. */
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
    DoorHung: { create: (data) => data },
    DoorPainted: (state) => ({ ...state, painted: true }),
  },
  upcasts: { DoorHung: steps },
};

const doorKind: AnyRecordKind = {
  decider: door,
  visibility: { DoorHung: { readers: ALL }, DoorPainted: { readers: ALL } },
  projection: door.evolve,
};

/** Events as each version wrote them. Never change them. */
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

describe('Events of old versions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'upcast-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
  const createExecutor = () =>
    new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32, 7) });

  const write = async (id: string, version: number, data: object): Promise<void> => {
    const head = { stream: `door-${id}`, nextRevision: 0, seal: NO_PREDECESSOR };
    const oldUpcasts = { DoorHung: [...steps, ...steps].slice(0, version - 1) };
    const context = sampleContext(`hang-${id}`);
    const envelopes = buildEnvelopes([{ type: 'DoorHung', data }], head, context, 'print', oldUpcasts);
    await store.append(head.stream, envelopes, 'none');
  };

  const readEvents = async (id: string): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(`door-${id}`)) events.push(event);
    return events;
  };

  beforeAll(async () => {
    for (const { id, version, data } of FROZEN) await write(id, version, data);
  });

  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(FROZEN)('fold to the current state from version $version', async ({ id, millimetres }) => {
    const state = { millimetres, painted: false };
    expect(await new StreamReader(store).load(door, id)).toEqual({ state, version: 1 });
  });

  it.each(FROZEN)('accept a command after version $version and stay as they were stored', async (frozen) => {
    await createExecutor().execute(commandRequest(door, 'PaintDoor', frozen.id, { colour: 'red' }, sampleContext()));
    const [hung, painted] = (await readEvents(frozen.id)) as [RecordedEvent, RecordedEvent];
    expect(hung).toMatchObject({ schema: frozen.version, data: frozen.data });
    expect(painted).toMatchObject({ schema: 1, data: { colour: 'red' } });
    expect([findSealFault(hung, NO_PREDECESSOR, 0), findSealFault(painted, hung.metadata.seal, 1)]).toEqual([
      null,
      null,
    ]);
    const { state } = await new StreamReader(store).load(door, frozen.id);
    expect(state).toEqual({ millimetres: frozen.millimetres, painted: true });
  });

  it.each(FROZEN)('appear in a history as stored in version $version, with the current state', async (frozen) => {
    const addEvent = startRecord(doorKind, frozen.id, { reader: OPERATOR, ...NOW });
    for await (const event of store.readStream(`door-${frozen.id}`)) {
      const after = addEvent(event)?.after;
      expect(event).toMatchObject({ schema: frozen.version, data: frozen.data });
      expect(after).toEqual({ millimetres: frozen.millimetres, painted: false });
      return;
    }
    throw new Error('The history is empty.');
  });

  it('reach the rows of a view in the current version', async () => {
    const readModels = await openSqliteReadModels(':memory:', () => undefined);
    const upcaster = new EventUpcaster([door]);
    const projector = new Projector({ store, readModels, upcaster, views: [doorsView], warn: () => undefined });
    await projector.start();
    await projector.whenCaughtUp();
    const rows = await readModels.rows(doors);
    expect(Object.fromEntries(rows.map((row) => [row.door, row.millimetres]))).toEqual(
      Object.fromEntries(FROZEN.map(({ id, millimetres }) => [id, millimetres])),
    );
    await projector.stop();
    await readModels.close();
  });

  it('are rejected if a newer version of the software wrote them', async () => {
    await write('later', 4, { inches: 30 });
    const newer = 'written by a newer version of this software';
    await expect(new StreamReader(store).find(door, 'later')).rejects.toThrow(newer);
    const paint = commandRequest(door, 'PaintDoor', 'later', { colour: 'red' }, sampleContext());
    await expect(createExecutor().execute(paint)).rejects.toMatchObject({ name: 'NewerEvent' });
    expect(await readEvents('later')).toHaveLength(1);
  });
});
