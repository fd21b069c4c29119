import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportKeys } from '#transfer/export-keys';
import { KeysFile } from '#transfer/keys-file';
import { installationKeyOf, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { KeyErased, newKey, type SubjectKeys } from '#execution/subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const KEYS = 1_500;
const first = '5f0c0000-0000-8000-8000-000000000001';
const fingerprintKey = newKey();

describe('Keys that move house', () => {
  let top: string;
  let server: PostgresServer;
  let old: SqliteSubjectKeys;
  const opened: SubjectKeys[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'keys-'));
    old = folder('old');
    const names = Array.from({ length: KEYS }, (_, index) => `person-${(index * 7_919) % 100_003}`);
    await old.keep(new Map(names.map((name) => [name, newKey()])));
    for (const name of names.slice(0, 10)) await old.erase(name);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((keys) => keys.close()));
    rmSync(top, { recursive: true });
  });

  const place = (name: string): string => join(top, name);
  const folder = (name: string): SqliteSubjectKeys => {
    const keys = SqliteSubjectKeys.open(place(`${name}.db`));
    opened.push(keys);
    return keys;
  };
  const leave = (keys: SubjectKeys, name: string, replace = false) =>
    exportKeys({ keys, to: place(name), replace, first, fingerprintKey });
  const enter = async (name: string, keys: SubjectKeys, of = first) => {
    const file = await KeysFile.open(place(name));
    try {
      file.refuseUnlessOf(of, 'events.ndjson');
      await file.refuseUnlessFits(keys);
      return { ...(await file.putInto(keys)), heading: file.heading };
    } finally {
      await file.close();
    }
  };
  const textOf = (name: string): string => readFileSync(place(name), 'utf8');

  it('from a folder to PostgreSQL and back are the same, and who was erased stays erased', async () => {
    const counted = { keys: KEYS - 10, erased: 10 };
    expect(await leave(old, 'first')).toEqual(counted);
    expect((statSync(place('first')).mode & 0o777).toString(8)).toBe('600');
    const url = await server.createDatabase();
    const there = await PostgresSubjectKeys.open(url);
    opened.push(there);
    expect(await enter('first', there)).toEqual({ ...counted, heading: { first, fingerprintKey } });
    expect(await enter('first', there)).toMatchObject(counted);
    await leave(there, 'second');
    const back = folder('new');
    await enter('second', back);
    await leave(back, 'third');
    expect([textOf('second'), textOf('third')]).toEqual([textOf('first'), textOf('first')]);
    await expect(there.findForSealing('person-0')).rejects.toBeInstanceOf(KeyErased);
    expect(await installationKeyOf(url, 'fingerprint-key', () => fingerprintKey)).toEqual(fingerprintKey);
  }, 60_000);

  it('replace an earlier file only when that is said, and then without what was erased meanwhile', async () => {
    await leave(old, 'file');
    const key = (await old.find('person-79190'))?.toString('base64url') ?? 'none';
    expect(textOf('file')).toContain(key);
    await old.erase('person-79190');
    await expect(leave(old, 'file')).rejects.toThrow(/already; name another one, or bring this one up to date/);
    await leave(old, 'file', true);
    expect(textOf('file')).not.toContain(key);
  });

  it('are refused beside events of another log, or beside another key of the same name; none is kept', async () => {
    await leave(old, 'file');
    const other = folder('other');
    await expect(enter('file', other, 'another')).rejects.toThrow(
      /belong to other events than those in events\.ndjson; nothing/,
    );
    await other.keep(new Map([['person-79190', newKey()]]));
    await expect(enter('file', other)).rejects.toThrow(
      /^There is another key person-79190 than in .*; nothing was written/,
    );
    expect(await other.find('person-15838')).toBeNull();
  });

  it.each([
    ['a changed letter', (text: string) => text.replace('"person-79190"', '"person-79191"'), /is damaged/],
    ['a missing line', (text: string) => text.replace(/\n[^\n]*/, ''), /is damaged/],
    ['a missing end', (text: string) => text.slice(0, -200), /is cut off: its last line is missing/],
    ['a newer format', (text: string) => text.replace('"version":1', '"version":7'), /newer version of this program/],
    ['another format', () => '{"format":"sealed-events","version":1}\n', /is not an export of keys/],
    ['nothing in it', () => '', /is cut off/],
  ])('are refused from a file with %s', async (_, change, sentence) => {
    await leave(old, 'file');
    writeFileSync(place('file'), change(textOf('file')));
    await expect(KeysFile.open(place('file'))).rejects.toThrow(sentence);
    await expect(KeysFile.open(place('file'))).rejects.toThrow(/nothing was written/);
  });
});
