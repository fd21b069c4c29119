import { randomBytes, randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { createNote, EVENTS_PER_STREAM } from '#bench/workload';
import { ALL_STREAMS } from '#domain/all-streams';
import { completeEntry } from '#domain/register-entry';
import { reactions } from '#domain/reactions';
import type { SchoolEvents } from '#domain/school.events';
import { categoryFromStream, type EventMetadata } from '#kernel/event';
import type { JsonObject } from '#kernel/json';
import { encodeData } from '#sqlite/data-members';
import { BEGINNING } from '#processing/checkpoints';
import { EventRowWriter } from '#sqlite/event-row-writer';
import { encodeMetadata } from '#sqlite/metadata-columns';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { personalToken } from '#kernel/testing/decider-spec';
import { currentSchemaVersion, type Upcast } from '#kernel/upcast';
import { createRandom } from '#kernel/testing/random';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import {
  buildAim,
  arrangementEvents,
  closeEvent,
  contract,
  draftEvent,
  endEvent,
  signatureEvents,
  startEvent,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const FINGERPRINT = 'f'.repeat(43);
const AT = '2012-01-10T12:00:00.000Z';

/** Creates metadata of the usual length. Its seal is not valid. */
export const createMetadata = (): EventMetadata => ({
  actor: 'first-administrator',
  roles: ['administrator'],
  recordedAt: AT,
  occurredOn: null,
  commandId: randomUUID(),
  fingerprint: FINGERPRINT,
  $correlationId: randomUUID(),
  $causationId: null,
  seal: randomBytes(32).toString('hex'),
});

export interface SeedEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

type UpcastTable = Readonly<Record<string, readonly Upcast[] | undefined>>;

const upcastsByCategory = new Map<string, UpcastTable>(
  ALL_STREAMS.map(({ category, upcasts = {} }) => [category, upcasts as UpcastTable] as const),
);

/** The upcasts of the events of a stream. */
export const findUpcasts = (stream: string): UpcastTable => upcastsByCategory.get(categoryFromStream(stream)) ?? {};

/** The version in which events of this type are written now: data of the current version would be changed as if it were older. */
export const findSchemaVersion = ({ stream, type }: Pick<SeedEvent, 'stream' | 'type'>): number =>
  currentSchemaVersion(findUpcasts(stream), type);

/** Fills an events file, which the event store creates, row by row. Does not compute seals, which would take most of the time. */
export const writeLog = async (file: string, events: Iterable<SeedEvent>): Promise<void> => {
  await SqliteEventStore.open(file).close();
  const database = new Sqlite(file);
  database.pragma('synchronous = OFF');
  const writer = new EventRowWriter(database);
  const ends = new Map<string, number>();
  database.transaction(() => {
    for (const { stream, type, data } of events) {
      const revision = ends.get(stream) ?? 0;
      ends.set(stream, revision + 1);
      const encoded = encodeData(data as JsonObject);
      const event = {
        type,
        schema: findSchemaVersion({ stream, type }),
        data: encoded,
        metadata: encodeMetadata(createMetadata()),
      };
      writer.insert(writer.findStream(stream) ?? writer.addStream(stream), revision, event);
    }
  })();
  database.pragma('synchronous = FULL');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
};

/** Puts every reaction behind the last event, as in a service that recorded the log itself and answered every event at once. */
export const passReactions = async (file: string): Promise<void> => {
  const store = SqliteEventStore.open(file);
  const head = (await store.head()) ?? BEGINNING;
  await store.reactionCheckpoints.ensure(new Map(reactions.map(({ name }) => [name, head])));
  await store.close();
};

export const toNotebookStream = (index: number): string => `notebook-${toNotebookId(index)}`;
export const toNotebookId = (index: number): string => `n${String(index).padStart(7, '0')}`;

const toNoteType = (index: number): string => (index === 0 ? 'NotebookOpened' : 'NoteTaken');

/** Generates notebooks with the same number of notes each. */
export function* generateNotebooks(streams: number, eventsEach: number = EVENTS_PER_STREAM): Generator<SeedEvent> {
  for (let stream = 0; stream < streams; stream += 1)
    for (let index = 0; index < eventsEach; index += 1)
      yield { stream: toNotebookStream(stream), type: toNoteType(index), data: createNote(index) };
}

const school = eventFactory<SchoolEvents>('school');

const entry = completeEntry({
  name: 'Ash Grove Primary School',
  status: 'Open',
  phase: 'Primary',
  laCode: '879',
  laName: 'Plymouth',
  typeCode: '01',
  districtCode: 'E06000026',
  districtName: 'Plymouth',
  easting: 247_000,
  northing: 55_000,
  pupils: 210,
  percentageFsm: 17,
});

const SOURCE =
  'A register of schools, as published in the autumn of the year before, with what was added since by hand';

export const createRegistrationEvent = (urn: string, laCode = entry.laCode): SpecEvent =>
  school(urn, 'SchoolRegistered', {
    urn,
    entry: { ...entry, laCode },
    governance: null,
    source: { file: 'register.csv', extractedOn: null },
  });

export const createClassificationEvent = (urn: string, index: number): SpecEvent =>
  school(urn, 'SchoolClassified', {
    governance: 'maintained',
    consultees: [],
    source: personalToken(`${SOURCE} (${index})`),
  });

/** Creates the events of a school and of its contract from draft to closing. */
const createCase = (index: number): SpecEvent[] => {
  const id = `c${index}`;
  const schoolUrn = String(100_000 + index);
  const parties = {
    schoolUrn,
    boardId: `board-${index % 150}`,
    leaderId: `leader-${index % 500}`,
    fundId: `fund-${index % 150}`,
  };
  return [
    createRegistrationEvent(schoolUrn),
    draftEvent(id, { ...parties, reference: `C-${index}` }),
    ...['a1', 'a2', 'a3'].map((name) => contract(id, 'AimAgreed', buildAim(name))),
    ...signatureEvents(id),
    ...arrangementEvents(id),
    startEvent(id),
    ...['v1', 'v2', 'v3', 'v4'].map((visit) => visitHeldEvent(id, visit, 2)),
    createClassificationEvent(schoolUrn, index),
    endEvent(id),
    closeEvent(id),
  ];
};

/** Cases that are open at the same time in a mixed log. */
const OPEN_CASES = 1_500;

/**
 * Generates this many events of schools and contracts as a council records them: the events of many cases mix, so few events of a batch change the same
 * row. The same events every time.
 */
export function* generateMixedCases(events: number): Generator<SeedEvent> {
  const random = createRandom(OPEN_CASES);
  let cases = 0;
  const open = Array.from({ length: OPEN_CASES }, () => createCase(cases++).values());
  for (let written = 0; written < events;) {
    const place = Math.floor(random() * open.length);
    const event = open[place]?.next().value;
    if (event === undefined) {
      open[place] = createCase(cases++).values();
      continue;
    }
    written += 1;
    yield event;
  }
}

/** Generates about this many events of schools and contracts, which the views of the domain read, one case after the other. */
export function* generateCases(events: number): Generator<SeedEvent> {
  let written = 0;
  for (let index = 0; written < events; index += 1)
    for (const { stream, type, data } of createCase(index)) {
      written += 1;
      yield { stream, type, data };
    }
}
