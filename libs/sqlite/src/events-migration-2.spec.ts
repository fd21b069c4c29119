import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { UnreadableEvent } from '#execution/event-store';
import { verifyLog } from '#execution/verification';
import type { CommandContext } from '#kernel/decider';
import type { Envelope, RecordedEvent } from '#kernel/event';
import { buildEnvelopes } from '#kernel/event-envelopes';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { PERSONAL_PREFIX_2 } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { toPosition } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { writeOldEventsFile } from '#sqlite/testing/old-events-file';
import { readAllEvents } from '#test/conformance/store-under-test';

const STREAM = `diary-${randomUUID()}`;

/** Contexts of commands of every kind that a log can contain. */
const CONTEXTS: readonly CommandContext[] = [
  sampleContext(randomUUID()),
  { ...sampleContext(randomUUID()), actor: randomUUID(), roles: [], correlationId: randomUUID() },
  { ...sampleContext(randomUUID()), roles: ['clerk', 'chair'], causationId: randomUUID() },
  { ...sampleContext('an order\u0000of "2012" with ☕'), causationId: 'not a UUID' },
  { ...sampleContext(randomUUID().toUpperCase()), at: '2012-02-29T09:30:00Z' },
];

const buildDiary = (): Envelope[] => {
  let head = { stream: STREAM, nextRevision: 0, seal: NO_PREDECESSOR };
  return Array.from({ length: 2_500 }, (_, index) => {
    const context = CONTEXTS[index % CONTEXTS.length] as CommandContext;
    const data = {
      note: `Entry ${index}`,
      name: `${PERSONAL_PREFIX_2}header.body`,
      pages: [{ number: index }],
      mood: null,
    };
    const event = { type: 'EntryWritten', data, ...(index % 2 === 0 ? { occurredOn: '2012-02-28' as const } : {}) };
    const [envelope] = buildEnvelopes([event], head, context, 'f'.repeat(43), {});
    if (envelope === undefined) throw new Error('No envelope was built.');
    head = { stream: STREAM, nextRevision: head.nextRevision + 1, seal: envelope.metadata.seal };
    return envelope;
  });
};

describe('An events file whose metadata is JSON', () => {
  let folder: string;
  let file: string;
  let sent: Envelope[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    sent = buildDiary();
    writeOldEventsFile(
      file,
      sent.map((envelope, revision) => ({ ...envelope, stream: STREAM, revision })),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const withStore = async <Result>(use: (store: SqliteEventStore) => Promise<Result>): Promise<Result> => {
    const store = SqliteEventStore.open(file);
    return use(store).finally(() => store.close());
  };
  const runSql = (sql: string): unknown[] => {
    const database = new Sqlite(file);
    const rows = sql.startsWith('SELECT') ? database.prepare(sql).all() : [database.exec(sql)];
    database.close();
    return rows;
  };
  const readLog = (store: SqliteEventStore): Promise<RecordedEvent[]> =>
    readAllEvents(store.readAll({ after: null })).then((pages) => pages.flat());

  it('is migrated, contains exactly the same events, and takes less than three fifths of the space', async () => {
    const before = statSync(file).size;
    const expected = sent.map((envelope, revision) => ({
      ...envelope,
      stream: STREAM,
      revision,
      position: toPosition(revision + 1),
    }));
    await withStore(async (store) => {
      expect(await readLog(store)).toEqual(expected);
      expect(await readAllEvents(store.readStream(STREAM))).toEqual(expected);
      expect(await verifyLog(store)).toEqual({ events: sent.length, streams: 1, irregularities: [], truncated: [] });
    });
    expect(statSync(file).size).toBeLessThan(before * 0.6);
    expect(readdirSync(folder).filter((name) => name.startsWith('events.db.version-1.'))).toHaveLength(1);
  });

  it('still recognises an append that it already contains, after its migration', async () => {
    await withStore(async (store) => {
      const last = sent.slice(-2);
      const repeated = await store.append(STREAM, last, sent.length - 3);
      expect(repeated).toEqual({ revision: sent.length - 1, position: toPosition(sent.length) });
    });
  });

  it('keeps the positions of its events if one is missing, so that verification still finds the place', async () => {
    runSql('DELETE FROM events WHERE position = 1700');
    await withStore(async (store) => {
      const { irregularities } = await verifyLog(store);
      expect(irregularities.map(({ position }) => position)).toEqual([toPosition(1_701), toPosition(1_701)]);
    });
  });

  it.each(['data', 'metadata'])('keeps %s that is not JSON, and names its event to the reader', async (column) => {
    runSql(`UPDATE events SET ${column} = '{' WHERE revision = 7`);
    await withStore(async (store) => {
      const reading = readLog(store);
      await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
      await expect(reading).rejects.toMatchObject({ stream: STREAM, revision: 7, position: toPosition(8) });
    });
  });

  it('shows names, ids and times as text in its view for people', async () => {
    await withStore((store) => store.head());
    const { metadata, type, data } = sent[2] as Envelope;
    expect(runSql('SELECT * FROM readable_events WHERE position = 3')).toMatchObject([
      {
        stream: STREAM,
        type,
        actor: metadata.actor,
        roles: '["clerk","chair"]',
        recorded_at: metadata.recordedAt,
        seal: metadata.seal,
        command_id: metadata.commandId.replaceAll('-', ''),
        causation_id: metadata.$causationId?.replaceAll('-', ''),
        data: JSON.stringify(data),
      },
    ]);
  });
});
