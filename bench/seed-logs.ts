import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { aNote, EVENTS_IN_A_STREAM } from '#bench/workload';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { EventMetadata } from '#kernel/event';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { eventsOf, type SpecEvent } from '#processing/testing/in-memory-log';
import {
  aim,
  arranged,
  closed,
  contract,
  drafted,
  ended,
  signedByAll,
  started,
  visited,
} from '#read-models/testing/contract-story';

const SEAL = 'a'.repeat(64);
const FINGERPRINT = 'f'.repeat(43);
const AT = '2012-01-10T12:00:00.000Z';

/** Metadata as long as what the kernel writes; nobody checks its seal. */
export const someMetadata = (): EventMetadata => ({
  ...{ actor: 'first-administrator', roles: ['administrator'], recordedAt: AT, occurredOn: null },
  ...{
    commandId: randomUUID(),
    fingerprint: FINGERPRINT,
    $correlationId: randomUUID(),
    $causationId: null,
    seal: SEAL,
  },
});

export interface Written {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

/** Fills an events file, made by the store itself, row by row in the order given; without seals, which would take the longest. */
export const writeLog = async (file: string, events: Iterable<Written>): Promise<void> => {
  await SqliteEventStore.open(file).close();
  const database = new Sqlite(file);
  database.pragma('synchronous = OFF');
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
  );
  const ends = new Map<string, number>();
  database.transaction(() => {
    for (const { stream, type, data } of events) {
      const revision = ends.get(stream) ?? 0;
      ends.set(stream, revision + 1);
      const metadata = JSON.stringify(someMetadata());
      insert.run(stream, revision, randomUUID(), type, JSON.stringify(data), metadata);
    }
  })();
  database.pragma('synchronous = FULL');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
};

export const notebookStream = (index: number): string => `notebook-${notebookId(index)}`;
export const notebookId = (index: number): string => `n${String(index).padStart(7, '0')}`;

const noteType = (index: number): string => (index === 0 ? 'NotebookOpened' : 'NoteTaken');

/** So many notebooks, each of so many notes. */
export function* notebooksOf(streams: number, eventsEach: number = EVENTS_IN_A_STREAM): Generator<Written> {
  for (let stream = 0; stream < streams; stream += 1)
    for (let index = 0; index < eventsEach; index += 1)
      yield { stream: notebookStream(stream), type: noteType(index), data: aNote(index) };
}

const school = eventsOf<SchoolEvents>('school');

const entry: RegisterEntry = {
  ...{ name: 'Ash Grove Primary School', status: 'Open', phase: 'Primary', laCode: '879', laName: 'Plymouth' },
  ...{ typeCode: '01', districtCode: 'E06000026', districtName: 'Plymouth', easting: 247_000, northing: 55_000 },
  ...{ pupils: 210, percentageFsm: 17, trustName: null, religiousCharacter: null, openedOn: null, closedOn: null },
};

const SOURCE =
  'A register of schools, as published in the autumn of the year before, with what was added since by hand';

export const registered = (urn: string): SpecEvent =>
  school(urn, 'SchoolRegistered', {
    urn,
    entry,
    governance: null,
    source: { file: 'register.csv', extractedOn: null },
  });

export const classified = (urn: string, index: number): SpecEvent =>
  school(urn, 'SchoolClassified', { governance: 'maintained', consultees: [], source: `${SOURCE} (${index})` });

/** A school and a contract for it from draft to close. */
const aCase = (index: number): SpecEvent[] => {
  const id = `c${index}`;
  const schoolUrn = String(100_000 + index);
  const parties = {
    schoolUrn,
    boardId: `board-${index % 150}`,
    leaderId: `leader-${index % 500}`,
    fundId: `fund-${index % 150}`,
  };
  return [
    registered(schoolUrn),
    drafted(id, { ...parties, reference: `C-${index}` }),
    ...['a1', 'a2', 'a3'].map((name) => contract(id, 'AimAgreed', aim(name))),
    ...signedByAll(id),
    ...arranged(id),
    started(id),
    ...['v1', 'v2', 'v3', 'v4'].map((visit) => visited(id, visit, 2)),
    classified(schoolUrn, index),
    ended(id),
    closed(id),
  ];
};

/** About so many events that the views of the field read: schools and contracts. */
export function* casesOf(events: number): Generator<Written> {
  let written = 0;
  for (let index = 0; written < events; index += 1)
    for (const { stream, type, data } of aCase(index)) {
      written += 1;
      yield { stream, type, data };
    }
}
