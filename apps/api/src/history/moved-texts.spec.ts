import { RecordReader } from '#api/history/record-reader';
import { omit } from '#api/omit';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import type { Decider } from '#kernel/decider';
import type { Envelope, RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { computeSeal, eventIdFromSeal, NO_PREDECESSOR } from '#kernel/hash-chain';
import type { JsonObject } from '#kernel/json';
import type { Personal } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { Projector } from '#processing/projector';
import { put, table, text, view } from '#processing/view';
import { ALL } from '#records/readers';
import { NOW } from '#records/record-steps';
import type { RecordKind } from '#records/record-kind';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

/** A diary with a secret that only its clerk reads, and notes that everybody reads. A correction repeats the note that it corrects. */
type DiaryStream = {
  state: { readonly note: Personal };
  commands: {
    Begin: { note: Personal; margin: Personal; secret: Personal };
    Correct: { note: Personal };
    /** As a reaction sends it, with a note of another diary. */
    File: { note: Personal };
  };
  events: {
    Begun: { note: Personal; margin: Personal; secret: Personal };
    Corrected: { note: { old: Personal; new: Personal } };
    Filed: { note: Personal };
  };
};

const diary: Decider<DiaryStream> = {
  category: 'diary',
  decide: {
    Begin: { create: (data) => [{ type: 'Begun', data }] },
    Correct: (state, { note }) => [{ type: 'Corrected', data: { note: { old: state.note, new: note } } }],
    File: (_, data) => [{ type: 'Filed', data }],
  },
  evolve: {
    Begun: { create: ({ note }) => ({ note }) },
    Corrected: (_, { note }) => ({ note: note.new }),
    Filed: (state) => state,
  },
  personal: {
    Begin: { note: 'item', margin: 'item', secret: 'item' },
    Correct: { note: 'item' },
    File: { note: 'item' },
  },
};

interface Page {
  readonly note: string;
  readonly margin: string;
  readonly filed: readonly string[];
}

const kind: RecordKind<DiaryStream, Page> = {
  decider: diary,
  visibility: {
    Begun: { readers: ALL, note: ALL, margin: ALL, secret: ['clerk'] },
    Corrected: { readers: ALL, note: ALL },
    Filed: { readers: ALL, note: ALL },
  },
  projection: {
    Begun: { create: ({ note, margin }) => ({ note, margin, filed: [] }) },
    Corrected: (page, { note }) => (note === 'withheld' ? page : { ...page, note: note.new }),
    Filed: (page, { note }) => ({ ...page, filed: [...page.filed, note] }),
  },
};

const notes = table('notes', 'id', { id: text(), note: text() });
const notesView = view<DiaryStream['events']>({
  name: 'notes',
  version: 1,
  tables: [notes],
  on: {
    Begun: [
      put(
        notes,
        ({ id }) => id,
        ({ id, data }) => ({ id, note: data.note }),
      ),
    ],
    Corrected: [
      put(
        notes,
        ({ id }) => id,
        ({ id, data }) => ({ id, note: data.note.new }),
      ),
    ],
    Filed: [
      put(
        notes,
        ({ id }) => `${id}-filed`,
        ({ id, data }) => ({ id: `${id}-filed`, note: data.note }),
      ),
    ],
  },
});

type Tamper = (event: RecordedEvent, all: readonly RecordedEvent[]) => JsonObject;

/** The log as somebody can write it who has no keys: with other data, and with right seals. */
const forgeLog = async (log: readonly RecordedEvent[], tamper: Tamper): Promise<InMemoryEventStore> => {
  const forged = new InMemoryEventStore();
  const seals = new Map<string, string>();
  for (const event of log) {
    const { stream, revision, type, schema } = event;
    const metadata = omit(event.metadata, 'seal');
    const content = { type, schema, data: tamper(event, log) };
    const seal = computeSeal({ stream, revision, ...content, metadata }, seals.get(stream) ?? NO_PREDECESSOR);
    seals.set(stream, seal);
    const envelope: Envelope = { id: eventIdFromSeal(seal), ...content, metadata: { ...metadata, seal } };
    await forged.append(stream, [envelope], revision === 0 ? 'none' : revision - 1);
  }
  return forged;
};

const SCHOOL = { personId: 'head', capacities: ['school'] } as const;
const keys = new InMemorySubjectKeys();
const cipher = new PersonalDataCipher(keys);

/** What a school sees of diary `b`: the record, the texts in its history, and the rows of a list. */
const readAll = async (store: InMemoryEventStore) => {
  const records = new RecordReader(store, cipher);
  const range = { ...NOW, order: 'oldest-first', after: null, limit: 10 } as const;
  const history = await records.readHistory(kind, 'b', SCHOOL, range);
  const readModels = await openSqliteReadModels(':memory:', () => undefined);
  const upcaster = new EventUpcaster([diary]);
  const projector = new Projector({ store, readModels, upcaster, views: [notesView], warn: () => undefined });
  await projector.start();
  await projector.whenCaughtUp();
  const rows = await cipher.decryptAll(await readModels.rows(notes));
  await projector.stop();
  await readModels.close();
  return {
    record: (await records.read(kind, 'b', SCHOOL)).record,
    history: history.map(({ data }) => data),
    changes: history.flatMap(({ changes }) => changes),
    rows: Object.fromEntries(rows.map(({ id, note }) => [id, note])),
  };
};

describe('A text that was moved in the log', () => {
  const store = new InMemoryEventStore();
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });

  beforeAll(async () => {
    const begin = (id: string) => ({ note: `Note ${id}`, margin: `Margin ${id}`, secret: `Secret ${id}` });
    for (const id of ['a', 'b'])
      await executor.execute(commandRequest(diary, 'Begin', id, begin(id), sampleContext(`begin-${id}`)));
    for (const note of ['Second b', 'Third b'])
      await executor.execute(commandRequest(diary, 'Correct', 'b', { note }, sampleContext(note)));
    const [begunA] = store.events;
    const filed = { note: begunA?.data.note as string };
    await executor.execute(commandRequest(diary, 'File', 'b', filed, sampleContext('file')));
  });

  const ORIGINAL = {
    record: { note: 'Third b', margin: 'Margin b', filed: ['Note a'] },
    history: [
      { note: 'Note b', margin: 'Margin b', secret: 'withheld' },
      { note: { old: 'Note b', new: 'Second b' } },
      { note: { old: 'Second b', new: 'Third b' } },
      { note: 'Note a' },
    ],
    rows: { a: 'Note a', b: 'Third b', 'b-filed': 'Note a' },
  };

  it('was readable where it was recorded, with its copies in other events and records', async () => {
    const { changes, ...shown } = await readAll(store);
    expect(shown).toEqual(ORIGINAL);
    expect(changes).toEqual([
      { field: 'note', old: 'Note b', new: 'Second b' },
      { field: 'note', old: 'Second b', new: 'Third b' },
      { field: 'filed', old: [], new: ['Note a'] },
    ]);
    expect(await readAll(await forgeLog(store.events, ({ data }) => data))).toEqual({ ...ORIGINAL, changes });
  });

  const find = (all: readonly RecordedEvent[], stream: string, revision: number): JsonObject =>
    all.find((event) => event.stream === stream && event.revision === revision)?.data ?? {};
  const at = (event: RecordedEvent, revision: number): boolean =>
    event.stream === 'diary-b' && event.revision === revision;

  it.each<[string, Tamper]>([
    [
      'from the same field of another record',
      (event, all) => (at(event, 0) ? { ...event.data, margin: find(all, 'diary-a', 0).margin ?? null } : event.data),
    ],
    [
      'from a field of the same event that the reader may not see',
      (event) => (at(event, 0) ? { ...event.data, margin: event.data.secret ?? null } : event.data),
    ],
    [
      'from a field that the reader may not see, with the place of the other token',
      (event) => {
        if (!at(event, 0)) return event.data;
        const { margin, secret } = event.data as Record<string, string>;
        return { ...event.data, margin: `${margin?.slice(0, 28)}${secret?.slice(28)}` };
      },
    ],
  ])('reads unreadable if it came %s, and the rest of the record stays readable', async (_, tamper) => {
    const { record, history, rows } = await readAll(await forgeLog(store.events, tamper));
    expect(record).toEqual({ ...ORIGINAL.record, margin: 'unreadable' });
    const [begun, ...rest] = ORIGINAL.history;
    expect(history).toEqual([{ ...begun, margin: 'unreadable' }, ...rest]);
    expect(rows).toEqual(ORIGINAL.rows);
  });

  it('reads unreadable in the record, the history and the list if it came from another event of the record', async () => {
    const forged = await forgeLog(store.events, (event, all) => (at(event, 2) ? find(all, 'diary-b', 1) : event.data));
    const { record, history, rows } = await readAll(forged);
    expect(record).toEqual({ ...ORIGINAL.record, note: 'unreadable' });
    expect(history).toEqual([
      ...ORIGINAL.history.slice(0, 2),
      { note: { old: 'unreadable', new: 'unreadable' } },
      ORIGINAL.history[3],
    ]);
    expect(rows).toEqual({ ...ORIGINAL.rows, b: 'unreadable' });
  });

  it('reads unreadable under a name that hides the path of another field', async () => {
    const forged = await forgeLog(store.events, (event) =>
      at(event, 1) ? { ...event.data, 'note.old': (event.data.note as { old: string }).old } : event.data,
    );
    expect((await readAll(forged)).history[1]).toEqual({ ...ORIGINAL.history[1], 'note.old': 'unreadable' });
  });

  it('is erased with all its copies, wherever they are', async () => {
    await keys.erase('item-begin-a-note');
    await keys.erase('item-Second b-note');
    const { record, history, rows } = await readAll(store);
    expect(record).toEqual({ ...ORIGINAL.record, filed: ['erased'] });
    expect(history).toEqual([
      ORIGINAL.history[0],
      { note: { old: 'Note b', new: 'erased' } },
      { note: { old: 'erased', new: 'Third b' } },
      { note: 'erased' },
    ]);
    expect(rows).toEqual({ a: 'erased', b: 'Third b', 'b-filed': 'erased' });
  });
});
