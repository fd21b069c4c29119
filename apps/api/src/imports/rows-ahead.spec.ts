import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryImport } from '#api/imports/entry-import';
import type { ImportSummary } from '#api/imports/import-report';
import { RegisterImport, type BegunImport } from '#api/imports/register-import';
import { RegisterLog } from '#api/imports/register-log';
import type { OpenRegister, RegisterReader, RegisterSize, RowsOf } from '#api/imports/register-reader';
import { SchoolRows } from '#api/imports/school-rows';
import { school } from '#domain/school';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import { waitUntil } from '#kernel/testing/wait-until';
import { UnreadableFile } from '#registers/unreadable-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';

type Row = RowsOf['establishments'];

const createRow = (urn: number, name = 'A School'): Row => ({
  line: urn - 99_998,
  entry: { urn: String(urn), name, status: 'Open', phase: 'Primary', laCode: '879', governance: null },
});
const SCHOOLS = Array.from({ length: 100 }, (_, index) => createRow(100_000 + index));
const [, ...OTHERS] = SCHOOLS;
const INVALID: Row = { line: 200, error: { column: 'URN', value: '1', reason: 'is not a URN of six digits' } };

const context: CommandContext = {
  actor: '00000000-0000-4000-8000-000000000001',
  roles: ['administrator'],
  at: '2026-11-30T09:00:00.000Z',
  today: '2026-11-30',
  commandId: '00000000-0000-4000-8000-000000000002',
  correlationId: '00000000-0000-4000-8000-000000000002',
  causationId: null,
};

/** A file whose rows have all been read, but not known yet to be its last. */
class HeldFile {
  private readonly end = Promise.withResolvers<RegisterSize>();

  constructor(private readonly rows: readonly Row[]) {
    this.end.promise.catch(() => undefined);
  }

  /** Whether somebody waits for more than the rows. */
  isRead = false;

  readonly open = (): OpenRegister<Row> => {
    const { rows } = this;
    const whole = this.end.promise;
    const noteRead = (): void => void (this.isRead = true);
    const readRows = async function* (): AsyncGenerator<Row, void, undefined> {
      yield* rows;
      noteRead();
      await whole;
    };
    return { whole, readRows };
  };

  finish(): void {
    this.end.resolve({ headers: { unknown: [], missing: [], repeated: [] }, count: this.rows.length });
  }

  fail(error: Error): void {
    this.end.reject(error);
  }
}

describe('A register file that is still being read', () => {
  let folder: string;
  let store: SqliteEventStore;
  let streams: StreamReader;
  let registers: RegisterImport;
  let opened: HeldFile;
  let looked: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rows-ahead-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    streams = new StreamReader(store);
    looked = 0;
    const readMany = streams.readMany.bind(streams);
    streams.readMany = (decider, ids) => {
      looked += ids.length;
      return readMany(decider, ids);
    };
    const cipher = new PersonalDataCipher(SqliteSubjectKeys.open(join(folder, 'keys.db')));
    const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32) });
    const reader = { open: () => opened.open() } as unknown as RegisterReader;
    const rows = new SchoolRows(executor, streams);
    registers = new RegisterImport(reader, rows, {} as EntryImport, new RegisterLog(streams, executor));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  let files = 0;
  const begin = (file: HeldFile): Promise<BegunImport> => {
    opened = file;
    files += 1;
    const source = { file: 'a.csv', extractedOn: null };
    return registers.begin(
      'establishments',
      { path: '', bytes: 1, sha256: String(files) },
      { source, confirmed: true, context },
    );
  };
  const importRows = async (rows: readonly Row[]): Promise<ImportSummary> => {
    const file = new HeldFile(rows);
    file.finish();
    return (await begin(file)).run();
  };
  const nameOf = async (urn: string): Promise<string | null | undefined> =>
    (await streams.find(school, urn)).state?.entry.name;

  it('is compared meanwhile, so that only what differs is left at its end', async () => {
    await importRows(SCHOOLS);
    const file = new HeldFile([INVALID, ...OTHERS, createRow(100_000, 'Renamed School')]);
    looked = 0;
    const head = await store.head();
    const begun = begin(file);
    // The last rows wait for more, because they are compared 32 at a time.
    await waitUntil(() => file.isRead);
    expect(looked).toBe(95);
    expect(await store.head()).toBe(head);
    file.finish();
    const { run, rows } = await begun;
    expect(rows).toBe(101);
    const running = run();
    expect(registers.listRunning('establishments')).toMatchObject([{ done: 99 }]);
    expect(await running).toMatchObject({ rows: 101, registered: 0, changed: 1, unchanged: 99, rejectedCount: 1 });
    expect(looked).toBeLessThan(110);
    expect(await nameOf('100000')).toBe('Renamed School');
  });

  it('changes nothing if its end is damaged', async () => {
    await importRows(SCHOOLS);
    const head = await store.head();
    const file = new HeldFile([createRow(100_000, 'Renamed School'), ...OTHERS]);
    looked = 0;
    const begun = begin(file);
    await waitUntil(() => looked === 96);
    file.fail(new UnreadableFile('The file was cut off.'));
    await expect(begun).rejects.toThrow('The file was cut off.');
    expect(await store.head()).toBe(head);
    expect(registers.listRunning('establishments')).toEqual([]);
  });

  it('is compared again if another import has ended meanwhile, so that the last one counts', async () => {
    await importRows(SCHOOLS);
    const file = new HeldFile(SCHOOLS);
    looked = 0;
    const begun = begin(file);
    await waitUntil(() => looked === 96);
    await importRows([createRow(100_000, 'Renamed School'), ...OTHERS]);
    expect(await nameOf('100000')).toBe('Renamed School');
    file.finish();
    expect(await (await begun).run()).toMatchObject({ rows: 100, changed: 1, unchanged: 99 });
    expect(await nameOf('100000')).toBe('A School');
  });

  it('is imported although the comparison failed, if the store works again', async () => {
    await importRows(SCHOOLS);
    const { readMany } = streams;
    let failed = 0;
    streams.readMany = () => {
      failed += 1;
      return Promise.reject(new Error('The store does not respond.'));
    };
    const file = new HeldFile(SCHOOLS);
    const begun = begin(file);
    await waitUntil(() => failed === 1);
    file.finish();
    const { run } = await begun;
    streams.readMany = readMany;
    expect(await run()).toMatchObject({ rows: 100, unchanged: 100 });
  });

  it('waits with at most a thousand rows that differ, and loses none of the others', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => createRow(100_000 + index));
    const file = new HeldFile(many);
    looked = 0;
    const begun = begin(file);
    await waitUntil(() => looked >= 1_000);
    file.finish();
    const { run } = await begun;
    const ahead = looked;
    expect(await run()).toMatchObject({ rows: 3_000, registered: 3_000 });
    expect(ahead).toBeLessThan(1_100);
  });
});
